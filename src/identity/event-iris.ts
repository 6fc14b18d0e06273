import { shortHash, slug } from "../rdf/slug.ts";
import type { IdentityRules } from "../records/identity-rules.ts";
import { dayOf, kindGroup } from "./event-rules.ts";
import { compare } from "./link.ts";
import type { ReportSeen } from "./seen.ts";

/** An event's IRI says its day, kind and people; a report that has no day or people of its own, or shares all of them with another event, gives its own place. */
export function eventIris(groups: readonly ReportSeen[][], rules: IdentityRules, base: string): string[] {
  const names = groups.map((group) => {
    const first = group[0] as ReportSeen;
    const day = dayOf(first);
    const people = [...new Set(group.flatMap((report) => report.people))].sort(compare);
    return day === undefined || people.length === 0
      ? undefined
      : slug([day, kindGroup(first.kind, rules), ...people.map((person) => tail(person, base))].join(" "));
  });
  const count = new Map<string, number>();
  for (const name of names) if (name !== undefined) count.set(name, (count.get(name) ?? 0) + 1);
  return groups.map((group, i) => {
    const name = names[i];
    const own = group.map((report) => report.iri).sort(compare)[0] as string;
    if (name === undefined) return `${base}event/${slug(tail(own, base))}-${shortHash(own)}`;
    return `${base}event/${count.get(name) === 1 ? name : `${name}-${shortHash(own)}`}`;
  });
}

const tail = (iri: string, base: string): string =>
  iri.startsWith(base) ? iri.slice(base.length).replace(/^(id|named|release)\//, "") : iri;
