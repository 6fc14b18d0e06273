import { oneOf, date, key, optional, sources } from "../cells.ts";
import { defineTable, type RowOf } from "../table.ts";

/** Who belongs to which organisation or grouping, as what, since and until when; a member that left and came back has two rows. */
export const MEMBERSHIPS = defineTable({
  file: "memberships.csv",
  key: ["group", "member", "role", "from"],
  cells: {
    /** Key of an organisation or grouping. */
    group: key,
    /** Key of a country or organisation. */
    member: key,
    role: oneOf(["member", "partner", "dialogue-partner", "candidate", "suspended", "observer", "guest"]),
    from: date,
    to: date,
    source: sources,
    note: optional,
  },
});
export type Membership = RowOf<typeof MEMBERSHIPS>;
