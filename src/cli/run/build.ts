import { EXIT, type ExitCode, InputError } from "../../errors.ts";
import { build } from "../../pipeline/build.ts";
import type { BuildReport } from "../../pipeline/report.ts";
import type { BuildFlags } from "../commands/build.ts";
import { progress } from "../progress.ts";
import { interruption } from "../signals.ts";
import { findingsText, nextText, summaryText } from "../summary.ts";
import { terminal } from "../terminal.ts";

/** The exit code that a report asks for. */
const EXIT_OF: Record<BuildReport["outcome"], ExitCode> = {
  ok: EXIT.ok,
  findings: EXIT.findings,
  partial: EXIT.partial,
  empty: EXIT.input,
};

export async function runBuild(inputs: readonly string[], flags: BuildFlags): Promise<void> {
  const term = terminal(flags);
  const bar = progress(term);
  try {
    const result = await build({
      inputs,
      data: flags.data,
      ...(flags.base !== undefined && { base: flags.base }),
      ...(flags.inputFormat !== undefined && { inputFormat: flags.inputFormat }),
      ...(flags.encoding !== undefined && { encoding: flags.encoding }),
      ...(flags.catalog !== undefined && { catalog: flags.catalog }),
      signal: interruption,
      onProgress: ({ done, total, label }) => bar.step(done, total, label),
    });
    const { report } = result;
    term.warn(
      flags.quiet
        ? findingsText(
            report.findings.filter(({ severity }) => severity === "error"),
            term,
          )
        : findingsText(report.findings, term),
    );
    if (report.outcome === "empty")
      throw new InputError("no-release", "no release came out of the input, so nothing was written", {
        todo: "See the findings above; give files with the text of releases.",
      });
    await result.write(flags.out, { force: flags.force ?? false, onFile: (path) => bar.step(0, 0, `writing ${path}`) });
    bar.end();
    if (flags.json) term.out(`${JSON.stringify(report)}\n`);
    else if (!flags.quiet) term.out(summaryText(report, flags.out, term) + nextText(report, flags.out, term));
    process.exitCode = EXIT_OF[report.outcome];
  } finally {
    bar.end();
  }
}
