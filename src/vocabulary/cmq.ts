import { DataFactory, type NamedNode } from "n3";
import type { EntityKind, Tenure } from "../records/entity.ts";
import type { Claim, EventReport, Statement } from "../records/extraction.ts";
import type { Release } from "../records/release.ts";
import { foaf } from "./foaf.ts";
import { terms } from "./namespace.ts";
import { org } from "./org.ts";
import { schema } from "./schema.ts";
import { skos } from "./skos.ts";

/** The terms of `ontology/communique.ttl`. */
export const CMQ_NS = "https://w3id.org/communique/ontology#";
export const cmq = terms(CMQ_NS, [
  // classes
  "Release",
  "Mention",
  "State",
  "Ministry",
  "ArmedForce",
  "Mission",
  "Instrument",
  "Programme",
  "Region",
  "EventReport",
  "Event",
  "Participation",
  "Statement",
  "Claim",
  "Evidence",
  "IdentityLink",
  "OpenIdentity",
  // properties
  "translationState",
  "publisherName",
  "sourceName",
  "sourceAddress",
  "timeZone",
  "timeZoneInferred",
  "mentions",
  "mentionedIn",
  "occursAt",
  "abbreviation",
  "incidental",
  "linkStatus",
  "linkRule",
  "linkReason",
  "linkCandidate",
  "statedMember",
  "statedParty",
  "statedPartOf",
  "party",
  "attestedOn",
  "attestedIn",
  "tenureStatus",
  "organizationInferred",
  "post",
  "reportedIn",
  "eventStatus",
  "main",
  "dateText",
  "dateResolved",
  "startTime",
  "minutes",
  "approximate",
  "placeText",
  "ordinal",
  "participation",
  "participant",
  "inTenure",
  "side",
  "sideInferred",
  "reportOf",
  "act",
  "about",
  "negated",
  "addressee",
  "inEvent",
  "answers",
  "hasContent",
  "modality",
  "polarity",
  "holder",
  "since",
  "until",
  "what",
  "topicText",
  "evidence",
  "item",
  "rule",
  "inSentence",
  "reason",
  "identifiedAs",
  "considered",
  "tablesHash",
  "rulesHash",
  "relationProperty",
  // concept schemes
  "Relations",
  "Acts",
  "EventKinds",
  "EventStatuses",
  "Modalities",
  "Polarities",
  "TranslationStates",
  "TenureStatuses",
  "LinkStatuses",
]);

const own = (name: string): NamedNode => DataFactory.namedNode(CMQ_NS + name);

/** Concepts of the schemes; a record's word is the concept's notation. */
export const actConcept = (act: Statement["act"]): NamedNode => own(`act-${act}`);
export const eventKindConcept = (kind: EventReport["kind"]): NamedNode => own(`event-${kind}`);
export const eventStatusConcept = (status: EventReport["status"]): NamedNode => own(`status-${status}`);
export const modalityConcept = (modality: Claim["modality"]): NamedNode => own(`modality-${modality}`);
export const polarityConcept = (polarity: Claim["polarity"]): NamedNode => own(`polarity-${polarity}`);
export const tenureStatusConcept = (status: Tenure["status"]): NamedNode => own(`tenure-${status}`);
export const translationConcept = (state: NonNullable<Release["translation"]>): NamedNode => own(`translation-${state}`);
export const linkStatusConcept = (status: "linked" | "unlinked" | "ambiguous"): NamedNode => own(`link-${status}`);

/** The word that a concept stands for: `…#act-welcome` → `welcome`. */
export const notationOf = (concept: string): string => concept.slice(concept.indexOf("-", CMQ_NS.length) + 1);

/** The property of a relation; ORG has one for membership already. */
export const relationProperty = (relation: Claim["relation"]): NamedNode => (relation === "memberOf" ? org.memberOf : own(relation));

/** The relation of a property: `…#supports` → `supports`. */
export const relationOf = (property: string): string => (property === org.memberOf.value ? "memberOf" : property.slice(CMQ_NS.length));

/** Relations that hold of both ends alike (owl:SymmetricProperty in the ontology). */
export const isSymmetric = (relation: string): boolean => relation === "cooperatesWith" || relation === "exercisesWith";

/** The class of each kind of entity. */
export const KIND_CLASS: Readonly<Record<EntityKind, NamedNode>> = {
  person: foaf.Person,
  state: cmq.State,
  organization: org.Organization,
  ministry: cmq.Ministry,
  "armed-force": cmq.ArmedForce,
  mission: cmq.Mission,
  grouping: org.OrganizationalCollaboration,
  instrument: cmq.Instrument,
  programme: cmq.Programme,
  place: schema.Place,
  region: cmq.Region,
  topic: skos.Concept,
};
