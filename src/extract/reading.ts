import type { DocSentence, Document } from "../records/document.ts";
import type { Entity, Tenure } from "../records/entity.ts";
import type { Clause } from "./clause.ts";
import type { Party } from "./party.ts";
import type { Unit } from "./unit.ts";

/** One sentence as far as it has been read. */
export interface SentenceReading {
  sentence: DocSentence;
  units: Unit[];
  parties: Party[];
  clauses: Clause[];
}

/** A release as far as it has been read: what all later passes look at. */
export interface Reading {
  doc: Document;
  sentences: SentenceReading[];
  entities: ReadonlyMap<string, Entity>;
  tenures: readonly Tenure[];
}

/** A UTF-16 range of the document, the rule that read it, and its sentence; becomes Evidence when records are finished. */
export interface Mark {
  start: number;
  end: number;
  sentence: number;
  rule: string;
}

/** The mark from unit `from` to unit `to - 1` of a sentence. */
export function markOf(reading: SentenceReading, from: number, to: number, rule: string): Mark {
  const first = reading.units[from] ?? reading.units[0];
  const last = reading.units[Math.max(from, to - 1)] ?? first;
  return { start: first?.start ?? reading.sentence.start, end: last?.end ?? reading.sentence.end, sentence: reading.sentence.index, rule };
}
