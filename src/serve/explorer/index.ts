import type { Hono } from "hono";
import type { ServeContext } from "../context.ts";
import { readAssets } from "./assets.ts";
import { Catalogue } from "./model/catalogue.ts";
import { mountApi } from "./routes/api.ts";
import { mountLists } from "./routes/lists.ts";
import { mountQuery } from "./routes/query.ts";
import { mountThings } from "./routes/things.ts";
import { Explorer } from "./explorer.ts";
import { SearchIndex } from "./views/search.ts";

/** Pages for people. The graph is read into records here, once; requests only look things up. */
export function mountExplorer(app: Hono, context: ServeContext): void {
  const catalogue = new Catalogue(context.graph);
  const assets = readAssets();
  const search = new SearchIndex(catalogue);
  const explorer = new Explorer(context, catalogue, search, assets);
  app.get("/assets/:hash/:name", (c) => {
    const found = assets.find(c.req.param("hash"), c.req.param("name"));
    if (found === undefined) return c.notFound();
    return c.body(found.bytes, 200, { "Content-Type": found.type, "Cache-Control": "public, max-age=31536000, immutable" });
  });
  mountThings(app, explorer);
  mountLists(app, explorer);
  mountQuery(app, explorer);
  mountApi(app, explorer);
}
