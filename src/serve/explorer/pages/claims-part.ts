import type { Catalogue } from "../model/catalogue.ts";
import type { Claim } from "../model/records.ts";
import { byRelation, type ClaimGroup } from "../views/claim-groups.ts";
import { capital, counted, relationWords } from "../views/words.ts";
import { type Html, html } from "./html.ts";
import { badge, claimDetails, claimSentence, quote } from "./parts.ts";

/** Lines under one heading; the rest is in the table. */
const LINES = 8;
/** Further quotes of a line that are on the page at all. */
const QUOTES = 5;

/** Claims by relation; in each, what stands as fact apart from what does not. */
export function claimsPart(catalogue: Catalogue, claims: readonly Claim[], more: (relation: string) => string): Html {
  return html`${byRelation(claims).map(
    ({ relation, facts, others }) => html`<section class="relation" aria-label="${capital(relationWords(relation))}">
      <h3>${capital(relationWords(relation))} <span class="count">${facts.length + others.length}</span></h3>
      ${facts.length === 0 ? "" : html`<ul class="claims facts">${facts.slice(0, LINES).map((group) => line(catalogue, group))}</ul>`}
      ${
        others.length === 0
          ? ""
          : html`<div class="unsettled"><h4>Not stated as fact</h4><ul class="claims">${others.slice(0, LINES).map((group) => line(catalogue, group))}</ul></div>`
      }
      ${
        facts.length > LINES || others.length > LINES
          ? html`<p><a href="${more(relation)}">All of “${relationWords(relation)}” in a table</a></p>`
          : ""
      }
    </section>`,
  )}`;
}

/** A claim, with the newest words that say it; those of other releases behind a fold. */
function line(catalogue: Catalogue, { claim, claims }: ClaimGroup): Html {
  const rest = claims.slice(1, 1 + QUOTES);
  return html`<li class="claim s-${claim.standing}">
    <p>${claimSentence(catalogue, claim)} ${badge(claim.standing)} ${claimDetails(catalogue, claim)}</p>
    ${quote(catalogue, claim.release, claim.evidence[0])}
    ${
      rest.length === 0
        ? ""
        : html`<details><summary>Told ${counted(claims.length - 1, "more time")}${rest.length < claims.length - 1 ? `, the last ${rest.length} here` : ""}</summary>${rest.map((other) => quote(catalogue, other.release, other.evidence[0]))}</details>`
    }
  </li>`;
}
