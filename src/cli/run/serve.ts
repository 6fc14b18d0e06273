import { once } from "node:events";
import { EXIT } from "../../errors.ts";
import { createApp } from "../../serve/app.ts";
import { isLoopback, listen } from "../../serve/listen.ts";
import { openContext } from "../../serve/open-context.ts";
import type { ServeFlags } from "../commands/serve.ts";
import { escapeControls } from "../escape.ts";
import { openBuild } from "../open-build.ts";
import { interruption } from "../signals.ts";
import { terminal } from "../terminal.ts";

/** Milliseconds beyond the time of a query in which a connection may be silent. */
const PATIENCE = 30_000;

export async function runServe(dir: string, flags: ServeFlags): Promise<void> {
  const term = terminal(flags);
  const build = await openBuild(dir);
  term.note(`reading ${dir} …\n`);
  const time = flags.timeout * 1000;
  const context = await openContext(build, build.base, build.writing, {
    hosts: flags.allowHost,
    origins: flags.allowOrigin,
    log: (text) => term.warn(escapeControls(`${text}\n`, true)),
    limits: { time, rows: flags.rows },
    ...(flags.threads !== undefined && { threads: flags.threads }),
  });
  try {
    const server = await listen(createApp(context), flags.port, flags.host, time + PATIENCE);
    if (!isLoopback(flags.host))
      term.warn(
        `communique: anyone who reaches ${flags.host} can read this build: there is no password and no TLS. Put a proxy before it for more than a trusted network. [wide-open]\n`,
      );
    const { threads, triples } = { threads: Object.values(context.sparql.state).reduce((a, b) => a + b), triples: context.triples };
    term.note(`${triples} triples in ${context.graphs.length} graphs, ${threads} threads for queries; Ctrl-C stops\n`);
    term.out(flags.json ? `${JSON.stringify({ url: server.url, sparql: `${server.url}sparql` })}\n` : `${server.url}\n`);
    if (!interruption.aborted) await once(interruption, "abort");
    term.note("stopping: requests that are being answered still end; Ctrl-C again quits\n");
    await server.close();
    // Stopping a server is how it ends, no fault.
    process.exitCode = EXIT.ok;
  } finally {
    await context.close();
  }
}
