import type { ParsedRelease } from "../pipeline/parse.ts";
import type { Evidence } from "../records/span.ts";
import { escapeControls } from "./escape.ts";
import { grammarLines } from "./parsed-layers.ts";
import type { Terminal } from "./terminal.ts";

/** All layers of a release as one line of JSON. */
export function parsedJson({ release, extraction, trace }: ParsedRelease): string {
  return `${JSON.stringify({ schema: "communique/parse/1", release, extraction, trace })}\n`;
}

/** All layers of a release, or of one sentence of it, for reading. */
export function parsedText(parsed: ParsedRelease, only: number | undefined, term: Terminal): string {
  const { release, extraction } = parsed;
  const points = [...release.text];
  const names = new Map(extraction.entities.map(({ id, name }) => [id, name]));
  const name = (id: string): string => names.get(id) ?? extraction.events.find((event) => event.id === id)?.kind ?? id;
  const list = (ids: readonly string[]): string => ids.map(name).join(", ") || "nobody";
  const rows: { evidence: Evidence; layer: string; text: string }[] = [
    ...extraction.entities.flatMap(({ kind, name: full, key, link, evidence }) =>
      evidence.map((each) => ({
        evidence: each,
        layer: "mention",
        text: `“${each.exact}” ${kind} ${full}${key ? ` = ${key}` : ""} (${link.status}, ${link.rule}${link.reason ? `: ${link.reason}` : ""})`,
      })),
    ),
    ...extraction.tenures.map((t) => ({
      evidence: t.evidence,
      layer: "post",
      text: `${name(t.person)}: ${t.post}${t.of ? ` of ${name(t.of)}` : ""} (${t.status})`,
    })),
    ...extraction.events.flatMap((e) =>
      e.evidence.map((evidence) => ({
        evidence,
        layer: "event",
        text: `${e.kind}, ${e.status}, ${e.when?.start ?? "no date"}: ${list(e.participants.map((p) => p.entity))}`,
      })),
    ),
    ...extraction.statements.map((s) => ({
      evidence: s.evidence,
      layer: "statement",
      text: `${list(s.speakers)} ${s.negated ? "not " : ""}${s.act}: “${s.about}”`,
    })),
    ...extraction.claims.map((c) => ({
      evidence: c.evidence,
      layer: "claim",
      text: `${name(c.subject)} ${c.relation} ${name(c.object)} (${c.modality}, ${c.polarity})`,
    })),
  ];
  let text = `${term.paint("bold", release.id)}  ${term.paint("dim", [release.publisher?.name, release.issued, release.language].filter(Boolean).join(", "))}\n`;
  extraction.sentences.forEach((sentence, index) => {
    if (only !== undefined && only !== index) return;
    const words = points.slice(sentence.start, sentence.end).join("").replace(/\s+/g, " ");
    text += `\n${term.paint("bold", `[${index}] ${sentence.role}${sentence.item ? `, item ${sentence.item}` : ""}`)} ${escapeControls(words)}\n`;
    for (const { layer, text: line } of grammarLines(parsed, index)) text += `    ${layer.padEnd(10)} ${term.paint("dim", line)}\n`;
    for (const row of rows)
      if (row.evidence.sentence === index)
        text += `    ${row.layer.padEnd(10)} ${escapeControls(row.text)} ${term.paint("dim", `[${row.evidence.rule}]`)}\n`;
    for (const left of extraction.leftovers)
      if (left.start >= sentence.start && left.end <= sentence.end)
        text += `    ${"leftover".padEnd(10)} ${term.paint("yellow", `${left.kind} “${left.text.slice(0, 80)}”: ${left.reason}`)}\n`;
  });
  return text;
}
