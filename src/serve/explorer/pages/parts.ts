import type { EntityKind } from "../../../records/entity.ts";
import { toRelease, toThing } from "../links.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { Claim, Evidence, Standing } from "../model/records.ts";
import { KIND_WORDS, relationWords, STANDING_SIGNS, STANDING_WORDS } from "../views/words.ts";
import { type Html, html } from "./html.ts";

/** How far a claim stands: a sign and a word, never a colour alone. */
export function badge(standing: Standing): Html {
  return html`<span class="badge s-${standing}" title="${STANDING_WORDS[standing].meaning}"><span aria-hidden="true">${STANDING_SIGNS[standing]}</span> ${STANDING_WORDS[standing].badge}</span>`;
}

/** Whether an event was held, is planned or was called off. */
export function statusBadge(status: string): Html {
  const sign = status === "held" ? "✓" : status === "planned" ? "→" : "✕";
  const known = status === "held" || status === "planned" || status === "cancelled" ? status : "other";
  return html`<span class="badge e-${known}"><span aria-hidden="true">${sign}</span> ${status}</span>`;
}

/** The shape of a kind, as in the network. */
export function kindSign(kind: EntityKind): Html {
  return html`<svg class="kind k-${kind}" viewBox="-8 -8 16 16" width="14" height="14" aria-hidden="true">${SHAPES[shapeOf(kind)]}</svg>`;
}

/** Shapes are fewer than kinds: colour and word tell the rest apart. */
export type Shape = "circle" | "square" | "triangle" | "diamond" | "ring";
export const shapeOf = (kind: EntityKind): Shape =>
  kind === "person" || kind === "topic"
    ? "circle"
    : kind === "state" || kind === "place" || kind === "region"
      ? "square"
      : kind === "instrument" || kind === "programme"
        ? "diamond"
        : kind === "grouping"
          ? "ring"
          : "triangle";

const SHAPES: Readonly<Record<Shape, Html>> = {
  circle: html`<circle r="6"/>`,
  square: html`<rect x="-5.5" y="-5.5" width="11" height="11"/>`,
  triangle: html`<path d="M0-7 7 6H-7z"/>`,
  diamond: html`<path d="M0-7.5 7.5 0 0 7.5-7.5 0z"/>`,
  ring: html`<circle r="4.7" fill="none" stroke="currentColor" stroke-width="3"/>`,
};

/** A link to a thing's page, with the sign of its kind. */
export function thingLink(catalogue: Catalogue, iri: string): Html {
  const thing = catalogue.things.get(iri);
  return html`<a class="thing" href="${toThing(iri)}">${thing === undefined ? "" : kindSign(thing.kind)}${catalogue.label(iri)}</a>`;
}

/** Several, parted by commas. */
export function thingLinks(catalogue: Catalogue, iris: readonly string[]): Html {
  return html`${iris.map((iri, i) => html`${i === 0 ? "" : ", "}${thingLink(catalogue, iri)}`)}`;
}

/** The kind of a thing in words. */
export const kindWord = (kind: EntityKind): string => KIND_WORDS[kind].one;

/** A claim as a sentence whose ends are links. */
export function claimSentence(catalogue: Catalogue, claim: Claim): Html {
  const relation = relationWords(claim.relation);
  const object = thingLink(catalogue, claim.object);
  const said =
    claim.what === undefined
      ? html`<b>${relation}</b> ${object}`
      : html`<b>${relation.replace(/ to$/, "")}</b> ${claim.what} <b>to</b> ${object}`;
  return html`${thingLink(catalogue, claim.subject)} ${said}`;
}

/** Since when, in which areas, and who says so. */
export function claimDetails(catalogue: Catalogue, claim: Claim): Html {
  const parts: Html[] = [];
  if (claim.since !== undefined) parts.push(html`since ${claim.since}`);
  if (claim.until !== undefined) parts.push(html`until ${claim.until}`);
  if (claim.topics.length > 0) parts.push(html`area: ${thingLinks(catalogue, claim.topics)}`);
  parts.push(claim.holders.length === 0 ? html`told by the release` : html`said by ${thingLinks(catalogue, claim.holders)}`);
  return html`<span class="details">${parts.map((part, i) => html`${i === 0 ? "" : " · "}${part}`)}</span>`;
}

/** The sentence with the words that count, and the way to them in the release. */
export function quote(catalogue: Catalogue, release: string, evidence: Evidence | undefined): Html {
  const source = catalogue.release(release);
  const where = html`<a href="${toRelease(release, evidence)}">${source?.publisher ?? release}${source?.issued === undefined ? "" : `, ${source.issued}`}: read it in the release</a>`;
  if (evidence === undefined) return html`<p class="quote">${where}</p>`;
  return html`<blockquote class="quote"><p>${sentenceOf(evidence)}</p><footer>${evidence.item === undefined ? "" : `item ${evidence.item} · `}${where}</footer></blockquote>`;
}

function sentenceOf({ sentence, start, end, exact }: Evidence): Html {
  if (sentence === undefined || start < sentence.start || end > sentence.end) return html`<mark>${exact}</mark>`;
  const points = Array.from(sentence.exact);
  const cut = (from: number, to?: number): string => points.slice(from, to).join("");
  const [from, till] = [start - sentence.start, end - sentence.start];
  return html`${cut(0, from)}<mark>${cut(from, till)}</mark>${cut(till)}`;
}

/** Links to the pages of a long list; nothing where there is one page. */
export function pager(page: number, pages: number, href: (page: number) => string): Html {
  if (pages <= 1) return html``;
  return html`<nav class="pager" aria-label="Pages"><ul>
    ${page > 1 ? html`<li><a rel="prev" href="${href(page - 1)}">← Earlier page</a></li>` : ""}
    <li>Page ${page} of ${pages}</li>
    ${page < pages ? html`<li><a rel="next" href="${href(page + 1)}">Next page →</a></li>` : ""}
  </ul></nav>`;
}

/** A choice in a form: one of a list, or all. */
export function select(
  name: string,
  label: string,
  value: string | undefined,
  options: readonly (readonly [value: string, label: string])[],
  all = "all",
): Html {
  return html`<label>${label} <select name="${name}"><option value="">${all}</option>${options.map(
    ([option, text]) => html`<option value="${option}"${option === value ? html` selected` : ""}>${text}</option>`,
  )}</select></label>`;
}

/** A field of a form. */
export function field(name: string, label: string, value: string | undefined, hint = "", type = "text"): Html {
  return html`<label>${label} <input type="${type}" name="${name}" value="${value ?? ""}" placeholder="${hint}" size="12" maxlength="400"></label>`;
}
