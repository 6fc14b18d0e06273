import type { NamedNode } from "n3";
import { cmq, notationOf, relationOf } from "../vocabulary/cmq.ts";
import { dcterms } from "../vocabulary/dcterms.ts";
import { org } from "../vocabulary/org.ts";
import { prov } from "../vocabulary/prov.ts";
import { rdf } from "../vocabulary/rdf.ts";
import { schema } from "../vocabulary/schema.ts";
import { sem } from "../vocabulary/sem.ts";
import { skos } from "../vocabulary/skos.ts";
import type { GraphIndex } from "./graph-index.ts";
import { labelOf, spaced } from "./labels.ts";

/** What a release says, in the order in which it is shown. */
export const SECTIONS = ["posts", "events", "claims", "statements", "names"] as const;
export type Section = (typeof SECTIONS)[number];

interface Reader {
  section: Section;
  type: NamedNode;
  text(record: RecordView): string;
}

/** A record of one graph with what wording needs. */
interface RecordView {
  one(property: NamedNode): string | undefined;
  /** Name of what a property points to. */
  name(property: NamedNode): string | undefined;
  names(property: NamedNode): string;
  /** The word of the concept that a property points to. */
  word(property: NamedNode): string;
  flag(property: NamedNode): boolean;
  graph: GraphIndex;
  node: string;
}

const list = (parts: readonly (string | false | undefined)[], separator = ", "): string => parts.filter(Boolean).join(separator);
const quoted = (text: string): string => `“${text}”`;

function claim(r: RecordView): string {
  const details = list(
    [
      r.one(cmq.polarity) && r.word(cmq.polarity) === "negative" ? `denied (${r.word(cmq.modality)})` : r.word(cmq.modality),
      r.one(cmq.since) && `since ${r.one(cmq.since)}`,
      r.one(cmq.until) && `until ${r.one(cmq.until)}`,
      r.names(dcterms.subject) && `area: ${r.names(dcterms.subject)}`,
      r.one(cmq.holder) === r.one(cmq.reportedIn) ? "told by the release" : `said by ${r.names(cmq.holder)}`,
    ],
    "; ",
  );
  const relation = spaced(relationOf(r.one(rdf.predicate) ?? ""));
  const what = r.one(cmq.what);
  const said =
    what === undefined ? `${relation} ${r.name(rdf.object)}` : `${relation.replace(/ to$/, "")} ${what} to ${r.name(rdf.object)}`;
  return `${r.name(rdf.subject)} ${said} [${details}]`;
}

function statement(r: RecordView): string {
  const answered = r.one(cmq.answers);
  return list([
    `${r.names(prov.wasAttributedTo) || "nobody named"}: ${r.flag(cmq.negated) ? "not " : ""}${spaced(r.word(cmq.act))} ${quoted(r.one(cmq.about) ?? "")}`,
    r.names(cmq.addressee) && `to ${r.names(cmq.addressee)}`,
    answered && `in answer to ${quoted(r.graph.value(answered, cmq.about) ?? "")}`,
  ]);
}

function participant(r: RecordView, part: string): string {
  const who = r.graph.value(part, cmq.participant);
  const side = r.graph.value(part, cmq.side);
  const posts = r.graph.objects(part, cmq.inTenure).map(({ value }) => r.graph.value(value, schema.roleName));
  const details = list([...posts, side && `for ${labelOf(r.graph, side)}`]);
  return `${who ? labelOf(r.graph, who) : "somebody"}${details && ` (${details})`}`;
}

function event(r: RecordView): string {
  const about = r.flag(cmq.approximate) ? "about " : "";
  const minutes = r.one(cmq.minutes);
  const ends = r.one(schema.endDate);
  const when = list([
    r.one(schema.startDate) && `${r.one(schema.startDate)}${ends ? ` to ${ends}` : ""}`,
    r.one(cmq.startTime) &&
      `${r.one(cmq.startTime)?.slice(0, 5)}${r.one(cmq.timeZone) ? ` (${r.one(cmq.timeZone)}${r.flag(cmq.timeZoneInferred) ? ", inferred" : ""})` : ""}`,
    minutes && `${about}${minutes} minutes`,
    r.one(cmq.placeText) && `at ${r.one(cmq.placeText)}`,
    r.name(schema.organizer) && `hosted by ${r.name(schema.organizer)}`,
  ]);
  const who = r.graph.objects(r.node, cmq.participation).map(({ value }) => participant(r, value));
  return list(
    [`${spaced(r.word(sem.eventType)).replaceAll("-", " ")} (${r.word(cmq.eventStatus)})`, when, who.length > 0 && `with ${list(who)}`],
    "; ",
  );
}

function tenure(r: RecordView): string {
  const of = r.name(org.organization);
  return `${r.name(org.member)}: ${r.one(schema.roleName)}${of ? ` of ${of}` : ""} [${list([r.word(cmq.tenureStatus), r.one(cmq.attestedOn) && `attested on ${r.one(cmq.attestedOn)}`, r.flag(cmq.organizationInferred) && "for whom: inferred"], "; ")}]`;
}

function mention(r: RecordView): string {
  const forms = [r.one(schema.name), ...r.graph.objects(r.node, skos.altLabel).map(({ value }) => value), r.one(cmq.abbreviation)];
  const reason = list([r.one(cmq.linkReason), r.one(cmq.linkRule) && `rule ${r.one(cmq.linkRule)}`]);
  const candidates = r.graph.objects(r.node, cmq.linkCandidate).map(({ value }) => value);
  return `named ${list([...new Set(forms.filter((form) => form !== undefined))].map(quoted))} [${r.word(cmq.linkStatus)}${reason && `: ${reason}`}${candidates.length > 0 ? `; could be ${list(candidates)}` : ""}]`;
}

const READERS: readonly Reader[] = [
  { section: "posts", type: org.Membership, text: tenure },
  { section: "events", type: cmq.EventReport, text: event },
  { section: "claims", type: cmq.Claim, text: claim },
  { section: "statements", type: cmq.Statement, text: statement },
  { section: "names", type: cmq.Mention, text: mention },
];

/** Classes of the records that are shown, by section. */
export const RECORD_TYPES: readonly { section: Section; type: NamedNode }[] = READERS;

/** A record of a release in words, or undefined for a node that is no record. */
export function describe(graph: GraphIndex, node: string): { section: Section; text: string } | undefined {
  const reader = READERS.find(({ type }) => graph.is(node, type));
  if (!reader) return undefined;
  const one = (property: NamedNode): string | undefined => graph.value(node, property);
  const name = (property: NamedNode): string | undefined => {
    const value = one(property);
    return value === undefined ? undefined : nameIn(graph, value);
  };
  const names = (property: NamedNode): string => list(graph.objects(node, property).map(({ value }) => nameIn(graph, value)));
  const word = (property: NamedNode): string => notationOf(one(property) ?? "");
  const flag = (property: NamedNode): boolean => one(property) === "true";
  return { section: reader.section, text: reader.text({ one, name, names, word, flag, graph, node }) };
}

/** An event report stands as an object of claims; it is named by its kind. */
function nameIn(graph: GraphIndex, thing: string): string {
  const kind = graph.value(thing, sem.eventType);
  return kind === undefined ? labelOf(graph, thing) : `the ${notationOf(kind).replaceAll("-", " ")}`;
}
