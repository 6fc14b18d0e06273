import { Extraction } from "../../src/records/extraction.ts";
import { Release } from "../../src/records/release.ts";
import { places, quote, SAMPLE_ID, SAMPLE_SENTENCES, SAMPLE_TEXT } from "./sample-text.ts";

/** What a reader makes of the release of 8 April 2025. */
export const SAMPLE_RELEASE = Release.parse({
  id: SAMPLE_ID,
  title:
    "Meeting between Defense Minister NAKATANI and H.E. Mr. Mark RUTTE, Secretary General of North Atlantic Treaty Organization (NATO)",
  publisher: { name: "Ministry of Defense, Japan", key: "MOD-JP", of: "JP" },
  issued: "2025-04-08",
  language: "en",
  translation: "provisional",
  timeZone: "Asia/Tokyo",
  text: SAMPLE_TEXT,
  source: { name: `${SAMPLE_ID}.txt`, mediaType: "text/plain", encoding: "utf-8", bytes: 2620, sha256: "0".repeat(64) },
});

type Named = { id: string; kind: string; name: string; forms?: string[]; key: string; abbreviation?: string } & Record<string, unknown>;

/** An entity with every place at which the text names it. */
function entity({ forms = [], ...given }: Named): Record<string, unknown> {
  const all = [given.name, ...forms, ...(given.abbreviation === undefined ? [] : [given.abbreviation])];
  return { ...given, aka: forms, link: { status: "linked", rule: "link.table" }, evidence: places(all, "recognise.name") };
}

const entities = [
  entity({ id: "e1", kind: "ministry", name: "Ministry of Defense Japan", forms: ["Ministry of Defense"], key: "MOD-JP", partOf: "e6" }),
  entity({ id: "e2", kind: "person", name: "Nakatani", forms: ["NAKATANI"], key: "Q5530859" }),
  entity({ id: "e3", kind: "person", name: "Mark RUTTE", forms: ["Rutte"], key: "Q57792" }),
  entity({ id: "e4", kind: "organization", name: "North Atlantic Treaty Organization", abbreviation: "NATO", key: "NATO" }),
  entity({ id: "e5", kind: "region", name: "Indo-Pacific region", forms: ["Indo-Pacific"], key: "region-indo-pacific" }),
  entity({ id: "e6", kind: "state", name: "Japan", key: "JP" }),
  entity({
    id: "e7",
    kind: "organization",
    name: "NATO Ukraine Security Assistance and Training Organization",
    abbreviation: "NSATU",
    key: "NSATU",
    partOf: "e4",
  }),
  entity({ id: "e8", kind: "state", name: "Ukraine", key: "UA" }),
  entity({ id: "e9", kind: "region", name: "Euro-Atlantic", key: "region-euro-atlantic" }),
  entity({ id: "e10", kind: "armed-force", name: "Self-Defense Forces", key: "SDF", partOf: "e6" }),
  entity({ id: "e11", kind: "organization", name: "NATO Headquarters", key: "NATO-HQ", partOf: "e4" }),
  entity({
    id: "e12",
    kind: "instrument",
    name: "Individually Tailored Partnership Plan",
    abbreviation: "ITPP",
    key: "nato-japan-itpp",
    parties: ["e6", "e4"],
  }),
  entity({ id: "e13", kind: "programme", name: "Flagship Projects", key: "nato-flagship-projects" }),
  entity({
    id: "e14",
    kind: "grouping",
    name: "Indo-Pacific partners",
    abbreviation: "IP4",
    key: "IP4",
    members: ["e6", "e15", "e16", "e17"],
  }),
  entity({ id: "e15", kind: "state", name: "Australia", key: "AU" }),
  entity({ id: "e16", kind: "state", name: "New Zealand", key: "NZ" }),
  entity({ id: "e17", kind: "state", name: "Republic of Korea", key: "KR" }),
];

const tenures = [
  {
    person: "e2",
    post: "Defense Minister",
    postKey: "minister-of-defense-jp",
    of: "e6",
    ofInferred: true,
    evidence: quote("Defense Minister NAKATANI", "recognise.post"),
  },
  {
    person: "e3",
    post: "Secretary General",
    postKey: "secretary-general-nato",
    of: "e4",
    evidence: quote("Mark RUTTE, Secretary General of\nNorth Atlantic Treaty Organization", "recognise.post"),
  },
];

const events = [
  {
    id: "ev1",
    kind: "meeting",
    status: "held",
    main: true,
    title: SAMPLE_RELEASE.title,
    when: { start: "2025-04-08", text: "On April 8, 2025" },
    start: "18:55",
    minutes: 50,
    approximate: true,
    host: "e2",
    participants: [
      { entity: "e2", side: "e6", sideInferred: true },
      { entity: "e3", side: "e4" },
    ],
    topics: [
      "support-ukraine",
      "NSATU",
      "recent security environment",
      "defence-policy",
      "recruitment",
      "security-cooperation",
      "interoperability",
    ],
    evidence: [quote("held a meeting with H.E. Mr. Mark RUTTE, Secretary General of NATO", "event.meeting.held")],
  },
  {
    id: "ev2",
    kind: "visit",
    status: "held",
    main: false,
    title: "first visit to Indo-Pacific region as the Secretary General of NATO",
    ordinal: 1,
    place: { text: "Indo-Pacific region", entity: "e5" },
    participants: [{ entity: "e3", side: "e4" }],
    evidence: [quote("first visit to Indo-Pacific region as the Secretary General of NATO", "event.visit.noun")],
  },
];

const OUTSET = "At the outset";
const CONSIDERING = "Considering that";
const ITEM2 = "Minister Nakatani stated that Ministry";
const ITEM3 = "Both sides confirmed that the security";
const ITEM4 = "The two sides confirmed";
const ITEM5 = "Both sides confirmed that they";
const said = (exact: string, act: string, after: string) => quote(exact, `statement.${act}`, after);

const statements = [
  {
    id: "s1",
    speakers: ["e2"],
    addressees: ["e3"],
    act: "welcome",
    about: "Secretary General Rutte's visit",
    event: "ev1",
    evidence: said("Defense Minister Nakatani welcomed Secretary General Rutte's visit", "welcome", OUTSET),
  },
  {
    id: "s2",
    speakers: ["e3"],
    addressees: ["e2"],
    act: "appreciate",
    about: "hosting the meeting",
    event: "ev1",
    claims: ["c1"],
    evidence: said("Secretary General Rutte expressed his appreciation to Minister Nakatani for hosting the meeting", "appreciate", OUTSET),
  },
  {
    id: "s3",
    speakers: ["e2"],
    act: "state",
    about: "encouraged by the high interest and continued involvement by Secretary General Rutte and NATO in the region and Japan",
    event: "ev1",
    evidence: said(
      "Minister Nakatani stated that he is encouraged by the high interest and continued involvement by Secretary General Rutte and NATO in the region and Japan",
      "state",
      CONSIDERING,
    ),
  },
  {
    id: "s4",
    speakers: ["e2"],
    act: "intend",
    about: "coordinate to participate in NSATU",
    event: "ev1",
    claims: ["c3"],
    evidence: said(
      'Minister Nakatani stated that Ministry of Defense has an intention to coordinate to participate in the "NATO Ukraine Security Assistance and Training Organization (NSATU),"',
      "intend",
      ITEM2,
    ),
  },
  {
    id: "s5",
    speakers: ["e3"],
    addressees: ["e2"],
    act: "welcome",
    about: "this offer (participation in NSATU)",
    event: "ev1",
    answers: "s4",
    evidence: said("Secretary General Rutte welcomed this offer", "welcome", ITEM2),
  },
  {
    id: "s6",
    speakers: ["e2", "e3"],
    act: "confirm",
    about: "importance of continuing support for Ukraine",
    event: "ev1",
    topics: ["support-ukraine"],
    claims: ["c4", "c5"],
    evidence: said("They confirmed the importance of continuing support for Ukraine", "confirm", ITEM2),
  },
  {
    id: "s7",
    speakers: ["e2", "e3"],
    act: "confirm",
    about: "security of Euro-Atlantic and Indo-Pacific becoming increasingly interlinked",
    event: "ev1",
    topics: ["euro-atlantic-indo-pacific"],
    evidence: said(
      "Both sides confirmed that the security of Euro-Atlantic and Indo-Pacific is becoming increasingly interlinked",
      "confirm",
      ITEM3,
    ),
  },
  {
    id: "s8",
    speakers: ["e2", "e3"],
    act: "exchange-views",
    about: "recent security environment in their respective regions",
    event: "ev1",
    evidence: said("exchanged views on the recent security environment in their respective regions", "exchange-views", ITEM3),
  },
  {
    id: "s9",
    speakers: ["e2"],
    act: "explain",
    about: "Japan's defense policies",
    event: "ev1",
    topics: ["defence-policy"],
    evidence: said("Minister Nakatani explained Japan's defense policies", "explain", ITEM3),
  },
  {
    id: "s10",
    speakers: ["e2", "e3"],
    act: "confirm",
    about:
      "continue to cooperate to strengthen the relationship of human resources, including the dispatch of Self-Defense Forces personnel to NATO Headquarters",
    event: "ev1",
    topics: ["recruitment"],
    claims: ["c6", "c7"],
    evidence: said(
      "The two sides confirmed that they will continue to cooperate to strengthen the relationship of human resources, including the dispatch of Self-Defense Forces personnel to NATO Headquarters, which has been ongoing since 2014",
      "confirm",
      ITEM4,
    ),
  },
  {
    id: "s11",
    speakers: ["e2", "e3"],
    act: "share-view",
    about:
      "continue to promote practical security and defense cooperation, improving interoperability, based on the ITPP and the Flagship Projects",
    event: "ev1",
    topics: ["security-cooperation", "interoperability"],
    claims: ["c8"],
    evidence: said(
      "shared the view to continue to promote practical security and defense cooperation in various areas, including improving interoperability, based on the Japan-NATO cooperation document: Individually Tailored Partnership Plan (ITPP) and the Flagship Projects between IP4 (Indo-Pacific partners: Japan, Australia, New Zealand, the Republic of Korea) and NATO",
      "share-view",
      ITEM4,
    ),
  },
  {
    id: "s12",
    speakers: ["e2", "e3"],
    act: "confirm",
    about: "continue their cooperation, including support for Ukraine, strategic significance of cooperation between Japan and NATO",
    event: "ev1",
    topics: ["support-ukraine"],
    claims: ["c17", "c18", "c19"],
    evidence: said(
      "Both sides confirmed that they will continue their cooperation, including support for Ukraine, given the expanding strategic significance of cooperation between Japan and NATO",
      "confirm",
      ITEM5,
    ),
  },
];

/** A relation that the release states in its own voice, most often by a noun phrase that takes it for granted. */
const told = { modality: "actual", polarity: "positive", holders: "release" };
/** A relation that both sides of the meeting say goes on. */
const both = { modality: "ongoing", polarity: "positive", holders: ["e2", "e3"] };

const MEMBERS = "IP4 (Indo-Pacific partners: Japan, Australia, New Zealand, the Republic of Korea)";
const DOCUMENT = "Japan-NATO cooperation document: Individually Tailored Partnership Plan (ITPP)";
const PROJECTS = `the Flagship Projects between ${MEMBERS} and NATO`;
const member = quote(MEMBERS, "relation.member.list");
const claims = [
  {
    ...told,
    id: "c1",
    subject: "e2",
    relation: "hosts",
    object: "ev1",
    statement: "s2",
    evidence: quote("Minister Nakatani for hosting the meeting", "relation.hosts.noun"),
  },
  {
    ...told,
    id: "c2",
    subject: "e3",
    relation: "visits",
    object: "e5",
    evidence: quote("Secretary General Rutte's first visit to Indo-Pacific region", "relation.visits.noun"),
  },
  {
    id: "c3",
    subject: "e1",
    relation: "participatesIn",
    object: "e7",
    modality: "intended",
    polarity: "positive",
    holders: ["e2"],
    statement: "s4",
    evidence: quote(
      'Ministry of Defense has an intention to coordinate to participate in the "NATO Ukraine Security Assistance and Training Organization (NSATU),"',
      "relation.participates.intention",
    ),
  },
  {
    ...both,
    id: "c4",
    subject: "e6",
    relation: "supports",
    object: "e8",
    topics: ["support-ukraine"],
    statement: "s6",
    evidence: quote("They confirmed the importance of continuing support for Ukraine", "relation.support.noun"),
  },
  {
    ...both,
    id: "c5",
    subject: "e4",
    relation: "supports",
    object: "e8",
    topics: ["support-ukraine"],
    statement: "s6",
    evidence: quote("They confirmed the importance of continuing support for Ukraine", "relation.support.noun"),
  },
  {
    ...both,
    id: "c6",
    subject: "e6",
    relation: "cooperatesWith",
    object: "e4",
    topics: ["recruitment"],
    statement: "s10",
    evidence: quote("they will continue to cooperate to strengthen the relationship of human resources", "relation.cooperate.verb"),
  },
  {
    ...both,
    id: "c7",
    subject: "e10",
    relation: "sends",
    object: "e11",
    what: "Self-Defense Forces personnel",
    since: "2014",
    statement: "s10",
    evidence: quote(
      "the dispatch of Self-Defense Forces personnel to NATO Headquarters, which has been ongoing since 2014",
      "relation.sends.noun",
    ),
  },
  {
    ...both,
    id: "c8",
    subject: "e6",
    relation: "cooperatesWith",
    object: "e4",
    topics: ["security-cooperation", "interoperability"],
    statement: "s11",
    evidence: quote(
      "continue to promote practical security and defense cooperation in various areas, including improving interoperability",
      "relation.cooperate.noun",
    ),
  },
  { ...told, id: "c9", subject: "e6", relation: "partyTo", object: "e12", evidence: quote(DOCUMENT, "relation.party.document") },
  { ...told, id: "c10", subject: "e4", relation: "partyTo", object: "e12", evidence: quote(DOCUMENT, "relation.party.document") },
  {
    ...told,
    id: "c11",
    subject: "e14",
    relation: "participatesIn",
    object: "e13",
    evidence: quote(PROJECTS, "relation.participates.between"),
  },
  {
    ...told,
    id: "c12",
    subject: "e4",
    relation: "participatesIn",
    object: "e13",
    evidence: quote(PROJECTS, "relation.participates.between"),
  },
  ...["e6", "e15", "e16", "e17"].map((subject, i) => ({
    ...told,
    id: `c${13 + i}`,
    subject,
    relation: "memberOf",
    object: "e14",
    evidence: member,
  })),
  {
    ...both,
    id: "c17",
    subject: "e6",
    relation: "cooperatesWith",
    object: "e4",
    topics: ["support-ukraine"],
    statement: "s12",
    evidence: quote("they will continue their cooperation, including support for Ukraine", "relation.cooperate.noun", ITEM5),
  },
  {
    ...both,
    id: "c18",
    subject: "e6",
    relation: "supports",
    object: "e8",
    topics: ["support-ukraine"],
    statement: "s12",
    evidence: quote("they will continue their cooperation, including support for Ukraine", "relation.support.noun", ITEM5),
  },
  {
    ...both,
    id: "c19",
    subject: "e4",
    relation: "supports",
    object: "e8",
    topics: ["support-ukraine"],
    statement: "s12",
    evidence: quote("they will continue their cooperation, including support for Ukraine", "relation.support.noun", ITEM5),
  },
];

/** Everything that the release of 8 April 2025 states, written by hand: what the extractor is to give, and the test bed of what follows it. */
export const SAMPLE_EXTRACTION = Extraction.parse({
  release: SAMPLE_ID,
  sentences: SAMPLE_SENTENCES.map(({ start, end, item }, i) => ({
    start,
    end,
    role: i === 1 ? "dateline" : i === 3 ? "title" : i < 4 ? "heading" : "body",
    ...(item === undefined ? {} : { item }),
  })),
  entities,
  tenures,
  events,
  statements,
  claims,
  leftovers: [],
});
