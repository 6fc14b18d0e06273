import { to, toRelease } from "../links.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { Thing } from "../model/records.ts";
import { KINDS } from "../model/things.ts";
import { capital, counted, grouped, KIND_WORDS } from "../views/words.ts";
import { type Html, html } from "./html.ts";
import { kindSign, thingLink } from "./parts.ts";

/** Lines of each list. */
const LINES = 8;

/** What is in this build, and where to begin. */
export function startPage(catalogue: Catalogue): Html {
  const named = [...catalogue.things.values()].filter(({ releases }) => releases.length > 0);
  const dates = catalogue.releases.flatMap(({ issued }) => issued ?? []).sort();
  const span =
    dates.length === 0 ? "" : dates[0] === dates.at(-1) ? `Issued on ${dates[0]}.` : `Issued from ${dates[0]} to ${dates.at(-1)}.`;
  return html`
<h1 class="hero">What ${counted(catalogue.releases.length, "press release")} ${catalogue.releases.length === 1 ? "says" : "say"}</h1>
<p class="lead">Who met whom, who supports, joins, hosts or sends what, and the words that say so. ${span}</p>
<ul class="tiles">
  ${tile("/releases", catalogue.releases.length, "release")}
  ${tile("/things", named.length, "thing named", "things named")}
  ${tile("/events", catalogue.events.length, "event")}
  ${tile("/claims", catalogue.claims.length, "claim")}
  ${tile("/statements", catalogue.statements.length, "statement")}
</ul>
<div class="columns">
<section aria-labelledby="connected"><h2 id="connected">Most connected</h2>${KINDS.map((kind) => connected(catalogue, named, kind))}</section>
<div>
<section aria-labelledby="newest"><h2 id="newest">Newest releases</h2><ul class="releases">${catalogue.releases
    .slice(0, LINES)
    .map(
      ({ id, title, publisher, issued }) =>
        html`<li><a href="${toRelease(id)}">${title}</a> <span class="details">${[publisher, issued].filter(Boolean).join(", ")}</span></li>`,
    )}</ul></section>
<section aria-labelledby="publishers"><h2 id="publishers">Publishers</h2><ul>${publishers(catalogue).map(
    ([publisher, count]) =>
      html`<li><a href="${to("/releases", { publisher })}">${publisher}</a> <span class="count">${grouped(count)}</span></li>`,
  )}</ul></section>
<section aria-labelledby="ask"><h2 id="ask">Ways in</h2><ul>
  <li><a href="/network">Who is linked with whom</a>: the network, by kind, period, relation</li>
  <li><a href="/timeline">What happened when</a>: meetings, calls, visits, held and planned</li>
  <li><a href="${to("/claims", { standing: "intended" })}">What is intended</a>, not yet so</li>
  <li><a href="/query">Questions in SPARQL</a>, ready-made or your own</li>
</ul></section>
</div>
</div>`;
}

function tile(href: string, count: number, one: string, many = `${one}s`): Html {
  return html`<li><a href="${href}"><b>${grouped(count)}</b> ${count === 1 ? one : many}</a></li>`;
}

function connected(catalogue: Catalogue, named: readonly Thing[], kind: Thing["kind"]): Html {
  const all = named.filter((thing) => thing.kind === kind).sort((a, b) => b.degree - a.degree || (a.iri < b.iri ? -1 : 1));
  const of = all.filter(({ degree }) => degree > 0).slice(0, LINES);
  if (of.length === 0) return html``;
  return html`<section class="kindlist"><h3>${kindSign(kind)} <a href="${to("/things", { type: kind })}">${capital(KIND_WORDS[kind].many)}</a> <span class="count">${grouped(all.length)}</span></h3>
  <ul class="chips">${of.map(({ iri, degree }) => html`<li>${thingLink(catalogue, iri)} <span class="count">${grouped(degree)}</span></li>`)}</ul></section>`;
}

/** Publishers with their number of releases, the most first. */
export function publishers({ releases }: Catalogue): [string, number][] {
  const counts = new Map<string, number>();
  for (const { publisher } of releases) if (publisher !== undefined) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
