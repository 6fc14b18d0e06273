import type { EventRule, IdentityRules } from "../records/identity-rules.ts";
import { titleKey } from "./names.ts";
import type { ReportSeen } from "./seen.ts";

/** The exact day of a report, or nothing where it is less precise. */
export const dayOf = (report: ReportSeen): string | undefined => (report.date?.length === 10 ? report.date : undefined);

/** Kinds that may be one event share a group, named by its first kind. */
export function kindGroup(kind: string, rules: IdentityRules): string {
  return rules.kinds.find((row) => (row as string[]).includes(kind))?.[0] ?? kind;
}

/** The first rule that makes two reports of one day and kind group one event; none where something speaks against it. */
export function ruleFor(a: ReportSeen, b: ReportSeen, rules: IdentityRules): EventRule | undefined {
  return obstacle(a, b, rules) === undefined ? rules.events.find((rule) => holds(rule, a, b)) : undefined;
}

/** What makes two reports two events, whatever else they share. */
export function obstacle(a: ReportSeen, b: ReportSeen, rules: IdentityRules): string | undefined {
  if (a.start && b.start && a.start.zone === b.start.zone && Math.abs(a.start.minutes - b.start.minutes) > rules.minutes) {
    return "The reports state different starting times.";
  }
  if ((a.status === "cancelled") !== (b.status === "cancelled") && (a.status === "held" || b.status === "held")) {
    return "One report says that the event was held, the other that it was cancelled.";
  }
  if (a.issuer !== undefined && a.issuer === b.issuer && a.main && b.main && a.status === "held" && b.status === "held") {
    return "One publisher reports each of them as the main event of a release of its own.";
  }
  return undefined;
}

function holds(rule: EventRule, a: ReportSeen, b: ReportSeen): boolean {
  if (rule.kinds !== undefined && !([a.kind, b.kind] as string[]).every((kind) => (rule.kinds as string[]).includes(kind))) return false;
  if (rule.place && (a.place === undefined || a.place !== b.place)) return false;
  if (rule.title && (a.title === undefined || b.title === undefined || titleKey(a.title) !== titleKey(b.title))) return false;
  return participantsFit(rule, a.people, b.people);
}

function participantsFit({ participants, least }: EventRule, a: readonly string[], b: readonly string[]): boolean {
  if (participants === "any") return true;
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  if (fewer.length < least || (participants === "same" && fewer.length !== more.length)) return false;
  return fewer.every((person) => more.includes(person));
}
