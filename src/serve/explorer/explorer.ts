import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { VERSION } from "../../pipeline/version.ts";
import type { ServeContext } from "../context.ts";
import type { Assets } from "./assets.ts";
import type { Catalogue } from "./model/catalogue.ts";
import type { Html } from "./pages/html.ts";
import { document, type Page, problem } from "./pages/shell.ts";
import { type Filter, readFilter } from "./views/filter.ts";
import type { SearchIndex } from "./views/search.ts";

/** What routes of the explorer share. */
export class Explorer {
  readonly context: ServeContext;
  readonly catalogue: Catalogue;
  readonly search: SearchIndex;
  readonly #assets: Assets;
  constructor(context: ServeContext, catalogue: Catalogue, search: SearchIndex, assets: Assets) {
    this.context = context;
    this.catalogue = catalogue;
    this.search = search;
    this.#assets = assets;
  }

  /** Answers with a whole page. */
  page(c: Context, page: Page, body: Html, status: ContentfulStatusCode = 200): Response | Promise<Response> {
    const shell = { asset: this.#assets.href, version: VERSION, path: c.req.path, theme: getCookie(c, "theme") };
    return c.html(document(shell, page, body), status, { "Cache-Control": "no-cache" });
  }

  /** Answers that there is no such thing. */
  missing(c: Context, what: string): Response | Promise<Response> {
    return this.page(c, { title: "Not found" }, problem(what, "Look for its name in the search box above."), 404);
  }

  filter(c: Context): Filter {
    return readFilter(new URL(c.req.url).searchParams, this.catalogue, this.search);
  }
}

/** A whole number from the address, within bounds. */
export function numberIn(text: string | undefined, least: number, most: number, otherwise: number): number {
  const value = /^\d{1,9}$/.test(text ?? "") ? Number(text) : otherwise;
  return Math.min(most, Math.max(least, value));
}
