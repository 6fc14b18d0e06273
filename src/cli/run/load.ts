import { rename, writeFile } from "node:fs/promises";
import { type CommuniqueError, EXIT, type ExitCode, InputError } from "../../errors.ts";
import { loadBuild } from "../../pipeline/load-build.ts";
import { endpointAddress, type LoadReport } from "../../publish/index.ts";
import type { LoadFlags } from "../commands/load.ts";
import { faultsText, loadText } from "../load-summary.ts";
import { progress } from "../progress.ts";
import { credentialsOf } from "../secrets.ts";
import { interruption } from "../signals.ts";
import { type Terminal, terminal } from "../terminal.ts";

const EXIT_OF: Record<LoadReport["outcome"], ExitCode> = {
  loaded: EXIT.ok,
  unchanged: EXIT.ok,
  planned: EXIT.ok,
  refused: EXIT.findings,
  different: EXIT.mismatch,
  failed: EXIT.remote,
};

export async function runLoad(dir: string, flags: LoadFlags): Promise<void> {
  const term = terminal(flags);
  const endpoint = (value: string | undefined, option: string) => (value === undefined ? undefined : endpointAddress(value, option));
  const target = {
    to: endpointAddress(flags.to, "--to"),
    queryEndpoint: endpoint(flags.queryEndpoint, "--query-endpoint"),
    updateEndpoint: endpoint(flags.updateEndpoint, "--update-endpoint"),
    profile: flags.profile,
    plainHttp: flags.plainHttp,
    credentials: await credentialsOf(flags, term),
    timeout: flags.timeout * 1000,
    retries: flags.retries,
    signal: interruption,
  };
  // Reading, sending and reading back have each their own pace.
  let bar = progress(term);
  let phase = "";
  const onProgress = (done: number, total: number, label: string) => {
    if (label !== phase) {
      bar.end();
      bar = progress(term);
    }
    phase = label;
    bar.step(done, total, label);
  };
  const note = (text: string) => {
    bar.end();
    term.note(`${term.paint("yellow", text)}\n`);
  };
  const { report, error } = await loadBuild(
    dir,
    { ...target, onRetry: (reason, wait) => note(`${reason}; trying again in ${Math.ceil(wait / 1000)} s`) },
    {
      dryRun: flags.dryRun === true,
      remove: flags.delete === true,
      all: flags.all === true,
      anyway: flags.anyway === true,
      full: flags.verify === "full",
      onProgress,
      onNote: note,
    },
  ).finally(() => bar.end());
  if (flags.report !== undefined) await writeReport(flags.report, report);
  say(report, error, flags, term);
  if (error) throw error;
  process.exitCode = EXIT_OF[report.outcome];
}

function say(report: LoadReport, error: CommuniqueError | undefined, flags: LoadFlags, term: Terminal): void {
  term.warn(faultsText(report, term));
  if (report.outcome === "refused") {
    const fatal = report.faults.some((fault) => fault.fatal);
    term.warn(
      `communique: nothing was sent, since a store would refuse or change what is listed above\n  what to do: ${fatal ? "build again, or mend the build" : "mend the tables or releases it comes from, or send it --anyway"}\n`,
    );
  }
  if (flags.json && !error) term.out(`${JSON.stringify(report)}\n`);
  else if (!flags.json && (!flags.quiet || report.outcome === "different")) term.out(loadText(report, term));
}

async function writeReport(file: string, report: LoadReport): Promise<void> {
  try {
    await writeFile(`${file}.tmp`, `${JSON.stringify(report, null, 2)}\n`);
    await rename(`${file}.tmp`, file);
  } catch (cause) {
    throw new InputError("report-unwritable", `the report cannot be written: ${(cause as Error).message}`, {
      where: { file },
      todo: "Give a file in a folder that you may write to. The load itself is done.",
      cause,
    });
  }
}
