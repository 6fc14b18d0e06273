import type { Catalogue } from "../model/catalogue.ts";
import { type Filter, filterPairs } from "../views/filter.ts";
import { capital, plainWords, STANDING_WORDS } from "../views/words.ts";
import { STANDINGS } from "../model/records.ts";
import { to } from "../links.ts";
import { type Html, html } from "./html.ts";
import { field, select, thingLink } from "./parts.ts";

/** Fields that every filter has: around which thing, from when to when. */
export function commonFields(catalogue: Catalogue, filter: Filter, path: string): Html {
  const without = Object.fromEntries(filterPairs(filter).filter(([name]) => name !== "thing"));
  return html`
${filter.thing === undefined ? "" : html`<p class="about">About ${thingLink(catalogue, filter.thing)} <a class="drop" href="${to(path, without)}">about all</a><input type="hidden" name="thing" value="${filter.thing}"></p>`}
${field("who", "Who or what", filter.who, "a name", "search")}${field("from", "From", filter.from, "2022-01")}${field("to", "To", filter.to, "2022-12")}`;
}

/** Fields that choose among events: their kind, and whether they were held. */
export function eventFields({ events }: Catalogue, filter: Filter): Html {
  const kinds = events.map(({ kind }) => kind);
  const statuses = events.map(({ status }) => status);
  return html`${select("kind", "Kind", filter.kind, words(kinds, plainWords))}
${select("status", "Status", filter.status, words(statuses, plainWords))}`;
}

/** Words that occur, in alphabetical order, for a choice. */
export function words(values: readonly string[], wording: (value: string) => string): [string, string][] {
  return [...new Set(values)]
    .filter((value) => value !== "")
    .sort()
    .map((value) => [value, wording(value)]);
}

/** Boxes to tick for how far claims stand. */
export function standingBoxes(filter: Filter): Html {
  return html`<fieldset><legend>How far it stands</legend>${STANDINGS.map((standing) =>
    box("standing", standing, capital(STANDING_WORDS[standing].badge), filter.standings.includes(standing)),
  )}</fieldset>`;
}

/** One box to tick. */
export function box(name: string, value: string, label: Html | string, checked: boolean): Html {
  return html`<label class="box"><input type="checkbox" name="${name}" value="${value}"${checked ? html` checked` : ""}> ${label}</label>`;
}

/** A link's address that keeps the filter; several values of one name stand side by side. */
export function keep(path: string, filter: Filter, more: Readonly<Record<string, string | number | undefined>> = {}): string {
  const query = new URLSearchParams(filterPairs(filter));
  for (const [name, value] of Object.entries(more)) {
    if (value === undefined || value === "") query.delete(name);
    else query.set(name, String(value));
  }
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}
