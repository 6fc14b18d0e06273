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
  "body",
  "coast-guard",
  "command",
  "company",
  "court",
  "force",
  "forum",
  "igo",
  "joint-command",
  "legislature",
  "ministry-defence",
  "ministry-foreign",
  "ministry-other",
  "mission",
  "mission-diplomatic",
  "ngo",
  "non-state-armed-group",
  "office",
  "programme-body",
  "supranational",
  "think-tank",
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
