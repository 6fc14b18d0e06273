import { VOCABULARIES } from "../../src/export/options.ts";
import { cmq } from "../../src/vocabulary/cmq.ts";
import type { PictureEdge } from "../picture/graph.ts";
import type { Box } from "../picture/layout.ts";
import { type Look, sizeOf, svg } from "../picture/svg.ts";
import { byCodeUnit, type OntologyModel, type OntologyProperty } from "./model.ts";
import { shorten } from "./prefixes.ts";

const PREFIXES = new Map(Object.entries(VOCABULARIES));
const short = (iri: string): string => shorten(iri, PREFIXES);

const LOOK: Look = {
  kinds: {
    own: { fill: "#d6e8fb", name: "class of this ontology" },
    other: { fill: "#e8e8e8", name: "class of another vocabulary" },
  },
};

/** Classes that share their links stand in one box, so that each link is drawn once; a link from one of them alone leads from a box of its own. */
const RECORDS = ["cmq:EventReport", "cmq:Statement", "cmq:Claim"].join("\n");
const NOTES = ["cmq:IdentityLink", "cmq:OpenIdentity"].join("\n");
const ACTORS = ["foaf:Agent", "org:Organization"].join("\n");
const SHARED = [RECORDS, NOTES];
/** A person or body is an agent: one box for all. */
const drawnAs = (name: string): string => (["foaf:Person", ...ACTORS.split("\n")].includes(name) ? ACTORS : name);

/** Where the boxes stand: column and row. A class that comes to have links of its own needs a place here. */
const PLACES: Readonly<Record<string, readonly [number, number]>> = {
  "oa:TextPositionSelector": [0, 0],
  "cmq:Mention": [1.45, 0],
  "cmq:Release": [2.85, 0],
  "cmq:Evidence": [0, 1.4],
  [RECORDS]: [1.1, 1.4],
  "cmq:Claim": [3.9, 0.9],
  "cmq:Statement": [3.9, 2],
  "cmq:EventReport": [2.2, 2.6],
  "cmq:Event": [1.4, 3.5],
  [NOTES]: [3, 3.4],
  [ACTORS]: [3.9, 3.4],
  "cmq:Participation": [2.5, 4.6],
  "org:Membership": [0, 4.6],
  "prov:Attribution": [2.5, 5.6],
  "org:Post": [0, 5.6],
};
const COLUMN = 245;
const ROW = 92;

/** How the records of a release hang together: each link from one class to another, code lists and plain relations left out. */
export function modelDiagram(model: OntologyModel): string {
  const relations = new Set(model.store.getObjects(null, cmq.relationProperty, null).map(({ value }) => value));
  const links = model.properties.filter(({ iri, kind, inverseOf }) => kind === "object" && inverseOf === undefined && !relations.has(iri));
  const edges = new Map<string, PictureEdge>();
  for (const property of links)
    for (const { from, to } of ends(property)) {
      const known = edges.get(`${from} ${to}`);
      edges.set(`${from} ${to}`, { from, to, label: known ? `${known.label}, ${property.name}` : property.name, style: "solid" });
    }
  const used = [...new Set([...edges.values()].flatMap(({ from, to }) => [from, to]))].sort(byCodeUnit);
  const nodes = used.map((id) => ({ id, label: id, kind: id.startsWith("cmq:") ? "own" : "other" }));
  return svg(nodes, [...edges.values()], boxes(nodes), "How the records of a release hang together", LOOK);
}

/** From and to which boxes a property is drawn; values of code lists, places and things of any kind are not. */
function ends({ domain, range }: OntologyProperty): { from: string; to: string }[] {
  const names = domain.map(short);
  const shared = SHARED.filter((box) => box.split("\n").every((name) => names.includes(name)));
  const single = names.filter((name) => !shared.some((box) => box.split("\n").includes(name))).map(drawnAs);
  const tos = [...new Set(range.map(short).map(drawnAs))].filter((name) => name in PLACES);
  return [...shared, ...single].flatMap((from) => tos.filter((to) => to !== from).map((to) => ({ from, to })));
}

function boxes(nodes: readonly { id: string; label: string }[]): Map<string, Box> {
  return new Map(
    nodes.map((node) => {
      const place = PLACES[node.id];
      if (place === undefined) throw new Error(`${node.id} has no place in the diagram: add it to PLACES in scripts/ontology/diagram.ts`);
      return [node.id, { x: place[0] * COLUMN, y: place[1] * ROW, ...sizeOf(node) }];
    }),
  );
}

/** The class trees: each class of ours beside those of others that it is a kind of. */
export function classDiagram(model: OntologyModel): string {
  const classes = model.classes.filter(({ superClasses }) => superClasses.length > 0);
  let children = classes.map(({ iri }) => iri);
  let parents = [...new Set(classes.flatMap(({ superClasses }) => superClasses))].sort(byCodeUnit);
  const below = (parent: string) =>
    classes.flatMap(({ iri, superClasses }) => (superClasses.includes(parent) ? [children.indexOf(iri)] : []));
  const above = (child: string) => (classes.find(({ iri }) => iri === child)?.superClasses ?? []).map((parent) => parents.indexOf(parent));
  // Each side in turn is ordered by the middle of what it is tied to, which leaves few lines that cross.
  for (let round = 0; round < 6; round++) {
    children = byMiddle(children, above);
    parents = byMiddle(parents, below);
  }
  const gap = ((children.length - 1) * 44) / Math.max(1, parents.length - 1);
  const box = (iri: string, kind: string, x: number, y: number) => ({ id: short(iri), label: short(iri), kind, x, y });
  const all = [...children.map((iri, i) => box(iri, "own", 0, i * 44)), ...parents.map((iri, i) => box(iri, "other", 480, i * gap))];
  const edges = classes.flatMap(({ iri, superClasses }) =>
    superClasses.map((parent): PictureEdge => ({ from: short(iri), to: short(parent), label: "", style: "solid" })),
  );
  const at = new Map(all.map((node) => [node.id, { x: node.x, y: node.y, ...sizeOf(node) }]));
  return svg(all, edges, at, "Classes of the ontology, each with an arrow to the classes that it is a kind of", LOOK);
}

function byMiddle(names: readonly string[], tied: (name: string) => number[]): string[] {
  const middle = new Map(names.map((name) => [name, tied(name).reduce((sum, at) => sum + at, 0) / (tied(name).length || 1)]));
  return [...names].sort((a, b) => (middle.get(a) ?? 0) - (middle.get(b) ?? 0) || byCodeUnit(a, b));
}
