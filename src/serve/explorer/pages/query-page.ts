import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Answer, AnswerTerm } from "../../../query/answer.ts";
import type { NamedQuery } from "../../../query/named.ts";
import { type Prefixes, shortTerm } from "../../../query/table.ts";
import { cmq } from "../../../vocabulary/cmq.ts";
import { dcterms } from "../../../vocabulary/dcterms.ts";
import { foaf } from "../../../vocabulary/foaf.ts";
import { oa } from "../../../vocabulary/oa.ts";
import { org } from "../../../vocabulary/org.ts";
import { prov } from "../../../vocabulary/prov.ts";
import { rdf } from "../../../vocabulary/rdf.ts";
import { rdfs } from "../../../vocabulary/rdfs.ts";
import { schema } from "../../../vocabulary/schema.ts";
import { sem } from "../../../vocabulary/sem.ts";
import { skos } from "../../../vocabulary/skos.ts";
import { to, toThing } from "../links.ts";
import { counted } from "../views/words.ts";
import { type Html, html } from "./html.ts";

/** A query and what came of it. */
export interface Asked {
  sparql: string;
  answer?: Answer | undefined;
  error?: { what: string; todo: string } | undefined;
  /** Status of HTTP that goes with the error. */
  status?: ContentfulStatusCode | undefined;
}

/** Terms of the vocabularies, for the editor to complete. */
const TERMS = Object.entries({ cmq, dcterms, foaf, oa, org, prov, rdf, rdfs, schema, sem, skos })
  .flatMap(([prefix, terms]) => Object.keys(terms).map((name) => `${prefix}:${name}`))
  .join(" ");

/** Rows that are shown; the download has all. */
const ROWS = 1000;

/** The SPARQL editor: a text field that becomes an editor where scripts run, the questions that ship, and the answer. */
export function queryPage(
  questions: readonly NamedQuery[],
  named: NamedQuery | undefined,
  asked: Asked,
  prefixes: Prefixes,
  isThing: (iri: string) => boolean,
): Html {
  return html`<h1>Query</h1>
<form class="filter" action="/query">
<label>Question <select name="named">${named === undefined ? html`<option value="">choose one…</option>` : ""}${questions.map(
    ({ name, title }) => html`<option value="${name}"${name === named?.name ? html` selected` : ""}>${title}</option>`,
  )}</select></label>
${(named?.parameters ?? []).map(({ name, value }) => html`<label>${name} <input name="param.${name}" value="${value}" maxlength="200"></label>`)}
<button>Ask</button>
</form>
<form class="editor" action="/query">
<label for="sparql">SPARQL</label>
<textarea id="sparql" name="query" rows="16" spellcheck="false" autocapitalize="off" maxlength="100000" data-terms="${TERMS}">${asked.sparql}</textarea>
<p><button>Run</button> <span class="details">Reads only. Each release, the tables and what was found to be one are graphs of their own; without GRAPH, all are asked together. <kbd>Ctrl</kbd>+<kbd>Enter</kbd> runs, <kbd>Ctrl</kbd>+<kbd>Space</kbd> completes.</span></p>
</form>
<section aria-labelledby="answer" data-swap>
${asked.error === undefined ? "" : html`<h2 id="answer">No answer</h2><div class="warning" role="alert"><p>${asked.error.what}</p><p>${asked.error.todo}</p></div>`}
${asked.answer === undefined ? (asked.error === undefined ? html`<h2 id="answer" class="hidden">Answer</h2>` : "") : html`<h2 id="answer">Answer</h2>${answerPart(asked.answer, asked.sparql, prefixes, isThing)}`}
</section>`;
}

function answerPart(answer: Answer, query: string, prefixes: Prefixes, isThing: (iri: string) => boolean): Html {
  if (answer.form === "ask") return html`<p class="found"><b>${answer.value ? "Yes" : "No"}</b></p>`;
  if (answer.form === "graph") {
    const lines = answer.nTriples.split("\n").length - 1;
    return html`<p class="found">${counted(lines, "triple")}${answer.cut === true ? "; there are more, which the limits of this server leave out" : ""}. <a href="${to("/query.nt", { query })}" download>Download as N-Triples</a></p><pre class="scroll" tabindex="0">${answer.nTriples.slice(0, 100_000)}</pre>`;
  }
  const { variables, rows } = answer;
  return html`<p class="found">${counted(rows.length, "row")}${rows.length > ROWS ? `, the first ${ROWS} here` : ""}${answer.cut === true ? "; there are more, which the limits of this server leave out" : ""}. Download as <a href="${to("/query.csv", { query })}" download>CSV</a> or <a href="${to("/query.json", { query })}" download>JSON</a></p>
<div class="scroll" tabindex="0" role="region" aria-label="Rows of the answer"><table><thead><tr>${variables.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.slice(0, ROWS).map((row) => html`<tr>${variables.map((name) => html`<td>${term(row[name], prefixes, isThing)}</td>`)}</tr>`)}</tbody></table></div>`;
}

function term(value: AnswerTerm | undefined, prefixes: Prefixes, isThing: (iri: string) => boolean): Html {
  const text = shortTerm(value, prefixes);
  if (value?.type === "uri" && isThing(value.value)) return html`<a href="${toThing(value.value)}">${text}</a>`;
  return value?.["xml:lang"] === undefined ? html`${text}` : html`<span lang="${value["xml:lang"]}">${text}</span>`;
}
