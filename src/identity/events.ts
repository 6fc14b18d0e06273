import type { IdentityRules } from "../records/identity-rules.ts";
import { components, pairsOf } from "./components.ts";
import { dayOf, kindGroup, obstacle, ruleFor } from "./event-rules.ts";
import { eventIris } from "./event-iris.ts";
import { compare, type Link, others } from "./link.ts";
import type { ReportSeen } from "./seen.ts";

/** A shared event with the reports that are about it. */
export interface SharedEvent {
  iri: string;
  reports: ReportSeen[];
  /** Canonical IRIs of all people whom a report of it names. */
  people: string[];
}

export interface Events {
  events: SharedEvent[];
  links: (Link & { considered: string[] })[];
}

const ALONE = {
  rule: "event.alone",
  reason: "No other release reports an event of this kind on this day that a rule could bring together with it.",
};
const NO_DAY = { rule: "event.no-day", reason: "The report states no exact day, so it cannot be compared with others." };

/**
 * Gives every report its shared event; `canonical` says who is who. Reports are brought together where a rule holds between
 * all of them; two reports of one release are two events. Any order of `reports` gives the same.
 */
export function identifyEvents(
  reports: readonly ReportSeen[],
  rules: IdentityRules,
  canonical: (iri: string) => string,
  base: string,
): Events {
  const known = reports
    .map((report) => ({ ...report, people: [...new Set(report.people.map(canonical))].sort(compare) }))
    .sort((a, b) => compare(a.iri, b.iri));
  const byDay = new Map<string, ReportSeen[]>();
  for (const report of known) {
    const bucket = `${dayOf(report) ?? report.iri} ${kindGroup(report.kind, rules)}`;
    byDay.set(bucket, [...(byDay.get(bucket) ?? []), report]);
  }
  const groups = [...byDay].sort(([a], [b]) => compare(a, b)).flatMap(([, bucket]) => groupsOf(bucket, rules));
  const iris = eventIris(
    groups.map((group) => group.reports),
    rules,
    base,
  );
  const found: Events = { events: [], links: [] };
  groups.forEach(({ reports: together, considered, reason }, i) => {
    const iri = iris[i] as string;
    found.events.push({ iri, reports: together, people: [...new Set(together.flatMap((report) => report.people))].sort(compare) });
    for (const report of together) found.links.push({ from: report.iri, to: iri, considered, ...why(report, together, rules, reason) });
  });
  return found;
}

interface Group {
  reports: ReportSeen[];
  /** Reports that it could have been brought together with, and was not. */
  considered: string[];
  /** Why not. */
  reason?: string;
}

function groupsOf(bucket: readonly ReportSeen[], rules: IdentityRules): Group[] {
  const pairs = [...pairsOf(bucket)].filter(([a, b]) => ruleFor(a, b, rules) !== undefined);
  return components(bucket, pairs).flatMap((group) =>
    fitTogether(group, rules) ? [{ reports: group, considered: [], ...nearMiss(group, bucket, rules) }] : splitUp(group, rules),
  );
}

/** A rule must hold between every two, and no release may be in it twice. */
function fitTogether(group: readonly ReportSeen[], rules: IdentityRules): boolean {
  return (
    new Set(group.map((report) => report.release)).size === group.length &&
    [...pairsOf(group)].every(([a, b]) => ruleFor(a, b, rules) !== undefined)
  );
}

/** Without the reports that are only mentions beside the main one of their release; where even that does not fit, all stand apart. */
function splitUp(group: readonly ReportSeen[], rules: IdentityRules): Group[] {
  const apart = (report: ReportSeen, reason: string): Group => ({ reports: [report], considered: others(report, group), reason });
  const main = group.filter((report) => report.main || !group.some((other) => other !== report && other.release === report.release));
  if (main.length > 1 && main.length < group.length && fitTogether(main, rules)) {
    return [
      { reports: main, considered: [] },
      ...group
        .filter((report) => !main.includes(report))
        .map((report) => apart(report, "Its release reports another event of this kind, day and people as its main one.")),
    ];
  }
  return group.map((report) =>
    apart(report, "It fits several reports that do not all fit each other, so it is left open which event it is."),
  );
}

/** For a report that stands alone: others of its day and kind that name all its people or two of them, and what kept them apart. */
function nearMiss(group: readonly ReportSeen[], bucket: readonly ReportSeen[], rules: IdentityRules): Partial<Group> {
  const [report] = group;
  if (group.length > 1 || report === undefined || dayOf(report) === undefined) return {};
  const near = bucket.filter((other) => other !== report && isNear(report.people, other.people));
  if (near.length === 0) return {};
  const reason = near
    .map((other) => obstacle(report, other, rules))
    .filter((text) => text !== undefined)
    .sort(compare)[0];
  return {
    considered: others(report, near),
    reason: reason ?? "The reports name some of the same people, but neither names all of the other's.",
  };
}

function isNear(a: readonly string[], b: readonly string[]): boolean {
  const common = a.filter((person) => b.includes(person)).length;
  return common > 1 || (common === 1 && (a.length === 1 || b.length === 1));
}

function why(
  report: ReportSeen,
  group: readonly ReportSeen[],
  rules: IdentityRules,
  apart: string | undefined,
): { rule: string; reason: string } {
  const rest = group.filter((other) => other !== report);
  if (rest.length === 0)
    return apart !== undefined ? { rule: "event.left-apart", reason: apart } : dayOf(report) === undefined ? NO_DAY : ALONE;
  const found = rest.map((other) => ruleFor(report, other, rules));
  const rule = rules.events.find((each) => found.includes(each));
  if (rule === undefined) throw new Error(`no rule brought ${report.iri} to its event`);
  return { rule: rule.id, reason: rule.reason };
}
