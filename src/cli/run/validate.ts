import { EXIT } from "../../errors.ts";
import { readBuild } from "../../output/read-build.ts";
import { validateBuild } from "../../pipeline/validate-build.ts";
import type { ValidateFlags } from "../commands/validate.ts";
import { terminal } from "../terminal.ts";

export async function runValidate(dir: string, flags: ValidateFlags): Promise<void> {
  const term = terminal(flags);
  const { violations, graphs } = await validateBuild(await readBuild(dir));
  if (flags.json) term.out(`${JSON.stringify({ schema: "communique/validation/1", graphs, violations })}\n`);
  else {
    for (const { release, sentence, shape, path, focus, message, todo } of violations.slice(0, flags.maxErrors)) {
      term.out(`${term.paint("red", release ?? focus)}: ${term.paint("bold", message)}\n`);
      if (sentence !== undefined) term.out(`  sentence: ${term.paint("dim", sentence)}\n`);
      term.out(
        `  shape: ${term.paint("dim", path === undefined ? shape : `${shape}, ${path}`)}\n  record: ${term.paint("dim", focus)}\n  what to do: ${term.paint("dim", todo)}\n`,
      );
    }
    if (violations.length > flags.maxErrors) term.out(`… and ${violations.length - flags.maxErrors} more: --max-errors shows them\n`);
    if (!flags.quiet)
      term.out(
        `${graphs} release ${graphs === 1 ? "graph" : "graphs"} checked, ${violations.length} ${violations.length === 1 ? "violation" : "violations"}\n`,
      );
  }
  if (violations.length > 0) process.exitCode = EXIT.findings;
}
