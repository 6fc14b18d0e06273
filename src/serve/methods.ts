import type { MiddlewareHandler } from "hono";
import { Problem } from "./problem.ts";

const READS = ["GET", "HEAD", "OPTIONS"];
/** Where questions may be posted; the answer is the same as to GET. */
const POSTED = new Set(["/sparql", "/sparql/"]);

/** Lets through what reads, and answers OPTIONS; everything else gets 405 with the methods that there are. */
export const onlyReads: MiddlewareHandler = async (c, next) => {
  const allowed = POSTED.has(c.req.path) ? [...READS, "POST"] : READS;
  const Allow = allowed.join(", ");
  if (!allowed.includes(c.req.method))
    throw new Problem(405, "method", `${c.req.method} is not available here: this server only reads`, `Use ${Allow}.`, { Allow });
  if (c.req.method === "OPTIONS") return c.body(null, 204, { Allow });
  await next();
  return undefined;
};
