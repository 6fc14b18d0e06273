import type { Unit } from "../unit.ts";

/** Units of the noun phrase before its head at `i`, in text order. */
export function phraseBefore(units: readonly Unit[], i: number): number[] {
  const out: number[] = [];
  for (let k = i - 1; k >= 0 && k > i - 12; k--) {
    const unit = units[k] as Unit;
    const coordinated =
      unit.norm === "and" && ["ADJ", "NOUN"].includes(units[k - 1]?.pos ?? "") && ["ADJ", "NOUN"].includes(units[k + 1]?.pos ?? "");
    const names = unit.norm === "and" && units[k - 1]?.mention !== undefined && units[k + 1]?.mention !== undefined && out.length > 0;
    // A participle ("the expanding ties"), not an infinitive of such an ending ("to deepen ties").
    const verbal = unit.pos === "VERB" && /(?:ing|ed|en)$/.test(unit.norm) && units[k - 1]?.pos !== "PART";
    if (
      !(
        ["ADJ", "NOUN", "PROPN", "DET", "NUM", "MENTION", "PRON", "ADV"].includes(unit.pos) ||
        unit.text === "-" ||
        /^['’]s?$/.test(unit.text) ||
        coordinated ||
        names ||
        verbal
      )
    )
      break;
    out.unshift(k);
    // An article opens the phrase: what stands before it is another's ("X condemned the | deployment").
    if (/^(?:the|a|an)$/.test(unit.norm)) break;
  }
  return out;
}

/** The date behind a "since" in a range. */
export function sinceIn(units: readonly Unit[], from: number, to: number): string | undefined {
  for (let k = from; k < Math.min(to, units.length - 1); k++)
    if (units[k]?.norm === "since" && units[k + 1]?.when) return units[k + 1]?.when?.start;
  return undefined;
}
