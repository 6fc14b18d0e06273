import type { Catalogue } from "../model/catalogue.ts";
import type { Filter } from "../views/filter.ts";
import { type Cell, type TableName, type TableView, tableOf } from "../views/tables.ts";
import { capital, counted, plainWords, relationWords } from "../views/words.ts";
import { commonFields, eventFields, keep, standingBoxes, words } from "./filter-form.ts";
import { type Html, html } from "./html.ts";
import { cut } from "./list-pages.ts";
import { badge, field, pager, select } from "./parts.ts";
import { publishers } from "./start-page.ts";

const ONE: Readonly<Record<TableName, string>> = { claims: "claim", events: "event", statements: "statement" };

/** Claims, events or statements as a table that sorts and filters; the address says how. */
export function tablePage(catalogue: Catalogue, name: TableName, filter: Filter, sort: string | undefined, page: number): Html {
  const view = tableOf(catalogue, name, filter, sort);
  const { shown, pages, at } = cut(view.rows, page);
  const path = `/${name}`;
  return html`<h1>${capital(name)}</h1>
<form class="filter">
${
  name === "claims"
    ? html`${select(
        "relation",
        "Relation",
        filter.relation,
        words(
          catalogue.claims.map(({ relation }) => relation),
          relationWords,
        ),
      )}`
    : ""
}
${name === "events" ? eventFields(catalogue, filter) : ""}
${
  name === "statements"
    ? select(
        "act",
        "Act",
        filter.act,
        words(
          catalogue.statements.map(({ act }) => act),
          plainWords,
        ),
      )
    : ""
}
${field("q", "Words", filter.q, "", "search")}
${select(
  "publisher",
  "Publisher",
  filter.publisher,
  publishers(catalogue).map(([publisher]) => [publisher, publisher] as const),
)}
${commonFields(catalogue, filter, path)}
${name === "claims" ? standingBoxes(filter) : ""}
${sort === undefined ? "" : html`<input type="hidden" name="sort" value="${sort}">`}
<button>Show</button>
</form>
<div data-swap>
<p class="found">${counted(view.rows.length, ONE[name])}. <a href="${keep(`${path}.csv`, filter, { sort })}" download>Download as CSV</a></p>
${table(view, shown, name, filter, sort)}
${pager(at, pages, (n) => keep(path, filter, { sort, page: n }))}
</div>`;
}

function table(
  view: TableView,
  rows: readonly TableView["rows"][number][],
  name: TableName,
  filter: Filter,
  sort: string | undefined,
): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Table of ${name}"><table class="records">
<thead><tr>${view.columns.map(({ key, heading }) => {
    const up = sort === key;
    const down = sort === `-${key}`;
    const direction = up ? html` aria-sort="ascending"` : down ? html` aria-sort="descending"` : "";
    return html`<th scope="col"${direction}><a href="${keep(`/${name}`, filter, { sort: up ? `-${key}` : key })}">${capital(heading)}<span aria-hidden="true">${up ? " ▲" : down ? " ▼" : ""}</span></a></th>`;
  })}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.cells().map((cell) => html`<td>${cellOf(cell)}</td>`)}</tr>`)}</tbody></table></div>`;
}

function cellOf({ pieces, standing }: Cell): Html {
  if (standing !== undefined) return badge(standing);
  return html`${pieces.map(({ text, href }, i) => html`${i === 0 ? "" : ", "}${href === undefined ? text : html`<a href="${href}">${text}</a>`}`)}`;
}
