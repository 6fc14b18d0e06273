import { Hono } from "hono";
import type { ServeContext } from "./context.ts";
import { mountExplorer } from "./explorer/index.ts";
import { onlyReads } from "./methods.ts";
import { Problem, problemOf, problemResponse } from "./problem.ts";
import { mountFiles } from "./routes/files.ts";
import { mountOntology } from "./routes/ontology.ts";
import { mountWellKnown } from "./routes/well-known.ts";
import { mountLinkedData } from "./routes/linked-data.ts";
import { mountSparql } from "./routes/sparql.ts";
import { security } from "./security.ts";

/** A part of the server: mounts its routes. */
export type Mount = (app: Hono, context: ServeContext) => void;

/** In this order: the first route that fits answers, so those that take any path come last. */
const MOUNTS: readonly Mount[] = [mountSparql, mountFiles, mountWellKnown, mountOntology, mountExplorer, mountLinkedData];

/** What stands in for the server until the build is read: every request is to come again. */
export function createWaitingApp(options: Pick<ServeContext["options"], "hosts" | "origins">): Hono {
  const app = new Hono();
  app.use(security(options));
  app.all("*", (c) =>
    problemResponse(c, new Problem(503, "loading", "the build is still being read", "Ask again in a few seconds.", { "Retry-After": "2" })),
  );
  return app;
}

/** The server as a function from request to response; see context.ts for how it is made. */
export function createApp(context: ServeContext): Hono {
  const app = new Hono();
  app.use(security(context.options));
  app.use(onlyReads);
  for (const mount of MOUNTS) mount(app, context);
  app.notFound((c) => problemResponse(c, new Problem(404, "not-found", "there is nothing at this address", "Begin at /.")));
  app.onError((error, c) => {
    const problem = problemOf(error);
    if (problem.code === "internal") context.options.log(`${c.req.method} ${c.req.path}: ${error.stack ?? error}`);
    return problemResponse(c, problem);
  });
  return app;
}
