import { createHash } from "node:crypto";
import { VOCABULARIES } from "../../../src/export/options.ts";
import { CMQ_NS } from "../../../src/vocabulary/cmq.ts";
import { classDiagram, modelDiagram } from "../diagram.ts";
import { FIELDS, headOf } from "../metadata.ts";
import { isWritten, type OntologyModel, type OntologyTerm, readOntologyFile } from "../model.ts";
import { prefixesOf } from "../prefixes.ts";
import { alignmentRows } from "./alignment-rows.ts";
import type { Examples } from "./examples.ts";
import { html, Markup } from "./markup.ts";
import { STYLE } from "./style.ts";
import { classSection, linkTo, propertySection, schemeSection } from "./terms.ts";

/** The reference of the ontology as one HTML file: what the Turtle says, two diagrams, and what a release's graph says with each term. */
export function pageOf(model: OntologyModel, turtle: string, examples: Examples, release: string): string {
  const prefixes = prefixesOf(turtle);
  const head = new Map(headOf(model, prefixes).map(([{ name }, values]) => [name, values]));
  const version = head.get("version")?.[0] ?? "";
  const written = model.properties.filter(isWritten);
  const others = model.properties.filter((property) => !isWritten(property));
  const rows = alignmentRows();
  const csp = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'; base-uri 'none'; form-action 'none'`;

  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${csp}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Communiqué ontology ${version}</title>
<meta name="description" content="${head.get("abstract")?.[0] ?? ""}">
<link rel="license" href="${head.get("licence")?.[0] ?? ""}">
<link rel="alternate" type="text/turtle" href="communique.ttl">
<link rel="alternate" type="application/ld+json" href="communique.jsonld">
<style>${new Markup(STYLE)}</style>
</head>
<body>
<header>
${new Markup(readOntologyFile("logo.svg").replace('role="img"', 'aria-hidden="true"'))}
<h1>Communiqué ontology</h1>
<p class="soft">Version ${version}, ${head.get("modified")?.[0] ?? ""} · prefix <code>cmq</code> · namespace <code>${CMQ_NS}</code></p>
<p>${head.get("description")?.[0] ?? ""}</p>
<p>Files: <a href="communique.ttl">communique.ttl</a> (OWL 2 DL, Turtle; also as <a href="communique.jsonld">JSON-LD</a>) · <a href="shapes.ttl">shapes.ttl</a> (SHACL) · <a href="context.jsonld">context.jsonld</a> (JSON-LD context) · <a href="alignments/">alignments/</a> · <a href="CHANGELOG.md">changes and how terms change</a></p>
</header>
<nav aria-label="Contents">
<ul>
<li><a href="#part-picture">Picture</a></li>
<li><a href="#part-classes">Classes</a> (${model.classes.length})</li>
<li><a href="#part-properties">Properties</a> (${written.length})</li>
<li><a href="#part-directions">Names for the other direction</a> (${others.length})</li>
<li><a href="#part-schemes">Code lists</a> (${model.schemes.length})</li>
<li><a href="#part-alignments">Alignments</a> (${rows.length})</li>
<li><a href="#part-about">About this ontology</a></li>
</ul>
</nav>
<main>
<h2 id="part-picture">Picture</h2>
<figure>${inline(modelDiagram(model), "model")}<figcaption class="soft">How the records of a release hang together. Classes in one box share their links. Code lists, and relations such as <code>cmq:supports</code>, are left out. Every arrow is in the lists below, as a property with what it is of and its value.</figcaption></figure>
<figure>${inline(classDiagram(model), "classes")}<figcaption class="soft">Each arrow leads from a class to one that it is a kind of. Mentions, participations, identity links and open identities are kinds of nothing else.</figcaption></figure>
<p>Examples are from the graph of the release <code>${release}</code>, in Turtle; IRIs in angle brackets are relative to <code>https://w3id.org/communique/</code>.</p>
<h2 id="part-classes">Classes</h2>
${index(model.classes)}
${model.classes.map((each) => classSection(model, each, examples.ofClass(each.iri)))}
<h2 id="part-properties">Properties</h2>
${index(written)}
${written.map((each) => propertySection(model, each, examples.ofProperty(each.iri)))}
<h2 id="part-directions">Names for the other direction</h2>
<p>Builds write one direction only, and SPARQL asks for the other with <code>^</code>. These names are for reasoners and for readers.</p>
${index(others)}
${others.map((each) => propertySection(model, each, undefined))}
<h2 id="part-schemes">Code lists</h2>
${model.schemes.map((scheme) => schemeSection(scheme))}
<h2 id="part-alignments">Alignments</h2>
<p>No alignment is needed to use the ontology, and none is loaded by a build. Each file stands by itself.</p>
<div class="wide" tabindex="0" role="region" aria-label="Alignments"><table>
<thead><tr><th scope="col">term</th><th scope="col">is mapped by</th><th scope="col">to</th><th scope="col">because</th><th scope="col">file</th></tr></thead>
<tbody>
${rows.map((row) => html`<tr><td>${linkTo(row.source)}</td><td><code>${row.mapping}</code></td><td><code>${row.target}</code></td><td>${row.reason}</td><td><a href="alignments/${row.file}">${row.file}</a></td></tr>\n`)}</tbody>
</table></div>
<h2 id="part-about">About this ontology</h2>
<dl>
${FIELDS.flatMap(({ name }) => (name === "description" || name === "abstract" ? [] : [html`<dt>${name}</dt><dd>${(head.get(name) ?? []).map((value, i) => html`${i > 0 ? ", " : ""}${/^https?:\/\//.test(value) ? html`<a href="${value}">${value}</a>` : value}`)}</dd>\n`]))}</dl>
<p>Prefixes: ${Object.entries(VOCABULARIES).map(([prefix, namespace], i) => html`${i > 0 ? ", " : ""}<code>${prefix}:</code> ${namespace}`)}.</p>
</main>
</body>
</html>
`;
  return page.value;
}

/** A picture within the page: its arrowhead has a name of its own there. */
const inline = (svg: string, name: string): Markup =>
  html`<div class="wide" tabindex="0" role="region" aria-label="Picture of the ${name}">${new Markup(svg.replaceAll("arrow", `arrow-${name}`))}</div>`;

/** A list of links to terms, for finding one by eye. */
function index(terms: readonly OntologyTerm[]): Markup {
  return html`<ul class="names">${terms.map(({ name }) => html`<li><a href="#${name}"><code>${name}</code></a></li>`)}</ul>`;
}
