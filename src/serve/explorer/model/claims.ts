import { cmq, relationOf } from "../../../vocabulary/cmq.ts";
import { rdf } from "../../../vocabulary/rdf.ts";
import type { Claim, Standing } from "./records.ts";
import type { Reader } from "./reader.ts";

const NOT_YET: ReadonlySet<string> = new Set(["intended", "proposed", "requested"]);

/** Every claim of every release. */
export function readClaims(reader: Reader): Claim[] {
  const plain = new PlainTriples(reader);
  return reader.graph.instances(cmq.Claim).flatMap(({ node, graph }): Claim[] => {
    const told = reader.told(node);
    const [subject, predicate, object] = [rdf.subject, rdf.predicate, rdf.object].map((part) => reader.one(node, part));
    if (told === undefined || subject === undefined || predicate === undefined || object === undefined) return [];
    const release = reader.one(node, cmq.reportedIn);
    const modality = reader.word(node, cmq.modality);
    const standing = (): Standing => {
      if (reader.word(node, cmq.polarity) === "negative") return "denied";
      if (NOT_YET.has(modality)) return modality as Standing;
      return plain.has(graph, subject, predicate, object) ? "fact" : "said";
    };
    return [
      {
        ...told,
        subject: reader.identity.canonical(subject),
        relation: relationOf(predicate),
        object: reader.identity.canonical(object),
        standing: standing(),
        modality,
        holders: reader.things(node, cmq.holder).filter((holder) => holder !== release),
        what: reader.one(node, cmq.what),
        since: reader.one(node, cmq.since),
        until: reader.one(node, cmq.until),
      },
    ];
  });
}

/** Which claims stand as plain triples in their release's graph; the mapping to RDF decided that, and is not asked to decide twice. */
class PlainTriples {
  readonly #reader: Reader;
  readonly #bySubject = new Map<string, Set<string>>();
  constructor(reader: Reader) {
    this.#reader = reader;
  }
  has(graph: string, subject: string, predicate: string, object: string): boolean {
    let keys = this.#bySubject.get(subject);
    if (keys === undefined) {
      keys = new Set(this.#reader.graph.about(subject).map((quad) => `${quad.graph.value} ${quad.predicate.value} ${quad.object.value}`));
      this.#bySubject.set(subject, keys);
    }
    return keys.has(`${graph} ${predicate} ${object}`);
  }
}
