import { EXIT, InputError, UsageError } from "../../errors.ts";
import { parseReleases } from "../../pipeline/parse.ts";
import type { ParseFlags } from "../commands/parse.ts";
import { parsedJson, parsedText } from "../parsed-text.ts";
import { interruption } from "../signals.ts";
import { findingsText } from "../summary.ts";
import { terminal } from "../terminal.ts";

export async function runParse(inputs: readonly string[], flags: ParseFlags): Promise<void> {
  const term = terminal(flags);
  const sentence = flags.sentence === undefined ? undefined : Number(flags.sentence);
  if (sentence !== undefined && !Number.isInteger(sentence))
    throw new UsageError("sentence-number", `--sentence ${flags.sentence} is no number`, "Sentences are counted from 0.");
  const { parsed, findings } = await parseReleases({
    inputs,
    data: flags.data,
    signal: interruption,
    ...(flags.inputFormat !== undefined && { inputFormat: flags.inputFormat }),
    ...(flags.encoding !== undefined && { encoding: flags.encoding }),
  });
  term.warn(findingsText(findings, term));
  if (parsed.length === 0)
    throw new InputError("no-release", "no release came out of the input", {
      todo: "See the findings above; give files with the text of releases.",
    });
  for (const release of parsed) term.out(flags.json ? parsedJson(release) : parsedText(release, sentence, term));
  if (findings.some(({ severity }) => severity === "error")) process.exitCode = EXIT.partial;
}
