import { type EvidenceView, type Explanation, explain, GraphIndex } from "../../explain/index.ts";
import { readBuild } from "../../output/read-build.ts";
import type { ExplainFlags } from "../commands/explain.ts";
import { resolveThing } from "../resolve-thing.ts";
import { type Terminal, terminal } from "../terminal.ts";

export async function runExplain(name: string, flags: ExplainFlags): Promise<void> {
  const term = terminal(flags);
  const graph = GraphIndex.fromNQuads(await (await readBuild(flags.dir)).nquads());
  const explanation = explain(graph, resolveThing(graph, name));
  term.out(flags.json ? `${JSON.stringify({ schema: "communique/explanation/1", ...explanation })}\n` : explanationText(explanation, term));
}

function explanationText({ iri, label, classes, reference, releases }: Explanation, term: Terminal): string {
  let text = `${term.paint("bold", label)}  ${term.paint("dim", classes.join(", "))}\n${term.paint("dim", iri)}\n`;
  if (reference.length > 0) {
    text += "\nReference\n";
    for (const { property, value } of reference) text += `  ${term.paint("dim", `${property}:`)} ${term.paint("bold", value).trim()}\n`;
  }
  if (releases.length === 0) text += "\nNo release of this build names it.\n";
  for (const { release, title, publisher, issued, lines } of releases) {
    text += `\n${term.paint("bold", [release, publisher, issued].filter(Boolean).join(", "))}\n`;
    if (title) text += `${term.paint("dim", title)}\n`;
    let section = "";
    let sentence: string | undefined;
    for (const line of lines) {
      if (line.section !== section) text += `\n  ${line.section}\n`;
      section = line.section;
      text += `    ${term.paint("green", line.text)}\n`;
      for (const evidence of line.evidence) {
        text += `      ${term.paint("dim", evidenceText(evidence, evidence.sentence === sentence))}\n`;
        sentence = evidence.sentence;
      }
    }
  }
  return text;
}

/** "item 2, characters 812–870: the sentence [rule]"; of a sentence that was just shown, the words alone. */
export function evidenceText({ start, end, exact, item, rule, sentence }: EvidenceView, again = false): string {
  const where = `${item === undefined ? "" : `item ${item}, `}characters ${start}–${end}`;
  const words = (again ? exact : (sentence ?? exact)).replace(/\s+/g, " ");
  return `${where}${again && sentence !== undefined ? ", same sentence" : ""}: “${words}”${rule === undefined ? "" : ` [${rule}]`}`;
}
