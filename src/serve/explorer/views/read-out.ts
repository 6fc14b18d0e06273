import type { Catalogue } from "../model/catalogue.ts";
import type { Claim, Evidence, EventRecord, Report, Statement, Tenure } from "../model/records.ts";

/** What was read out of one release. */
export interface ReleaseRecords {
  claims: Claim[];
  events: { event: EventRecord; report: Report }[];
  statements: Statement[];
  tenures: Tenure[];
}

/** Records of a release, in the order of the file. */
export function recordsOf(catalogue: Catalogue, release: string): ReleaseRecords {
  return {
    claims: catalogue.claims.filter((claim) => claim.release === release),
    events: catalogue.events.flatMap((event) =>
      event.reports.filter((report) => report.release === release).map((report) => ({ event, report })),
    ),
    statements: catalogue.statements.filter((statement) => statement.release === release),
    tenures: catalogue.tenures.filter((tenure) => tenure.release === release),
  };
}

/** All evidence of a release's records. */
export function evidenceIn({ claims, events, statements, tenures }: ReleaseRecords): Evidence[] {
  return [...claims, ...events.map(({ report }) => report), ...statements, ...tenures].flatMap(({ evidence }) => evidence);
}

/** A sentence with the records that it, first of all sentences, gave. */
export interface SentenceRecords extends ReleaseRecords {
  start: number;
  end: number;
  exact: string;
}

/** Records by the sentence of their first evidence, in the order of the text. */
export function bySentence({ claims, events, statements, tenures }: ReleaseRecords): SentenceRecords[] {
  const sentences = new Map<number, SentenceRecords>();
  const place = <Record>(
    records: readonly Record[],
    evidence: (record: Record) => Evidence[],
    list: (of: SentenceRecords) => Record[],
  ): void => {
    for (const record of records) {
      const [first] = evidence(record);
      if (first === undefined) continue;
      const { start, end, exact } = first.sentence ?? first;
      const known = sentences.get(start) ?? { start, end, exact, claims: [], events: [], statements: [], tenures: [] };
      sentences.set(start, known);
      list(known).push(record);
    }
  };
  place(
    tenures,
    ({ evidence }) => evidence,
    (of) => of.tenures,
  );
  place(
    events,
    ({ report }) => report.evidence,
    (of) => of.events,
  );
  place(
    claims,
    ({ evidence }) => evidence,
    (of) => of.claims,
  );
  place(
    statements,
    ({ evidence }) => evidence,
    (of) => of.statements,
  );
  return [...sentences.values()].sort((a, b) => a.start - b.start);
}
