import { outside, toRelease, toThing } from "../links.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { Evidence, ReleaseRecord } from "../model/records.ts";
import { bySentence, evidenceIn, type SentenceRecords, recordsOf } from "../views/read-out.ts";
import { readRange, type Stretch, stretches } from "../views/release-text.ts";
import { plainWords } from "../views/words.ts";
import { type Html, html } from "./html.ts";
import { badge, claimDetails, claimSentence, statusBadge, thingLink, thingLinks } from "./parts.ts";

/** Names and sentences of a release that were not understood, from the build's report. */
export interface Leftover {
  kind: string;
  start: number;
  end: number;
  text: string;
  reason: string;
}

/** A release: its text with all that was read out of it underlined, and the range that the address asks for marked. */
export function releasePage(
  catalogue: Catalogue,
  release: ReleaseRecord,
  text: string,
  at: string | undefined,
  leftovers: readonly Leftover[],
): Html {
  const records = recordsOf(catalogue, release.id);
  const marked = readRange(at, Array.from(text).length);
  const lines = stretches(text, evidenceIn(records), marked);
  const sentences = bySentence(records);
  return html`
<p class="kindline">release${release.translation === undefined ? "" : ` · ${release.translation} translation`}</p>
<h1>${release.title}</h1>
<p class="lead">${release.publisherIri === undefined ? (release.publisher ?? "") : html`<a href="${toThing(release.publisherIri)}">${release.publisher ?? release.publisherIri}</a>`}${release.issued === undefined ? "" : html`, <time datetime="${release.issued}">${release.issued}</time>`}${original(release)}</p>
${at !== undefined && marked === undefined ? html`<p class="warning">The address asks to mark “${at}”, which is no range of this text.</p>` : ""}
<div class="columns">
<section aria-labelledby="text"><h2 id="text">Text</h2>
  <p class="note">Underlined: words on which something in the graph stands.${marked === undefined ? "" : html` Marked: <a href="#at">characters ${marked.start}–${marked.end}</a>.`}</p>
  <div class="text" lang="${release.language ?? ""}">${textOf(lines)}</div>
</section>
<section aria-labelledby="read"><h2 id="read">What was read out of it</h2>
  ${sentences.length === 0 ? html`<p>Nothing was read out of this release.</p>` : html`<ol class="sentences">${sentences.map((sentence) => sentencePart(catalogue, release.id, sentence))}</ol>`}
  ${leftoverPart(release.id, leftovers)}
</section>
</div>
<p class="iri">IRI <code>${release.iri}</code></p>`;
}

function original({ source, file }: ReleaseRecord): Html {
  const href = source === undefined ? undefined : outside(source);
  if (href !== undefined) return html` · <a rel="noreferrer" href="${href}">the original</a>`;
  return source !== undefined ? html` · source: ${source}` : file === undefined ? html`` : html` · read from ${file}`;
}

function textOf(lines: readonly Stretch[][]): Html {
  let first = true;
  return html`${lines.map((line) =>
    line.length === 0
      ? ""
      : html`<p>${line.map((stretch) => {
          if (!stretch.marked) return stretch.evidence ? html`<span class="ev">${stretch.text}</span>` : stretch.text;
          const id = first ? html` id="at"` : "";
          first = false;
          return html`<mark${id}>${stretch.text}</mark>`;
        })}</p>`,
  )}`;
}

function sentencePart(catalogue: Catalogue, release: string, sentence: SentenceRecords): Html {
  const words = ([first]: readonly Evidence[]): Html =>
    first === undefined ? html`` : html`<a class="words" href="${toRelease(release, first)}">${first.exact.replace(/\s+/g, " ")}</a>`;
  return html`<li>
    <p class="sentence"><a href="${toRelease(release, sentence)}">${sentence.exact.replace(/\s+/g, " ")}</a></p>
    <ul>
      ${sentence.tenures.map((tenure) => html`<li><span class="sort">Post</span> ${thingLink(catalogue, tenure.person)}: ${tenure.post}${tenure.of === undefined ? "" : html`, ${thingLink(catalogue, tenure.of)}`} ${words(tenure.evidence)}</li>`)}
      ${sentence.events.map(({ event, report }) => html`<li><span class="sort">Event</span> <a href="${toThing(event.iri)}">${event.label}</a> ${statusBadge(report.status)} ${words(report.evidence)}</li>`)}
      ${sentence.claims.map((claim) => html`<li class="s-${claim.standing}"><span class="sort">Claim</span> ${claimSentence(catalogue, claim)} ${badge(claim.standing)} ${claimDetails(catalogue, claim)} ${words(claim.evidence)}</li>`)}
      ${sentence.statements.map((statement) => html`<li><span class="sort">Statement</span> ${statement.speakers.length === 0 ? "Nobody named" : thingLinks(catalogue, statement.speakers)} <span class="act">${statement.negated ? "not " : ""}${plainWords(statement.act)}</span> “${statement.about}” ${words(statement.evidence)}</li>`)}
    </ul>
  </li>`;
}

function leftoverPart(release: string, leftovers: readonly Leftover[]): Html {
  if (leftovers.length === 0) return html``;
  return html`<details class="leftovers"><summary>Not understood (${leftovers.length})</summary><ul>${leftovers.map(
    ({ kind, start, end, text, reason }) =>
      html`<li><span class="sort">${kind}</span> <a href="${toRelease(release, { start, end })}">${text.replace(/\s+/g, " ")}</a> <span class="details">${reason}</span></li>`,
  )}</ul></details>`;
}
