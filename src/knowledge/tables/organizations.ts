import { oneOf, date, key, list, optional, optionalKey, qid, qidStatus, sources, text } from "../cells.ts";
import { defineTable, type RowOf } from "../table.ts";

/** Kinds of organisation. */
export const ORGANIZATION_KINDS = [
  "agency",
  "alliance",
  "armed-forces",
  "armed-service",
  "assembly",
  "base",
  "coast-guard",
  "command",
  "company",
  "court",
  "eu-body",
  "eu-programme-body",
  "force",
  "forum",
  "igo",
  "legislature",
  "ministry-defence",
  "ministry-foreign",
  "ministry-other",
  "mission",
  "mission-diplomatic",
  "nato-body",
  "nato-command",
  "ngo",
  "non-state-armed-group",
  "office",
  "supranational",
  "think-tank",
  "un-body",
  "un-programme",
] as const;

/** Organisations, their bodies, ministries, armed forces, commands and missions. */
export const ORGANIZATIONS = defineTable({
  file: "organizations.csv",
  key: ["key"],
  cells: {
    key,
    name: text,
    abbreviations: list,
    variants: list,
    kind: oneOf(ORGANIZATION_KINDS),
    /** Country it belongs to, or (for missions and bodies without a state) where it sits. */
    country: optionalKey,
    /** Organisation it is a body or part of. */
    parent: optionalKey,
    from: date,
    to: date,
    nameJa: optional,
    qid,
    qidStatus,
    source: sources,
    note: optional,
  },
});
export type Organization = RowOf<typeof ORGANIZATIONS>;
