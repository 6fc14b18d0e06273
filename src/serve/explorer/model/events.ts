import { cmq } from "../../../vocabulary/cmq.ts";
import { dcterms } from "../../../vocabulary/dcterms.ts";
import { schema } from "../../../vocabulary/schema.ts";
import { sem } from "../../../vocabulary/sem.ts";
import type { EventRecord, Part, Report } from "./records.ts";
import type { Reader } from "./reader.ts";

/** Actors whose names stand in an event's label. */
const NAMED = 3;

/** Every event, with the reports that the identity graph brings together; newest first, those without a date last. */
export function readEvents(reader: Reader, nameOf: (iri: string) => string): EventRecord[] {
  const groups = new Map<string, Report[]>();
  for (const { node } of reader.graph.instances(cmq.EventReport)) {
    const report = readReport(reader, node);
    if (report === undefined) continue;
    const event = reader.identity.canonical(node);
    groups.set(event, [...(groups.get(event) ?? []), report]);
  }
  const events = [...groups].map(([iri, reports]) => eventOf(iri, reports.sort(tellingOrder), nameOf));
  return events.sort((a, b) => (a.date === b.date ? (a.iri < b.iri ? -1 : 1) : (a.date ?? "") < (b.date ?? "") ? 1 : -1));
}

/** Reports that are about the event come before those that mention it, then by day of issue. */
const tellingOrder = (a: Report, b: Report): number =>
  Number(b.main) - Number(a.main) || ((a.issued ?? "") < (b.issued ?? "") ? -1 : 1) || (a.iri < b.iri ? -1 : 1);

function readReport(reader: Reader, node: string): Report | undefined {
  const told = reader.told(node);
  if (told === undefined) return undefined;
  const minutes = reader.one(node, cmq.minutes);
  return {
    ...told,
    kind: reader.word(node, sem.eventType),
    status: reader.word(node, cmq.eventStatus),
    main: reader.flag(node, cmq.main),
    title: reader.one(node, dcterms.title),
    date: reader.one(node, schema.startDate),
    endDate: reader.one(node, schema.endDate),
    dateText: reader.one(node, cmq.dateText),
    start: reader.one(node, cmq.startTime)?.slice(0, 5),
    zone: reader.one(node, cmq.timeZone),
    zoneInferred: reader.flag(node, cmq.timeZoneInferred),
    minutes: minutes === undefined ? undefined : Number(minutes),
    approximate: reader.flag(node, cmq.approximate),
    place: reader.thing(node, schema.location),
    placeText: reader.one(node, cmq.placeText),
    host: reader.thing(node, schema.organizer),
    parts: partsOf(reader, node),
  };
}

function partsOf(reader: Reader, report: string): Part[] {
  const parts = reader.texts(report, cmq.participation).flatMap((node): Part[] => {
    const who = reader.thing(node, cmq.participant);
    if (who === undefined) return [];
    return [
      {
        who,
        side: reader.thing(node, cmq.side),
        sideInferred: reader.flag(node, cmq.sideInferred),
        posts: reader.texts(node, cmq.inTenure).flatMap((tenure) => reader.one(tenure, schema.roleName) ?? []),
      },
    ];
  });
  const named = new Set(parts.map(({ who }) => who));
  const others = reader.things(report, sem.hasActor).filter((who) => !named.has(who));
  return [...parts, ...others.map((who) => ({ who, side: undefined, sideInferred: false, posts: [] }))];
}

function eventOf(iri: string, reports: Report[], nameOf: (iri: string) => string): EventRecord {
  const [first] = reports as [Report, ...Report[]];
  const actors = [...new Set(reports.flatMap(({ parts }) => parts.map(({ who }) => who)))];
  const held = reports.find(({ status }) => status === "held");
  const dated = reports.find(({ date }) => date !== undefined);
  const kind = first.kind.replaceAll("-", " ");
  const names = actors.slice(0, NAMED).map(nameOf);
  const more = actors.length > NAMED ? ` and ${actors.length - NAMED} more` : "";
  const whom = names.length > 0 ? `: ${names.join(", ")}${more}` : first.title ? `: ${first.title}` : "";
  return {
    iri,
    label: kind.charAt(0).toUpperCase() + kind.slice(1) + whom,
    kind: first.kind,
    status: (held ?? first).status,
    date: dated?.date,
    endDate: dated?.endDate,
    actors,
    reports,
  };
}
