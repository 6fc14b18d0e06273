import { type Change, diffBuilds } from "../../diff/diff.ts";
import { EXIT } from "../../errors.ts";
import { GraphIndex } from "../../explain/index.ts";
import { readBuild } from "../../output/read-build.ts";
import type { DiffFlags } from "../commands/diff.ts";
import { type Terminal, terminal } from "../terminal.ts";

export async function runDiff(a: string, b: string, flags: DiffFlags): Promise<void> {
  const term = terminal(flags);
  const [left, right] = [await readBuild(a), await readBuild(b)];
  const changes = diffBuilds(GraphIndex.fromNQuads(await left.nquads()), GraphIndex.fromNQuads(await right.nquads()));
  if (flags.json) term.out(`${JSON.stringify({ schema: "communique/diff/1", changes })}\n`);
  else if (!flags.quiet) term.out(diffText(changes, term));
  if (changes.length > 0) process.exitCode = EXIT.findings;
}

function diffText(changes: readonly Change[], term: Terminal): string {
  if (changes.length === 0) return "The two builds say the same.\n";
  let text = "";
  let release = "";
  for (const change of changes) {
    if (change.release !== release) text += `${text && "\n"}${term.paint("bold", change.release)}\n`;
    release = change.release;
    if (change.before !== undefined) text += `  ${term.paint("red", `- ${change.section}: ${change.before}`)}\n`;
    if (change.after !== undefined) text += `  ${term.paint("green", `+ ${change.section}: ${change.after}`)}\n`;
  }
  const count = (kind: Change["kind"]) => changes.filter((change) => change.kind === kind).length;
  return `${text}\n${count("added")} added, ${count("removed")} removed, ${count("changed")} changed\n`;
}
