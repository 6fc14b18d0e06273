import { once } from "node:events";
import { EXIT } from "../../errors.ts";
import { createApp, createWaitingApp } from "../../serve/app.ts";
import { isLoopback, listen } from "../../serve/listen.ts";
import { openContext, PATIENCE } from "../../serve/open-context.ts";
import type { ServeFlags } from "../commands/serve.ts";
import { packageData } from "../../knowledge/index.ts";
import { escapeControls } from "../escape.ts";
import { loadNamedQueries } from "../named-queries.ts";
import { openBuild } from "../open-build.ts";
import { interruption } from "../signals.ts";
import { terminal } from "../terminal.ts";

/** Milliseconds beyond the time of a query in which a connection may be silent. */
const SILENCE = PATIENCE + 30_000;

export async function runServe(dir: string, flags: ServeFlags): Promise<void> {
  const term = terminal(flags);
  const build = await openBuild(dir);
  const time = flags.timeout * 1000;
  const options = {
    hosts: flags.allowHost,
    origins: flags.allowOrigin,
    questions: await loadNamedQueries([packageData()]),
    log: (text: string) => term.warn(escapeControls(`${text}\n`, true)),
    limits: { time, rows: flags.rows },
    ...(flags.threads !== undefined && { threads: flags.threads }),
  };
  // The port is taken before the build is read: that it is in use should not be told after a minute.
  let app = createWaitingApp(options);
  const server = await listen((...request) => app.fetch(...request), flags.port, flags.host, time + SILENCE);
  let context: Awaited<ReturnType<typeof openContext>> | undefined;
  try {
    if (!isLoopback(flags.host)) term.warn(WIDE_OPEN(flags.host));
    term.note(`reading ${escapeControls(dir)} …\n`);
    context = await openContext(build, build.base, build.writing, options);
    app = createApp(context);
    term.note(
      `${context.triples} triples in ${context.graphs.length} graphs, ${context.sparql.threads} threads for queries; Ctrl-C stops\n`,
    );
    term.out(
      flags.json
        ? `${JSON.stringify({ schema: "communique/serving/1", url: server.url, sparql: `${server.url}sparql` })}\n`
        : `${server.url}\n`,
    );
    if (!interruption.aborted) await once(interruption, "abort");
    term.note("stopping: requests that are being answered still end; Ctrl-C again quits\n");
    // Stopping a server is how it ends, no fault.
    process.exitCode = EXIT.ok;
  } finally {
    await server.close();
    await context?.close();
  }
}

const WIDE_OPEN = (host: string): string =>
  `communique: anyone who reaches ${escapeControls(host)} can read this build: there is no password and no TLS. Put a proxy before it for more than a network that you trust. [wide-open]\n`;
