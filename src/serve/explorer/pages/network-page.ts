import { MEETS, type Catalogue } from "../model/catalogue.ts";
import type { Standing } from "../model/records.ts";
import { KINDS } from "../model/things.ts";
import type { Filter } from "../views/filter.ts";
import { type Link, linksAt, type NetworkView } from "../views/network.ts";
import { counted, grouped, KIND_WORDS, relationWords } from "../views/words.ts";
import { toThing } from "../links.ts";
import { box, commonFields, keep, standingBoxes, words } from "./filter-form.ts";
import { type Html, html } from "./html.ts";
import { badge, kindSign, kindWord, quote, select, thingLink } from "./parts.ts";

/** How many things the network may show at once. */
export const SIZES = [50, 150, 300, 1000, 5000] as const;
export const USUAL_SIZE = 150;
/** Quotes that stand beside a link. */
const QUOTES = 3;
/** Rows of the table of things. */
const ROWS = 500;

/** The network: a drawing for those who can use it, and the same in lists for everybody. */
export function networkPage(catalogue: Catalogue, filter: Filter, view: NetworkView, size: number, node: string | undefined): Html {
  const counts = new Map<string, number>();
  for (const { thing } of view.nodes) counts.set(thing.kind, (counts.get(thing.kind) ?? 0) + 1);
  const asked = { size: size === USUAL_SIZE ? undefined : size };
  const relations = words(
    catalogue.claims.map(({ relation }) => relation),
    relationWords,
  );
  return html`<h1>Network</h1>
<form class="filter">
<fieldset><legend>Kinds</legend>${KINDS.map((kind) =>
    box(
      "type",
      kind,
      html`${kindSign(kind)} ${KIND_WORDS[kind].many} <span class="count">${counts.get(kind) ?? 0}</span>`,
      filter.types.includes(kind),
    ),
  )}</fieldset>
${select("relation", "Relation", filter.relation, [[MEETS, "met each other"], ...relations])}
${commonFields(catalogue, filter, "/network")}
<label>At most <select name="size">${SIZES.map((each) => html`<option value="${each}"${each === size ? html` selected` : ""}>${grouped(each)} things</option>`)}</select></label>
${standingBoxes(filter)}
<button>Show</button>
</form>
<div data-swap>
<p class="found">${grouped(view.nodes.length)} of ${counted(view.total.nodes, "thing")} and ${grouped(view.links.length)} of ${counted(view.total.links, "link")} shown, those with most links first.</p>
<div class="network">
  <div class="canvas" id="network" data-source="${keep("/api/network", filter, asked)}" data-node="${node ?? ""}"></div>
  <div id="neighbours">${node === undefined ? html`<p class="note">Choose a thing, in the drawing or in the table below, to see whom it is linked with and what says so.</p>` : neighbours(catalogue, view, node)}</div>
</div>
<p class="note">Grey lines: at least one claim stated as fact, or a meeting held. Brown lines: only intended, proposed, requested, said of others or denied. The list beside the drawing says which.</p>
<h2 id="list">The same as a table</h2>
<div class="scroll tall" tabindex="0" role="region" aria-label="Things in the network"><table><thead><tr><th scope="col">Name</th><th scope="col">Kind</th><th scope="col" class="number">Told</th><th scope="col">Links</th></tr></thead>
<tbody>${view.nodes
    .slice(0, ROWS)
    .map(
      ({ thing, weight }) =>
        html`<tr><th scope="row">${thingLink(catalogue, thing.iri)}</th><td>${kindWord(thing.kind)}</td><td class="number">${grouped(weight)}</td><td><a data-node="${thing.iri}" href="${keep("/network", filter, { ...asked, node: thing.iri })}#neighbours">with whom<span class="hidden"> is ${thing.label} linked</span></a></td></tr>`,
    )}</tbody></table></div>
${view.nodes.length > ROWS ? html`<p>The first ${ROWS} are here.</p>` : ""}
</div>`;
}

/** With whom a thing is linked in this view, and the words that say so. */
function neighbours(catalogue: Catalogue, view: NetworkView, node: string): Html {
  const links = linksAt(view, node);
  if (links.length === 0)
    return html`<h2>${catalogue.label(node)}</h2><p>It has no links in this view. <a href="${toThing(node)}">Its page</a></p>`;
  return html`<h2>${thingLink(catalogue, node)}</h2><p class="details">${counted(links.length, "link")} in this view</p>
<ul class="claims">${links.map((link) => neighbour(catalogue, link, node))}</ul>`;
}

function neighbour(catalogue: Catalogue, { a, b, relation, standing, claims, events }: Link, node: string): Html {
  const other = a === node ? b : a;
  const times = claims.length + events.length;
  if (relation === MEETS)
    return html`<li class="claim s-fact"><p><b>met</b> ${thingLink(catalogue, other)} <span class="details">${counted(times, "time")}</span></p>
<details><summary>When, and what says so</summary>${events.slice(0, QUOTES).map((event) => html`<p><a href="${toThing(event.iri)}">${event.date ?? "no date"}: ${event.label}</a></p>${quote(catalogue, event.reports[0]?.release ?? "", event.reports[0]?.evidence[0])}`)}${events.length > QUOTES ? html`<p>and ${events.length - QUOTES} more</p>` : ""}</details></li>`;
  return html`<li class="claim s-${standing}"><p>${a === node ? html`<b>${relationWords(relation)}</b> ${thingLink(catalogue, other)}` : html`${thingLink(catalogue, other)} <b>${relationWords(relation)}</b> it`} ${badge(standing as Standing)} <span class="details">${counted(times, "time")}</span></p>
<details><summary>What says so</summary>${claims.slice(0, QUOTES).map((claim) => quote(catalogue, claim.release, claim.evidence[0]))}${claims.length > QUOTES ? html`<p>and ${claims.length - QUOTES} more</p>` : ""}</details></li>`;
}
