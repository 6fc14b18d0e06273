import { UsageError } from "../../errors.ts";
import { type EvidenceView, type Explanation, explain, findThings, GraphIndex } from "../../explain/index.ts";
import { readBuild } from "../../output/read-build.ts";
import type { ExplainFlags } from "../commands/explain.ts";
import { type Terminal, terminal } from "../terminal.ts";

/** Candidates of an ambiguous name that are listed. */
const LISTED = 20;

export async function runExplain(name: string, flags: ExplainFlags): Promise<void> {
  const term = terminal(flags);
  const graph = GraphIndex.fromNQuads(await (await readBuild(flags.dir)).nquads());
  const found = findThings(graph, name);
  const [thing] = found;
  if (!thing)
    throw new UsageError(
      "name-unknown",
      `the graph holds nothing called ${JSON.stringify(name)}`,
      "Try another form of the name, or its IRI; communique query --named who-is-named lists what there is.",
    );
  if (found.length > 1) {
    const listed = found.slice(0, LISTED).map(({ label, iri }) => `\n    ${label}  ${iri}`);
    const more = found.length > LISTED ? `\n    and ${found.length - LISTED} more` : "";
    throw new UsageError(
      "name-ambiguous",
      `${JSON.stringify(name)} could be ${found.length} things:${listed.join("")}${more}`,
      "Give the IRI of the one you mean.",
    );
  }
  const explanation = explain(graph, thing.iri);
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
