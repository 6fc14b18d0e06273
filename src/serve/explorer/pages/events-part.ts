import { toThing } from "../links.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { EventRecord, Statement } from "../model/records.ts";
import { plainWords } from "../views/words.ts";
import { type Html, html } from "./html.ts";
import { quote, statusBadge, thingLinks } from "./parts.ts";

/** Events, one a line. */
export function eventList(events: readonly EventRecord[]): Html {
  return html`<ul class="events">${events.map((event) => eventLine(event))}</ul>`;
}

function eventLine(event: EventRecord): Html {
  const place = event.reports.map(({ placeText }) => placeText).find((text) => text !== undefined);
  const title = event.reports.map((report) => report.title).find((text) => text !== undefined);
  return html`<li class="event e-${event.status === "held" ? "held" : event.status === "planned" ? "planned" : "cancelled"}">
    <span class="date">${event.date === undefined ? "no date" : html`<time datetime="${event.date}">${event.date}</time>`}</span>
    <span class="what"><a href="${toThing(event.iri)}">${event.label || plainWords(event.kind)}</a> ${statusBadge(event.status)}
    ${place === undefined ? "" : html`<span class="details">${place}</span>`}
    ${event.reports.length > 1 ? html`<span class="details">${event.reports.length} reports</span>` : ""}
    ${title === undefined || event.label.endsWith(title) ? "" : html`<span class="title">${title}</span>`}</span>
  </li>`;
}

/** What was said: who, which act, about what, with the words. */
export function statementList(catalogue: Catalogue, statements: readonly Statement[]): Html {
  return html`<ul class="statements">${statements.map((statement) => statementLine(catalogue, statement))}</ul>`;
}

function statementLine(catalogue: Catalogue, statement: Statement): Html {
  const answered = statement.answers === undefined ? undefined : catalogue.statement(statement.answers);
  return html`<li class="statement">
    <p>${statement.speakers.length === 0 ? "Nobody named" : thingLinks(catalogue, statement.speakers)}
    <span class="act">${statement.negated ? "not " : ""}${plainWords(statement.act)}</span>
    “${statement.about}”${statement.addressees.length === 0 ? "" : html` to ${thingLinks(catalogue, statement.addressees)}`}
    ${answered === undefined ? "" : html`<span class="details">in answer to “${answered.about}”</span>`}</p>
    ${quote(catalogue, statement.release, statement.evidence[0])}
  </li>`;
}
