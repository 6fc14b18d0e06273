import type { FactRelation } from "../records/facts.ts";
import type { z } from "zod";
import { cmq, isSymmetric, notationOf, relationOf } from "../vocabulary/cmq.ts";
import { rdf } from "../vocabulary/rdf.ts";
import type { FactNames } from "./fact-names.ts";
import type { GraphView } from "./graph-view.ts";

type Relation = z.infer<typeof FactRelation>;

/**
 * The release's relations in text order, each once: a release says "support for Ukraine" in two items, a reader counts one.
 * What is so and what goes on being so are one relation, `ongoing` where either claim says so; other modalities stay apart.
 */
export function factRelations(graph: GraphView, names: FactNames): Relation[] {
  const relations = new Map<string, Relation>();
  for (const claim of graph.inTextOrder(cmq.Claim)) {
    const [subject = "", predicate = "", object = ""] = [rdf.subject, rdf.predicate, rdf.object].map((part) => graph.one(claim, part));
    const relation = relationOf(predicate);
    const modality = modalityOf(graph, claim);
    const what = graph.one(claim, cmq.what);
    const since = graph.one(claim, cmq.since) ?? null;
    const ends = isSymmetric(relation) ? [subject, object].sort() : [subject, object];
    const key = [...ends, relation, modality === "ongoing" ? "actual" : modality].join("\n");
    const known = relations.get(key);
    if (known === undefined)
      relations.set(key, {
        s: names.short(subject),
        p: relation,
        o: names.short(object),
        modality,
        since,
        ...(what === undefined ? {} : { what }),
      });
    else relations.set(key, { ...known, modality: modality === "ongoing" ? modality : known.modality, since: known.since ?? since });
  }
  // What two already do together they need not intend any more: an intention beside the fact says only that it goes on.
  return [...relations]
    .filter(([key, { p, modality }]) => !(isSymmetric(p) && HOPED.has(modality) && relations.has(key.replace(/[^\n]*$/, "actual"))))
    .map(([, relation]) => relation);
}

const HOPED: ReadonlySet<string> = new Set(["intended", "proposed", "requested"]);

function modalityOf(graph: GraphView, claim: string): Relation["modality"] {
  const denied = notationOf(graph.one(claim, cmq.polarity) ?? "") === "negative";
  return (denied ? "denied" : notationOf(graph.one(claim, cmq.modality) ?? "")) as Relation["modality"];
}
