import type { EntityKind } from "../records/entity.ts";

const ORGANIZATION: Record<string, EntityKind> = {
  "ministry-defence": "ministry",
  "ministry-foreign": "ministry",
  "ministry-other": "ministry",
  "armed-forces": "armed-force",
  "armed-service": "armed-force",
  "coast-guard": "armed-force",
  force: "armed-force",
  mission: "mission",
};
/** Kind of entity for a kind of organizations.csv. */
export function kindOfOrganization(kind: string): EntityKind {
  return ORGANIZATION[kind] ?? "organization";
}

const INSTRUMENT_KINDS = new Set([
  "agreement-type",
  "document-type",
  "agreement",
  "treaty",
  "declaration",
  "policy-document",
  "resolution",
  "partnership-tool",
  "publication",
  "legislation",
  "ruling",
  "agenda",
]);
const PROGRAMME_KINDS = new Set([
  "exercise",
  "operation",
  "initiative",
  "programme",
  "equipment-programme",
  "deployment",
  "assistance-package",
  "coalition",
  "equipment-transfer",
]);
/** Kind of entity for a kind of instruments-programmes.csv; undefined for types of meetings and activities. */
export function kindOfInstrument(kind: string): EntityKind | undefined {
  if (INSTRUMENT_KINDS.has(kind)) return "instrument";
  return PROGRAMME_KINDS.has(kind) ? "programme" : undefined;
}

const REGIONS = new Set(["region", "macro-region", "sea", "ocean", "strait", "canal"]);
/** Kind of entity for a kind of places.csv. */
export function kindOfPlace(kind: string): EntityKind {
  return REGIONS.has(kind) ? "region" : "place";
}

const STATE_BODY = /^(ministry-|armed-|coast-guard$|agency$|office$|command$|legislature$|court$|force$|base$|mission-diplomatic$)/;
/** True for kinds of organizations.csv that belong to the state of their country, where others only sit in it. */
export function isStateBody(kind: string): boolean {
  return STATE_BODY.test(kind);
}
