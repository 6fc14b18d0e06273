import { to, toRelease } from "../links.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { EventRecord, Report, Statement } from "../model/records.ts";
import { counted, plainWords } from "../views/words.ts";
import { claimsPart } from "./claims-part.ts";
import { statementList } from "./events-part.ts";
import { type Html, html } from "./html.ts";
import { quote, statusBadge, thingLink, thingLinks } from "./parts.ts";
import { identityPart } from "./thing-page.ts";

/** One event, with each report of it as its release tells it. */
export function eventPage(catalogue: Catalogue, event: EventRecord): Html {
  const { claims, statements } = catalogue.about(event.iri);
  const contents = new Set(statements.flatMap((each) => each.claims));
  const made = catalogue.claims.filter((claim) => contents.has(claim.iri) || claims.includes(claim));
  const days = event.endDate === undefined || event.endDate === event.date ? event.date : `${event.date} to ${event.endDate}`;
  return html`
<p class="kindline">${plainWords(event.kind)} ${statusBadge(event.status)}</p>
<h1>${event.label}</h1>
<p class="lead">${days ?? "No date is stated."}${event.reports.length > 1 ? `. Told by ${event.reports.length} releases; each report stands as it is told.` : ""}</p>
<p class="actions"><a href="${to("/timeline", { from: event.date?.slice(0, 7), to: event.date?.slice(0, 7) })}">On the timeline</a></p>
${event.reports.map((report, i) => reportPart(catalogue, report, i))}
${statements.length === 0 ? "" : html`<section aria-labelledby="statements"><h2 id="statements">What was said <span class="count">${statements.length}</span></h2>${statementList(catalogue, inOrder(statements))}</section>`}
${made.length === 0 ? "" : html`<section aria-labelledby="claims"><h2 id="claims">Claims made <span class="count">${made.length}</span></h2>${claimsPart(catalogue, made, (relation) => to("/claims", { thing: event.actors[0], relation }))}</section>`}
${identityPart(catalogue, event.iri)}
<p class="iri">IRI <code>${event.iri}</code></p>`;
}

/** As the texts have them, release by release. */
function inOrder(statements: readonly Statement[]): Statement[] {
  const at = ({ evidence }: Statement): number => evidence[0]?.start ?? 0;
  return [...statements].sort((a, b) => (a.release === b.release ? at(a) - at(b) : a.release < b.release ? -1 : 1));
}

function reportPart(catalogue: Catalogue, report: Report, index: number): Html {
  const release = catalogue.release(report.release);
  const id = `report-${index}`;
  return html`<section class="report" aria-labelledby="${id}">
  <h2 id="${id}">As told by <a href="${toRelease(report.release)}">${release?.publisher ?? report.release}${release?.issued === undefined ? "" : `, ${release.issued}`}</a></h2>
  <dl class="facts">
    ${report.title === undefined ? "" : html`<dt>Title</dt><dd>${report.title}</dd>`}
    <dt>Kind</dt><dd>${plainWords(report.kind)}, ${report.status}${report.main ? "" : "; only mentioned"}</dd>
    ${report.date === undefined ? "" : html`<dt>Date</dt><dd>${report.date}${report.endDate === undefined ? "" : ` to ${report.endDate}`}${report.dateText === undefined ? "" : ` (“${report.dateText}”)`}</dd>`}
    ${report.start === undefined ? "" : html`<dt>Start</dt><dd>${report.start}${report.zone === undefined ? "" : `, ${report.zone}${report.zoneInferred ? " (inferred)" : ""}`}</dd>`}
    ${report.minutes === undefined ? "" : html`<dt>Duration</dt><dd>${report.approximate ? "about " : ""}${counted(report.minutes, "minute")}</dd>`}
    ${report.placeText === undefined ? "" : html`<dt>Place</dt><dd>${report.placeText}${report.place === undefined ? "" : html` (${thingLink(catalogue, report.place)})`}</dd>`}
    ${report.host === undefined ? "" : html`<dt>Host</dt><dd>${thingLink(catalogue, report.host)}</dd>`}
    ${report.topics.length === 0 ? "" : html`<dt>Topics</dt><dd>${thingLinks(catalogue, report.topics)}</dd>`}
  </dl>
  ${
    report.parts.length === 0
      ? ""
      : html`<h3>Who took part</h3><ul class="parts">${report.parts.map(
          (part) =>
            html`<li>${thingLink(catalogue, part.who)}${part.posts.length === 0 ? "" : `, ${part.posts.join(", ")}`}${part.side === undefined ? "" : html`, for ${thingLink(catalogue, part.side)}${part.sideInferred ? html` <span class="details">inferred</span>` : ""}`}</li>`,
        )}</ul>`
  }
  ${quote(catalogue, report.release, report.evidence[0])}
</section>`;
}
