import type { SentenceReading } from "../reading.ts";
import type { Unit } from "../unit.ts";

/** Words before a name that hang it on another: "a representative of President X", "the message to Y". */
const HANGS = /^(?:of|to|for|from|with|under)$/;

/**
 * The people of a list of those present that starts at a unit: "the Minister of Trade X, Presidency spokesman Y; and the Consul General
 * in Oslo, Z". Whatever their posts are, each name behind a comma, semicolon or "and" is one more; a verb, a pronoun or whose name
 * hangs on another ends or leaves it.
 */
export function listedPeople({ units }: Pick<SentenceReading, "units">, from: number, limit: number): string[] {
  const people: string[] = [];
  for (let k = from; k < limit; k++) {
    const unit = units[k] as Unit;
    if (["VERB", "AUX", "SCONJ"].includes(unit.pos) || /^(?:who|which|where|when|during|after|before|:)$/.test(unit.norm)) break;
    const { mention } = unit;
    if (mention?.kind !== "person" || !mention.entity || /^['’]s?$/.test(units[k + 1]?.text ?? "")) continue;
    const before = units[units[k - 1]?.pos === "DET" ? k - 2 : k - 1]?.norm ?? "";
    if (k === from || !HANGS.test(before)) people.push(mention.entity);
  }
  return [...new Set(people)];
}
