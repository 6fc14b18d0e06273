import type { Catalogue } from "../model/catalogue.ts";
import { eventsIn, type Filter } from "../views/filter.ts";
import { type Bar, barsOf, byPeriod } from "../views/timeline.ts";
import { counted } from "../views/words.ts";
import { eventList } from "./events-part.ts";
import { commonFields, eventFields, keep } from "./filter-form.ts";
import { type Html, html } from "./html.ts";
import { cut } from "./list-pages.ts";
import { pager } from "./parts.ts";

const WIDTH = 900;
const HEIGHT = 120;

/** Events in order of time: bars that count them, and the list. */
export function timelinePage(catalogue: Catalogue, filter: Filter, page: number): Html {
  const events = eventsIn(catalogue, filter);
  const bars = barsOf(events);
  const { shown, pages, at } = cut(events, page);
  const undated = events.filter(({ date }) => date === undefined).length;
  return html`<h1>Timeline</h1>
<form class="filter">
${eventFields(catalogue, filter)}
${commonFields(catalogue, filter, "/timeline")}
<button>Show</button>
</form>
<div data-swap>
<p class="found">${counted(events.length, "event")}${undated === 0 ? "" : `, ${undated} of them without a date (last in the list)`}. <a href="${keep("/events.csv", filter)}" download>Download as CSV</a></p>
${bars.length < 2 ? "" : html`${drawing(bars, filter)}${counts(bars, filter)}`}
${byPeriod(shown).map(({ period, events: of }) => html`<section class="period"><h2>${period === "" ? "Without a date" : period}</h2>${eventList(of)}</section>`)}
${pager(at, pages, (n) => keep("/timeline", filter, { page: n }))}
</div>`;
}

/** Bars for the eye and the pointer; the table below says the same to everybody. */
function drawing(bars: readonly Bar[], filter: Filter): Html {
  const most = Math.max(...bars.map(({ held, planned, cancelled }) => held + planned + cancelled), 1);
  const step = WIDTH / bars.length;
  const scale = (count: number): number => (count / most) * HEIGHT;
  const n = (value: number): string => value.toFixed(1);
  return html`<figure class="bars"><figcaption><span class="key e-held">■ held</span> <span class="key e-planned">▨ planned</span> <span class="details">highest: ${most}</span></figcaption>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" class="paper"/><rect width="3" height="6" class="hatch"/></pattern></defs>
${bars.map(({ period, held, planned, cancelled }, i) => {
  const [x, width] = [i * step + step * 0.1, step * 0.8];
  const other = planned + cancelled;
  return html`<a href="${keep("/timeline", filter, { from: period, to: period })}" tabindex="-1"><title>${period}: ${held} held, ${planned} planned</title><rect class="back" x="${n(i * step)}" y="0" width="${n(step)}" height="${HEIGHT}"/><rect class="held" x="${n(x)}" y="${n(HEIGHT - scale(held))}" width="${n(width)}" height="${n(scale(held))}"/><rect class="planned" fill="url(#hatch)" x="${n(x)}" y="${n(HEIGHT - scale(held + other))}" width="${n(width)}" height="${n(scale(other))}"/></a>`;
})}
</svg>
${axis(bars)}</figure>`;
}

/** Years under their bars; of very many, some. */
function axis(bars: readonly Bar[]): Html {
  const years = new Map<string, number>();
  for (const { period } of bars) years.set(period.slice(0, 4), (years.get(period.slice(0, 4)) ?? 0) + 1);
  const every = Math.ceil(years.size / 12);
  return html`<table class="axis" aria-hidden="true"><tr>${[...years].map(
    ([year, count], i) => html`<td width="${((100 * count) / bars.length).toFixed(2)}%">${i % every === 0 ? year : ""}</td>`,
  )}</tr></table>`;
}

function counts(bars: readonly Bar[], filter: Filter): Html {
  return html`<details><summary>The same as a table</summary><div class="scroll" tabindex="0" role="region" aria-label="Events by period"><table><thead><tr><th scope="col">Period</th><th scope="col" class="number">Held</th><th scope="col" class="number">Planned</th><th scope="col" class="number">Cancelled</th></tr></thead>
<tbody>${bars.map(({ period, held, planned, cancelled }) => html`<tr><th scope="row"><a href="${keep("/timeline", filter, { from: period, to: period })}">${period}</a></th><td class="number">${held}</td><td class="number">${planned}</td><td class="number">${cancelled}</td></tr>`)}</tbody></table></div></details>`;
}
