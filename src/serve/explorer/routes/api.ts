import type { Hono } from "hono";
import type { NetworkAnswer, SearchAnswer } from "../../../explorer/api.ts";
import type { Explorer } from "../explorer.ts";
import { toThing } from "../links.ts";
import { named } from "../pages/list-pages.ts";
import { kindWord } from "../pages/parts.ts";
import { networkOf } from "../views/network.ts";
import { networkSize } from "./lists.ts";

/** Suggestions under the search box. */
const SUGGESTED = 8;

/** What the browser's code asks for. */
export function mountApi(app: Hono, explorer: Explorer): void {
  const { catalogue } = explorer;

  app.get("/api/search", (c) => {
    const { hits, total } = explorer.search.search((c.req.query("q") ?? "").slice(0, 200), SUGGESTED);
    const answer: SearchAnswer = {
      total,
      hits: hits.map(({ thing, form }) => ({
        href: toThing(thing.iri),
        label: thing.label,
        kind: thing.kind,
        form: form === thing.label ? "" : form,
        note: `${kindWord(thing.kind)}, ${named(thing)}`,
      })),
    };
    return c.json(answer);
  });

  app.get("/api/network", (c) => {
    const { nodes, links } = networkOf(catalogue, explorer.filter(c), networkSize(c.req.query("size")));
    const place = new Map(nodes.map(({ thing }, i) => [thing.iri, i]));
    const answer: NetworkAnswer = {
      nodes: nodes.map(({ thing, weight }) => ({ iri: thing.iri, label: thing.label, kind: thing.kind, weight })),
      links: links.map(({ a, b, relation, standing, claims, events }) => ({
        a: place.get(a) as number,
        b: place.get(b) as number,
        relation,
        standing,
        count: claims.length + events.length,
      })),
    };
    return c.json(answer);
  });
}
