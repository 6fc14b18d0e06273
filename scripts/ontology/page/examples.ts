import type { Quad } from "@rdfjs/types";
import { DataFactory, Store, type Term } from "n3";
import { writeOptions } from "../../../src/export/options.ts";
import { rdf } from "../../../src/vocabulary/rdf.ts";
import { XSD_NS } from "../../../src/vocabulary/xsd.ts";
import { byCodeUnit } from "../model.ts";
import { shorten } from "../prefixes.ts";

const BASE = "https://w3id.org/communique/";
const PREFIXES = new Map(Object.entries(writeOptions(BASE, {}).prefixes));
/** Longest list of triples that an example shows, and of objects of one property. */
const MOST = 14;
const MOST_OBJECTS = 3;

/** What a graph says with a term, for a reader: Turtle that leaves out prefixes and cuts what is long. */
export class Examples {
  readonly #store: Store;

  constructor(quads: readonly Quad[]) {
    this.#store = new Store(
      quads
        .filter(({ graph }) => !graph.value.startsWith(`${BASE}graph/reference`))
        .map(({ subject, predicate, object }) => DataFactory.quad(subject as never, predicate as never, object as never)),
    );
  }

  /** The first thing of a class with most to say, or undefined where the graph has none. */
  ofClass(iri: string): string | undefined {
    const things = this.#store.getSubjects(rdf.type, iri, null).map(({ value }) => value);
    const rich = (thing: string) => new Set(this.#store.getPredicates(thing, null, null).map(({ value }) => value)).size;
    const [first] = things.sort((a, b) => rich(b) - rich(a) || byCodeUnit(a, b));
    return first === undefined ? undefined : this.#describe(first);
  }

  /** The first triple of a property, or undefined where the graph has none. */
  ofProperty(iri: string): string | undefined {
    const [first] = this.#store
      .getQuads(null, iri, null, null)
      .sort((a, b) => byCodeUnit(a.subject.value + a.object.value, b.subject.value + b.object.value));
    return first === undefined ? undefined : `${termText(first.subject)} ${termText(first.predicate)} ${termText(first.object)} .`;
  }

  #describe(thing: string): string {
    const byPredicate = new Map<string, string[]>();
    for (const { predicate, object } of this.#store.getQuads(thing, null, null, null)) {
      const name = predicate.equals(rdf.type) ? "a" : termText(predicate);
      byPredicate.set(name, [...(byPredicate.get(name) ?? []), termText(object)]);
    }
    const rows = [...byPredicate].sort(([a], [b]) => (a === "a" ? -1 : b === "a" ? 1 : byCodeUnit(a, b)));
    const lines = rows.slice(0, MOST).map(([name, objects]) => {
      const shown = objects.sort(byCodeUnit).slice(0, MOST_OBJECTS);
      const more = objects.length - shown.length;
      return `${name} ${shown.join(", ")}${more > 0 ? ` # and ${more} more\n   ` : ""}`;
    });
    const rest = rows.length > MOST ? `\n    # and ${rows.length - MOST} more properties` : "";
    return `${short(thing)} ${lines.join(" ;\n    ")} .${rest}`;
  }
}

/** Hashes of tables and rules change with each of their rows, and the page is not to. */
const MASKS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\/(?:build|graph\/reference)\/)[0-9a-f]{12}/, "…"],
  [/^[0-9a-f]{64}$/, "… 64 hexadecimal digits …"],
];
const masked = (value: string): string => MASKS.reduce((text, [hash, mask]) => text.replace(hash, mask), value);

function short(whole: string): string {
  const iri = masked(whole);
  const name = shorten(iri, PREFIXES);
  if (/^[a-z-]+:[\w-]*$/.test(name)) return name;
  return iri.startsWith(BASE) ? `<${iri.slice(BASE.length)}>` : `<${iri}>`;
}

function termText(term: Term): string {
  if (term.termType !== "Literal") return short(term.value);
  const text = masked(term.value);
  const characters = [...text];
  const value = JSON.stringify(characters.length > 120 ? `${characters.slice(0, 119).join("")}…` : text);
  if (term.language !== "") return `${value}@${term.language}`;
  const type = term.datatype.value;
  if (type === `${XSD_NS}string`) return value;
  return type === `${XSD_NS}integer` || type === `${XSD_NS}boolean` ? term.value : `${value}^^${short(type)}`;
}
