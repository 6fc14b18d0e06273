import { type EvidenceView, evidenceOf, type GraphIndex, releaseHead } from "../explain/index.ts";
import { cmq } from "../vocabulary/cmq.ts";
import { dcterms } from "../vocabulary/dcterms.ts";

/** What a record stands on: a release with the words that say so, or a row of the reference tables with its sources. */
export interface RecordEvidence {
  /** Id of the release; absent for the reference tables. */
  release?: string;
  title?: string;
  publisher?: string;
  issued?: string;
  /** Ranges in code points of the release's text, each with its sentence. */
  ranges: EvidenceView[];
  /** Sources of a row of the reference tables. */
  sources?: string[];
}

/** The evidence of a record by its IRI. */
export function recordEvidence(index: GraphIndex, record: string): RecordEvidence {
  const release = [cmq.reportedIn, cmq.attestedIn, cmq.mentionedIn].map((property) => index.value(record, property)).find(Boolean);
  if (release !== undefined) return { ...releaseHead(index, release), ranges: evidenceOf(index, record) };
  const sources = index.objects(record, dcterms.source).map(({ value }) => index.value(value, dcterms.title) ?? value);
  return { ranges: [], sources: [...new Set(sources)].sort() };
}
