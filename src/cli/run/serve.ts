import { once } from "node:events";
import { createApp } from "../../serve/app.ts";
import { listen } from "../../serve/listen.ts";
import { openContext } from "../../serve/open-context.ts";
import type { ServeFlags } from "../commands/serve.ts";
import { openBuild } from "../open-build.ts";
import { interruption } from "../signals.ts";
import { terminal } from "../terminal.ts";

export async function runServe(dir: string, flags: ServeFlags): Promise<void> {
  const term = terminal(flags);
  const build = await openBuild(dir);
  const context = await openContext(build, build.base, build.writing, { hosts: flags.allowHost, origins: flags.allowOrigin });
  const server = await listen(createApp(context), flags.port, flags.host);
  term.out(flags.json ? `${JSON.stringify({ url: server.url })}\n` : `${server.url}\n`);
  if (!interruption.aborted) await once(interruption, "abort");
  await server.close();
  await context.close();
}
