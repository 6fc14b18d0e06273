import type { Chart } from "./chart.ts";
import { partiesAt } from "./shape-parties.ts";

/** End of the instrument's noun that begins here. */
export function headAt(chart: Chart, at: number): number | undefined {
  let found: number | undefined;
  chart.names.shapes.described.scan(chart.atoms, at, (end) => (found = end));
  return found;
}

/** Beside another that is signed: "…, a protocol on Y and a letter of intent on Z". */
export function listed(chart: Chart, from: number, to: number): boolean {
  if (from < 0 || to - from > 5 || chart.atoms[from]?.sentence !== chart.atoms[to]?.sentence) return false;
  for (let i = from; i < to; i++)
    if (!/^(?:,|;|and|as|well|along|with|the|a|an|two|three|one)$/.test(chart.atoms[i]?.norm ?? "") && chart.atoms[i]?.text !== ",")
      return false;
  return true;
}

/** A word of signing governs it: before it without another clause between, or behind it in the passive. */
export function isSigned(chart: Chart, start: number, end: number): boolean {
  const { signing, applying } = chart.names.shapes;
  const sentence = chart.atoms[start]?.sentence;
  for (let i = start - 1; i > start - 9 && i >= 0; i--) {
    const atom = chart.atoms[i];
    // "The following were signed: …"
    if (atom?.text === ":" && atom.sentence === sentence)
      return chart.atoms.slice(Math.max(0, i - 8), i).some((word) => signing.has(word.norm));
    if (!atom || atom.sentence !== sentence || /^[,;]$/.test(atom.text) || /^(?:that|which|who|where|when|and)$/.test(atom.norm)) break;
    if (applying.has(atom.norm) && /^(?:the|this)$/.test(chart.atoms[start - 1]?.norm ?? "")) return true;
    if (signing.has(atom.norm)) return !/^(?:not|without|before)$/.test(chart.atoms[i - 1]?.norm ?? "");
  }
  for (let i = end; i < end + 9; i++) {
    const atom = chart.atoms[i];
    if (!atom || atom.sentence !== sentence || /^[;:]$/.test(atom.text)) break;
    if (signing.has(atom.norm) && /ed$/.test(atom.norm)) return passive(chart, end, i);
  }
  return false;
}

/** Between the phrase and "signed" stand only helpers, parties and the comma of a relative clause. */
function passive(chart: Chart, from: number, to: number): boolean {
  let i = from;
  if (chart.atoms[i]?.norm === "between") i = partiesAt(chart, i + 1)?.end ?? i;
  if (chart.atoms[i]?.norm === "with") i = chart.known[i + 1]?.end ?? i;
  // "the air services agreement and the readmission agreement were signed"
  const both = /^(?:and|,)$/.test(chart.atoms[i]?.norm ?? "") || chart.atoms[i]?.text === ",";
  if (both && /^(?:were|are|be|been)$/.test(chart.atoms[to - 1]?.norm ?? "")) return headBetween(chart, i, to);
  for (; i < to; i++)
    if (
      !/^(?:,|which|that|was|were|is|are|has|have|had|been|be|to|will|being|recently|the|two|sides|both|they|also|text|of)$/.test(
        chart.atoms[i]?.norm ?? "",
      ) &&
      chart.atoms[i]?.text !== ","
    )
      return false;
  return true;
}

/** Another instrument's noun between two atoms. */
function headBetween(chart: Chart, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (headAt(chart, i) !== undefined) return true;
  return false;
}
