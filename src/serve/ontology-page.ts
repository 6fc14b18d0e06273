import type { NamedNode } from "n3";
import { html } from "hono/html";
import { type GraphIndex, labelOf } from "../explain/index.ts";
import { dcterms } from "../vocabulary/dcterms.ts";
import { owl } from "../vocabulary/owl.ts";
import { rdfs } from "../vocabulary/rdfs.ts";
import { skos } from "../vocabulary/skos.ts";

const KINDS: readonly [title: string, type: NamedNode][] = [
  ["Classes", owl.Class],
  ["Properties between things", owl.ObjectProperty],
  ["Properties with values", owl.DatatypeProperty],
  ["Concepts", skos.Concept],
];

/** The terms of an ontology as a page for people; each has its anchor, so that the IRI of a term leads a browser to it. */
export function ontologyPage(graph: GraphIndex, namespace: string): ReturnType<typeof html> {
  const ontology = namespace.replace(/#$/, "");
  const title = graph.value(ontology, dcterms.title) ?? namespace;
  const sections = KINDS.map(([heading, type]) => {
    const terms = graph.instances(type).flatMap(({ node }) => (node.startsWith(namespace) ? [node] : []));
    return html`<h2>${heading}</h2>
<dl>${terms.sort().map((node) => term(graph, namespace, node))}</dl>
`;
  });
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="alternate" type="text/turtle" href="/ontology.ttl">
</head>
<body>
<h1>${title}</h1>
<p>${graph.value(ontology, dcterms.description) ?? ""}</p>
<p>Namespace <code>${namespace}</code>, version ${graph.value(ontology, owl.versionInfo) ?? ""}. As data: <a href="/ontology.ttl">Turtle</a>, <a href="/ontology.jsonld">JSON-LD</a>, <a href="/ontology/shapes.ttl">SHACL shapes</a>.</p>
${sections}
</body>
</html>
`;
}

function term(graph: GraphIndex, namespace: string, node: string) {
  const name = node.slice(namespace.length);
  const definition = graph.value(node, skos.definition) ?? graph.value(node, rdfs.comment) ?? "";
  const names = (property: NamedNode): string =>
    graph
      .objects(node, property)
      .flatMap((value) => (value.termType === "NamedNode" ? [labelOf(graph, value.value)] : []))
      .join(", ");
  const from = names(rdfs.domain);
  const to = names(rdfs.range);
  const above = [names(rdfs.subClassOf), names(rdfs.subPropertyOf), names(skos.broader)].filter(Boolean).join(", ");
  return html`<dt id="${name}"><code>${name}</code> ${labelOf(graph, node)}</dt>
<dd>${definition}${from && html` From: ${from}.`}${to && html` To: ${to}.`}${above && html` Narrower than: ${above}.`}</dd>
`;
}
