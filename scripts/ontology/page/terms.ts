import { VOCABULARIES } from "../../../src/export/options.ts";
import { CMQ_NS } from "../../../src/vocabulary/cmq.ts";
import { owl } from "../../../src/vocabulary/owl.ts";
import { isWritten, type OntologyClass, type OntologyModel, type OntologyProperty, type OntologyTerm, type Scheme } from "../model.ts";
import { shorten } from "../prefixes.ts";
import { html, joined, type Markup } from "./markup.ts";

const PREFIXES = new Map(Object.entries(VOCABULARIES));

/** A term's short name; one of ours leads to where it is explained. */
export function linkTo(iri: string): Markup {
  const name = shorten(iri, PREFIXES);
  return iri.startsWith(CMQ_NS) ? html`<a href="#${iri.slice(CMQ_NS.length)}"><code>${name}</code></a>` : html`<code>${name}</code>`;
}

const list = (iris: readonly string[], between = ", "): Markup => joined(iris.map(linkTo), between);
const row = (name: string, value: Markup | undefined): Markup =>
  value === undefined || value.value === "" ? html`` : html`<dt>${name}</dt><dd>${value}</dd>`;

function section(term: OntologyTerm, sort: string, rows: readonly Markup[], example: string | undefined, noExample: string): Markup {
  return html`<section class="term" id="${term.name}">
<h3><code>cmq:${term.name}</code></h3>
<p class="soft">${sort} · ${term.label} · <span lang="ja">${term.labelJa}</span></p>
<p>${term.definition}</p>
<dl>${rows}</dl>
${example === undefined ? html`<p class="soft">${noExample}</p>` : html`<pre tabindex="0" aria-label="Example of ${term.name}"><code>${example}</code></pre>`}
</section>
`;
}

/** A class with what it is a kind of, and the properties from and to it. */
export function classSection(model: OntologyModel, term: OntologyClass, example: string | undefined): Markup {
  const written = model.properties.filter(isWritten);
  return section(
    term,
    "class",
    [
      row("is a kind of", list(term.superClasses)),
      row("properties", list(written.flatMap(({ iri, domain }) => (domain.includes(term.iri) ? [iri] : [])))),
      row("value of", list(written.flatMap(({ iri, range }) => (range.includes(term.iri) ? [iri] : [])))),
    ],
    example,
    "The release has none.",
  );
}

/** A property with what it is of, its value, and its other direction. */
export function propertySection(model: OntologyModel, term: OntologyProperty, example: string | undefined): Markup {
  const inverses = model.store.getSubjects(owl.inverseOf, term.iri, null).map(({ value }) => value);
  const sort = { object: "property", datatype: "property with a literal value", annotation: "annotation property" }[term.kind];
  return section(
    term,
    `${term.symmetric ? "symmetric " : ""}${sort}${term.deprecated ? ", deprecated" : ""}`,
    [
      row("of", list(term.domain, " or ")),
      row("value", list(term.range, " or ")),
      row("other direction", list([...(term.inverseOf === undefined ? [] : [term.inverseOf]), ...inverses])),
    ],
    example,
    isWritten(term) ? "The release has none." : "",
  );
}

/** A code list with its concepts. */
export function schemeSection(scheme: Scheme): Markup {
  return html`<section class="term" id="${scheme.name}">
<h3><code>cmq:${scheme.name}</code></h3>
<p class="soft">${scheme.label} · <span lang="ja">${scheme.labelJa}</span></p>
<p>${scheme.definition}</p>
<div class="wide" tabindex="0" role="region" aria-label="${scheme.label}"><table>
<thead><tr><th scope="col">concept</th><th scope="col">word</th><th scope="col">Japanese</th><th scope="col">meaning</th></tr></thead>
<tbody>
${scheme.concepts.map(
  (concept) =>
    html`<tr id="${concept.name}"><th scope="row"><code>cmq:${concept.name}</code></th><td>${concept.notation}</td><td lang="ja">${concept.labelJa}</td><td>${concept.definition}</td></tr>\n`,
)}</tbody>
</table></div>
</section>
`;
}
