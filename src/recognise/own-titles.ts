import type { Document } from "../records/document.ts";
import type { Chart, Thing } from "./chart.ts";

/**
 * Takes back what a heading only calls its own text, or a sort of text: "Joint Statement: …", "FORUM COMMUNIQUE", "MEMORANDUM OF
 * UNDERSTANDING SIGNED WITH X". What is adopted or signed is named by the body.
 */
export function dropOwnTitles(chart: Chart, doc: Document): void {
  for (const thing of chart.things) {
    const first = thing && chart.atoms[thing.start];
    if (!thing || !first || thing.kind !== "instrument" || !/^(?:title|heading)$/.test(doc.sentences[first.sentence]?.role ?? "")) continue;
    const shouted = chart.atoms.slice(thing.start, thing.end).every((atom) => atom.kind !== "word" || atom.upper);
    if (shouted ? sort(thing) || first.opens : first.opens && thing.type) delete chart.things[thing.start];
  }
}

/** A name that no row of the tables has, or that means a sort of instrument. */
const sort = (thing: Thing) => thing.type || thing.keys.length === 0;
