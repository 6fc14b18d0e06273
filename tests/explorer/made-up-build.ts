import { cmq } from "../../src/vocabulary/cmq.ts";
import { rdf } from "../../src/vocabulary/rdf.ts";
import { madeUp, madeUpNQuads } from "../support/made-up.ts";
import { BASE } from "../serve/served.ts";

export const FIRST = "2031-05-05-made-up";
export const SECOND = "2031-06-01-other";
export const MEETING = `${BASE}event/2031-05-05-meeting`;
export const ORLAN = `${BASE}named/person/orlan`;
const IDENTITY = `${BASE}graph/identity`;

type Change = Parameters<typeof madeUp>[0];

/** Two releases on one meeting and one person, as a build with an identity graph has them; `change` is made to the second. */
export function twoReleases(change?: Change): { nquads: string; texts: Record<string, string> } {
  const [a, b] = [madeUp(undefined, FIRST), madeUp(change, SECOND)];
  const nquads = madeUpNQuads(a, b);
  const reports = [...nquads.matchAll(new RegExp(`^<([^>]+)> <${rdf.type.value}> <${cmq.EventReport.value}>`, "gm"))].map(([, iri]) => iri);
  const quad = (s: string, p: string, o: string) => `<${s}> <${p}> ${o} <${IDENTITY}> .\n`;
  const links = [
    quad(MEETING, rdf.type.value, `<${cmq.Event.value}>`),
    ...reports.map((report) => quad(report as string, cmq.reportOf.value, `<${MEETING}>`)),
    ...[FIRST, SECOND].flatMap((release, i) => {
      const own = `${BASE}release/${release}/person/orlan`;
      const link = `${BASE}identity/${i}`;
      return [
        quad(own, cmq.identifiedAs.value, `<${ORLAN}>`),
        quad(link, rdf.type.value, `<${cmq.IdentityLink.value}>`),
        quad(link, rdf.subject.value, `<${own}>`),
        quad(link, cmq.reason.value, '"The same name in the same post."'),
      ];
    }),
  ];
  return { nquads: nquads + links.join(""), texts: { [FIRST]: a.release.text, [SECOND]: b.release.text } };
}
