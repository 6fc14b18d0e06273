import { Hono } from "hono";
import type { ServeContext } from "./context.ts";
import { mountExplorer } from "./explorer/index.ts";
import { security } from "./security.ts";

/** A part of the server: mounts its routes. */
export type Mount = (app: Hono, context: ServeContext) => void;

/** In this order: the first route that fits answers, so those that take any path come last. */
const MOUNTS: readonly Mount[] = [mountExplorer];

/** The server as a function from request to response; see context.ts for how it is made. */
export function createApp(context: ServeContext): Hono {
  const app = new Hono();
  app.use(security(context.options));
  for (const mount of MOUNTS) mount(app, context);
  app.notFound((c) => c.text("There is nothing here.\n", 404));
  return app;
}
