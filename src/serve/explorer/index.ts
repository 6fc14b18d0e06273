import type { Hono } from "hono";
import type { ServeContext } from "../context.ts";

/** Pages for people. */
export function mountExplorer(app: Hono, context: ServeContext): void {
  app.get("/", (c) => c.text(`${context.build.dir}\n`));
}
