import { to, toRelease } from "../links.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { ReleaseRecord, Thing } from "../model/records.ts";
import { KINDS } from "../model/things.ts";
import { type Filter, hasWords, within } from "../views/filter.ts";
import type { SearchResult } from "../views/search.ts";
import { capital, counted, grouped, KIND_WORDS } from "../views/words.ts";
import { type Html, html } from "./html.ts";
import { field, kindWord, pager, select, thingLink } from "./parts.ts";
import { publishers } from "./start-page.ts";

/** Lines on a page of a list. */
const PAGE = 100;

/** What a search found. */
export function searchPage(catalogue: Catalogue, query: string, { hits, total, releases }: SearchResult): Html {
  if (query === "") return html`<h1>Search</h1><p>Type a name, a short form or a part of one into the search box above.</p>`;
  return html`<h1>Search for “${query}”</h1>
<p>${total === 0 ? "Nothing has that name or alias." : counted(total, "thing")}${total > hits.length ? `; the first ${hits.length} are here` : ""}</p>
<ul class="hits">${hits.map(
    ({ thing, form }) =>
      html`<li>${thingLink(catalogue, thing.iri)} <span class="details">${kindWord(thing.kind)}${form === thing.label ? "" : ` · “${form}”`} · ${named(thing)}</span></li>`,
  )}</ul>
${releases.length === 0 ? "" : html`<h2>Releases with these words in the title</h2>${releaseList(releases)}`}`;
}

/** How often releases name a thing. */
export const named = ({ releases }: Thing): string =>
  releases.length === 0 ? "reference tables only" : `named in ${counted(releases.length, "release")}`;

/** Everything that releases name, by kind. */
export function thingsPage(catalogue: Catalogue, filter: Filter, page: number): Html {
  const kind = filter.types[0];
  const all = [...catalogue.things.values()]
    .filter(
      (thing) =>
        thing.releases.length > 0 &&
        (kind === undefined || thing.kind === kind) &&
        hasWords(thing.names.map(({ text }) => text).join(" "), filter.q),
    )
    .sort((a, b) => b.degree - a.degree || (a.iri < b.iri ? -1 : 1));
  const { shown, pages, at } = cut(all, page);
  return html`<h1>${kind === undefined ? "Things that releases name" : capital(KIND_WORDS[kind].many)}</h1>
<form class="filter">${select(
    "type",
    "Kind",
    kind,
    KINDS.map((each) => [each, KIND_WORDS[each].many] as const),
  )}${field("q", "Name", filter.q, "", "search")}<button>Show</button></form>
<div data-swap><p class="found">${counted(all.length, "thing")}, the most connected first.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Things"><table><thead><tr><th scope="col">Name</th><th scope="col">Kind</th><th scope="col" class="number">Releases</th><th scope="col" class="number">Claims, events, statements</th></tr></thead>
<tbody>${shown.map(
    (thing) =>
      html`<tr><th scope="row">${thingLink(catalogue, thing.iri)}</th><td>${kindWord(thing.kind)}</td><td class="number">${grouped(thing.releases.length)}</td><td class="number">${grouped(thing.degree)}</td></tr>`,
  )}</tbody></table></div>
${pager(at, pages, (n) => to("/things", { type: kind, q: filter.q, page: n }))}</div>`;
}

/** All releases, newest first. */
export function releasesPage(catalogue: Catalogue, filter: Filter, page: number): Html {
  const about = filter.thing === undefined ? undefined : new Set(catalogue.things.get(filter.thing)?.releases ?? []);
  const all = catalogue.releases.filter(
    ({ id, publisher, issued, title }) =>
      (about === undefined || about.has(id)) &&
      (filter.publisher === undefined || publisher === filter.publisher) &&
      within(issued, filter) &&
      hasWords(title, filter.q),
  );
  const { shown, pages, at } = cut(all, page);
  const { q, publisher, from, to: till, thing } = filter;
  return html`<h1>Releases</h1>
<form class="filter">${thing === undefined ? "" : html`<input type="hidden" name="thing" value="${thing}">`}${select(
    "publisher",
    "Publisher",
    publisher,
    publishers(catalogue).map(([name]) => [name, name] as const),
  )}${field("q", "Words in the title", q, "", "search")}${field("from", "From", from, "2022-01")}${field("to", "To", till, "2022-12")}<button>Show</button></form>
<div data-swap><p class="found">${counted(all.length, "release")}${thing === undefined ? "" : html` that name ${thingLink(catalogue, thing)}`}.</p>
${releaseList(shown)}
${pager(at, pages, (n) => to("/releases", { q, publisher, from, to: till, thing, page: n }))}</div>`;
}

function releaseList(releases: readonly ReleaseRecord[]): Html {
  return html`<ul class="releases">${releases.map(
    ({ id, title, publisher, issued }) =>
      html`<li><a href="${toRelease(id)}">${title}</a> <span class="details">${[publisher, issued].filter(Boolean).join(", ")}</span></li>`,
  )}</ul>`;
}

/** The lines of one page of a list; a page beyond the last is the last. */
export function cut<Item>(all: readonly Item[], page: number, size = PAGE): { shown: readonly Item[]; pages: number; at: number } {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const at = Math.min(Math.max(1, page), pages);
  return { shown: all.slice((at - 1) * size, at * size), pages, at };
}
