import type { Hono } from "hono";
import { csvText } from "../../../export/csv/csv-text.ts";
import { type Explorer, numberIn } from "../explorer.ts";
import { releasesPage, searchPage, thingsPage } from "../pages/list-pages.ts";
import { networkPage, SIZES, USUAL_SIZE } from "../pages/network-page.ts";
import { tablePage } from "../pages/table-page.ts";
import { timelinePage } from "../pages/timeline-page.ts";
import { networkOf } from "../views/network.ts";
import { cellText, TABLES, tableOf } from "../views/tables.ts";
import { capital } from "../views/words.ts";

/** Hits of a search on its page. */
const HITS = 50;

/** Search, lists, tables, timeline and network. */
export function mountLists(app: Hono, explorer: Explorer): void {
  const { catalogue } = explorer;
  const pageNumber = (text: string | undefined): number => numberIn(text, 1, 1_000_000, 1);

  app.get("/search", (c) => {
    const query = (c.req.query("q") ?? "").slice(0, 200).trim();
    const found = explorer.search.search(query, HITS);
    return explorer.page(c, { title: query === "" ? "Search" : `Search for ${query}`, search: query }, searchPage(catalogue, query, found));
  });

  app.get("/things", (c) =>
    explorer.page(c, { title: "Things", wide: true }, thingsPage(catalogue, explorer.filter(c), pageNumber(c.req.query("page")))),
  );

  app.get("/releases", (c) =>
    explorer.page(c, { title: "Releases" }, releasesPage(catalogue, explorer.filter(c), pageNumber(c.req.query("page")))),
  );

  for (const name of TABLES) {
    app.get(`/${name}`, (c) => {
      const body = tablePage(catalogue, name, explorer.filter(c), c.req.query("sort"), pageNumber(c.req.query("page")));
      return explorer.page(c, { title: capital(name), wide: true }, body);
    });
    app.get(`/${name}.csv`, (c) => {
      const { columns, rows } = tableOf(catalogue, name, explorer.filter(c), c.req.query("sort"));
      const keys = [...columns.map(({ key }) => key), "iri"];
      const cells = rows.map((row) => Object.fromEntries([...row.cells().map((cell, i) => [keys[i], cellText(cell)]), ["iri", row.iri]]));
      return c.body(csvText({ columns: keys, rows: cells }), 200, download(`${name}.csv`, "text/csv"));
    });
  }

  app.get("/timeline", (c) =>
    explorer.page(c, { title: "Timeline", wide: true }, timelinePage(catalogue, explorer.filter(c), pageNumber(c.req.query("page")))),
  );

  app.get("/network", (c) => {
    const filter = explorer.filter(c);
    const size = networkSize(c.req.query("size"));
    const node = c.req.query("node");
    const chosen = node === undefined ? filter.thing : catalogue.identity.canonical(node);
    const body = networkPage(catalogue, filter, networkOf(catalogue, filter, size), size, chosen);
    return explorer.page(c, { title: "Network", wide: true, scripts: ["network.js"] }, body);
  });
}

/** One of the sizes on offer. */
export function networkSize(text: string | undefined): number {
  return SIZES.find((size) => String(size) === text) ?? USUAL_SIZE;
}

/** Headers of a file to keep. */
export function download(name: string, type: string): Record<string, string> {
  return { "Content-Type": `${type}; charset=utf-8`, "Content-Disposition": `attachment; filename="${name}"` };
}
