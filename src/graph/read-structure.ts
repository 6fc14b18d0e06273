import type { NamedNode } from "n3";
import { cmq, notationOf } from "../vocabulary/cmq.ts";
import { org } from "../vocabulary/org.ts";
import { rdf } from "../vocabulary/rdf.ts";
import { schema } from "../vocabulary/schema.ts";
import type { Reading } from "./reading.ts";
import type { STRUCTURE_KINDS, Tie } from "./tie.ts";

type Kind = (typeof STRUCTURE_KINDS)[number];

/** Properties that tie two things for good. `from`: whether the subject or the object is the one that belongs to the other. */
const OF_THINGS: readonly { property: NamedNode; kind: Kind; from: "subject" | "object" }[] = [
  { property: org.subOrganizationOf, kind: "partOf", from: "subject" },
  { property: org.linkedTo, kind: "linkedTo", from: "subject" },
  { property: cmq.party, kind: "partyTo", from: "object" },
];
/** The same as a mention tells them: the subject is what the mention mentions. */
const OF_MENTIONS: typeof OF_THINGS = [
  { property: cmq.statedPartOf, kind: "partOf", from: "subject" },
  { property: cmq.statedMember, kind: "memberOf", from: "object" },
  { property: cmq.statedParty, kind: "partyTo", from: "object" },
];

/** The word of the tables for an ordinary member, which says no more than the tie itself. */
const MEMBER = "member";

/** Who belongs to what: posts, memberships, parts and parties, by releases and by the reference tables. Of the tables only what ties two things that releases name. */
export function* structureTies(reading: Reading): Generator<Tie> {
  const { index, identity } = reading;
  const claimed = claimedTies(reading);
  const mentions = index.instances(cmq.Mention);
  const mentioned = new Set(mentions.flatMap(({ node }) => index.objects(node, cmq.mentions).map(({ value }) => identity.of(value))));
  const known = (...ends: string[]) => ends.every((end) => mentioned.has(identity.of(end)));
  for (const { node } of index.instances(org.Membership)) {
    const [member, body] = [org.member, org.organization].map((property) => index.value(node, property));
    if (member === undefined || body === undefined) continue;
    const release = index.value(node, cmq.attestedIn);
    if (release !== undefined) yield attested(reading, node, member, body, release);
    else if (known(member, body)) yield listed(reading, node, member, body);
  }
  for (const { node } of mentions) {
    const [thing, release] = [cmq.mentions, cmq.mentionedIn].map((property) => index.value(node, property));
    if (thing === undefined || release === undefined) continue;
    for (const { property, kind, from } of OF_MENTIONS)
      for (const { value } of index.objects(node, property)) {
        const ends = from === "subject" ? ([thing, value] as const) : ([value, thing] as const);
        if (claimed.has(tieKey(release, ...ends)) || claimed.has(tieKey(release, ends[1], ends[0]))) continue;
        yield { ...tie(reading, node, ends, kind, release), ...ofRelease(reading, release), modality: "actual" };
      }
  }
  for (const thing of [...mentioned].sort())
    for (const { property, kind, from } of OF_THINGS)
      for (const { value } of index.objects(thing, property))
        if (known(value)) yield tie(reading, thing, from === "subject" ? [thing, value] : [value, thing], kind);
}

const tieKey = (...parts: string[]): string => parts.join(" ");

/** What a release claims of two things in a sentence says more than that the name of one has the other in it. */
function claimedTies({ index }: Reading): ReadonlySet<string> {
  return new Set(
    index
      .instances(cmq.Claim)
      .map(({ node }) => tieKey(...[cmq.reportedIn, rdf.subject, rdf.object].map((property) => index.value(node, property) ?? ""))),
  );
}

/** A post that a release attests on its own day. */
function attested(reading: Reading, node: string, member: string, body: string, release: string): Tie {
  const { index } = reading;
  const status = notationOf(index.value(node, cmq.tenureStatus) ?? "");
  const title = index.value(node, schema.roleName);
  const designate = status === "designate";
  return {
    ...tie(reading, node, [member, body], "post", release),
    ...ofRelease(reading, release),
    ...(title !== undefined && { role: status === "former" ? `${status} ${title}` : title }),
    ...(status === "former" && { modality: "actual" as const }),
    ...(designate && { modality: "intended" as const, standing: "intention" as const }),
  };
}

/** A post or membership of the reference tables, with the dates that they have. */
function listed(reading: Reading, node: string, member: string, body: string): Tie {
  const { index, identity, things } = reading;
  const role = index
    .objects(node, schema.roleName)
    .map(({ value }) => value)
    .sort()[0];
  const [from, to] = [schema.startDate, schema.endDate].map((property) => index.value(node, property));
  return {
    ...tie(reading, node, [member, body], things.type(identity.of(member)) === "person" ? "post" : "memberOf"),
    ...(role !== undefined && role !== MEMBER && { role }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to, modality: "actual" as const }),
  };
}

function tie(reading: Reading, record: string, [source, target]: readonly [string, string], kind: Kind, release = ""): Tie {
  return {
    origin: "structure",
    source: reading.end(source, release),
    target: reading.end(target, release),
    kind,
    symmetric: false,
    modality: "ongoing",
    polarity: "positive",
    standing: "fact",
    areas: [],
    occurrence: record,
    places: [],
    record,
  };
}

/** A release attests on its own day and no other. */
function ofRelease({ identity, issued }: Reading, release: string): Partial<Tie> {
  const day = issued(release);
  return { occurrence: release, release: identity.of(release), ...(day !== undefined && { on: day, from: day, to: day }) };
}
