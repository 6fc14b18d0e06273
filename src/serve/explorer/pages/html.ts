import { html, raw } from "hono/html";

/** What `html` makes: markup in which every value was escaped. */
export type Html = ReturnType<typeof html>;

/** Data for machines in a page. `<` never stands in it, so that no value can end the element. */
export function jsonLd(data: object): Html {
  return raw(`<script type="application/ld+json">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>`) as Html;
}

export { html };
