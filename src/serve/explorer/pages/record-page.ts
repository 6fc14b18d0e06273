import { describe, localName, spaced } from "../../../explain/index.ts";
import { cmq } from "../../../vocabulary/cmq.ts";
import { evidenceFor } from "../model/evidence.ts";
import { outside, toThing } from "../links.ts";
import type { Catalogue } from "../model/catalogue.ts";
import { type Html, html } from "./html.ts";
import { quote, thingLink } from "./parts.ts";

/** Values of one property that are shown. */
const VALUES = 50;

/** Any other IRI of the graph: a claim, a statement, a post, a mention. What it says in words, its evidence, and its properties. */
export function recordPage(catalogue: Catalogue, iri: string): Html {
  const { graph } = catalogue;
  const described = describe(graph, iri);
  const release = [cmq.reportedIn, cmq.attestedIn, cmq.mentionedIn].map((property) => graph.value(iri, property)).find(Boolean);
  const id = catalogue.releases.find((each) => each.iri === release)?.id;
  const evidence = evidenceFor(graph, iri);
  return html`<h1>${described?.text ?? catalogue.label(iri)}</h1>
${id === undefined ? "" : evidence.length === 0 ? quote(catalogue, id, undefined) : evidence.map((each) => quote(catalogue, id, each))}
<h2>Properties</h2>
${properties(
  catalogue,
  graph.about(iri).map(({ predicate, object }) => [predicate.value, object.value, object.termType === "NamedNode"]),
)}
<h2>What points here</h2>
${properties(
  catalogue,
  graph.pointingTo(iri).map(({ predicate, subject }) => [predicate.value, subject.value, true]),
)}
<p class="iri">IRI <code>${iri}</code></p>`;
}

function properties(catalogue: Catalogue, triples: readonly (readonly [property: string, value: string, iri: boolean])[]): Html {
  const lines = new Map<string, Map<string, boolean>>();
  for (const [property, value, iri] of triples) lines.set(property, (lines.get(property) ?? new Map()).set(value, iri));
  if (lines.size === 0) return html`<p>Nothing.</p>`;
  return html`<dl class="known">${[...lines].map(
    ([property, values]) =>
      html`<dt>${spaced(localName(property))}</dt>${[...values].slice(0, VALUES).map(([value, iri]) => html`<dd>${shown(catalogue, value, iri)}</dd>`)}${values.size > VALUES ? html`<dd>and ${values.size - VALUES} more</dd>` : ""}`,
  )}</dl>`;
}

function shown(catalogue: Catalogue, value: string, iri: boolean): Html {
  if (!iri) return html`${value}`;
  if (catalogue.things.has(value)) return thingLink(catalogue, value);
  if (catalogue.graph.about(value).length > 0) return html`<a href="${toThing(value)}">${catalogue.label(value)}</a>`;
  return outside(value) === undefined ? html`${value}` : html`<a rel="noreferrer" href="${value}">${value}</a>`;
}
