import { CommanderError } from "commander";
import { EXIT } from "../errors.ts";
import { errorJson, errorText, exitCodeOf } from "./fail.ts";
import { program } from "./program.ts";
import { watchSignals } from "./signals.ts";

/** Runs the command line; sets `process.exitCode` and returns when all output is handed over. */
export async function main(args: readonly string[]): Promise<void> {
  watchSignals();
  try {
    await program().parseAsync([...args], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
      return;
    }
    process.stderr.write(errorText(error));
    if (args.includes("--json")) process.stdout.write(errorJson(error));
    process.exitCode = exitCodeOf(error);
  }
}
