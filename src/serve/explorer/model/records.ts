import type { EntityKind } from "../../../records/entity.ts";

/** Words of a release on which a record stands. Offsets are code points of the release's text. */
export interface Evidence {
  start: number;
  end: number;
  exact: string;
  item: string | undefined;
  rule: string | undefined;
  sentence: { start: number; end: number; exact: string } | undefined;
}

/** How far a claim may be taken for a fact. `fact`: it stands as a plain triple. `said`: one party says so of another. */
export const STANDINGS = ["fact", "intended", "proposed", "requested", "said", "denied"] as const;
export type Standing = (typeof STANDINGS)[number];

/** What every record has. `topics` are IRIs of concepts, `topicTexts` the text's own words where there is no concept. */
interface Told {
  iri: string;
  /** Id of the release. */
  release: string;
  /** Day of the release, `yyyy-mm-dd`, as far as it is known. */
  issued: string | undefined;
  topics: string[];
  topicTexts: string[];
  evidence: Evidence[];
}

/** A relation that somebody states. IRIs are canonical. */
export interface Claim extends Told {
  subject: string;
  relation: string;
  object: string;
  standing: Standing;
  modality: string;
  /** Who says so; empty where the release says so itself. */
  holders: string[];
  what: string | undefined;
  since: string | undefined;
  until: string | undefined;
}

/** Somebody's part in an event. */
export interface Part {
  who: string;
  side: string | undefined;
  sideInferred: boolean;
  posts: string[];
}

/** An event as one release reports it. */
export interface Report extends Told {
  kind: string;
  status: string;
  main: boolean;
  title: string | undefined;
  date: string | undefined;
  endDate: string | undefined;
  dateText: string | undefined;
  /** `hh:mm`. */
  start: string | undefined;
  zone: string | undefined;
  zoneInferred: boolean;
  minutes: number | undefined;
  approximate: boolean;
  place: string | undefined;
  placeText: string | undefined;
  host: string | undefined;
  parts: Part[];
}

/** An event with all reports of it: one page, whichever releases tell of it. */
export interface EventRecord {
  iri: string;
  label: string;
  kind: string;
  status: string;
  date: string | undefined;
  endDate: string | undefined;
  /** Who took part, without repetition, in order of the first report that names them. */
  actors: string[];
  reports: Report[];
}

/** One speech act. */
export interface Statement extends Told {
  speakers: string[];
  act: string;
  negated: boolean;
  about: string;
  addressees: string[];
  mentions: string[];
  event: string | undefined;
  /** IRI of the statement that this one answers. */
  answers: string | undefined;
  claims: string[];
}

/** That somebody holds a post: attested by a release, or with dates from the reference tables. */
export interface Tenure {
  iri: string;
  person: string;
  post: string;
  of: string | undefined;
  ofInferred: boolean;
  status: string | undefined;
  /** Id of the release that shows it; undefined for a row of the tables. */
  release: string | undefined;
  from: string | undefined;
  to: string | undefined;
  evidence: Evidence[];
}

/** A press release of this build. */
export interface ReleaseRecord {
  id: string;
  iri: string;
  title: string;
  publisher: string | undefined;
  publisherIri: string | undefined;
  issued: string | undefined;
  language: string | undefined;
  translation: string | undefined;
  /** Address of the original, where the source gives one. */
  source: string | undefined;
  file: string | undefined;
}

/** Anything with a name: people, bodies, documents, places, topics. */
export interface Thing {
  iri: string;
  kind: EntityKind;
  label: string;
  /** Every form of its name, with the language where one is given; the label first. */
  names: { text: string; language: string }[];
  /** Short forms by initials. */
  abbreviations: string[];
  /** Ids of the releases that name it or tell something of it. */
  releases: string[];
  /** Claims, events and statements that it takes part in. */
  degree: number;
}
