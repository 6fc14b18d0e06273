import { outside, to, toRelease } from "../links.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { Thing } from "../model/records.ts";
import { newestFirst } from "../views/claim-groups.ts";
import { type PostHeld, postsOf } from "../views/posts.ts";
import { identityNotes, referenceOf } from "../views/reference.ts";
import { counted, grouped } from "../views/words.ts";
import { claimsPart } from "./claims-part.ts";
import { eventList, statementList } from "./events-part.ts";
import { type Html, html } from "./html.ts";
import { kindSign, kindWord, thingLink, thingLinks } from "./parts.ts";

/** Lines of a list before it leads to the whole in a table. */
const LINES = 12;

/** All that a build holds about one thing. */
export function thingPage(catalogue: Catalogue, thing: Thing): Html {
  const { claims, events, statements, tenures } = catalogue.about(thing.iri);
  const posts = postsOf(tenures);
  const own = posts.filter(({ person }) => person === thing.iri);
  const holders = posts.filter(({ person }) => person !== thing.iri);
  const said = statements.filter(({ speakers }) => speakers.includes(thing.iri)).sort(newestFirst);
  const heard = statements.filter(({ speakers }) => !speakers.includes(thing.iri)).sort(newestFirst);
  const person = thing.kind === "person";
  const memberships = {
    id: "posts",
    heading: person ? "Posts" : "Memberships",
    count: own.length,
    body: () => postList(catalogue, own, "own"),
  };
  const sections = [
    ...(person ? [memberships] : []),
    {
      id: "claims",
      heading: "Claims",
      count: claims.length,
      body: () => html`${legend}${claimsPart(catalogue, claims, (relation) => to("/claims", { thing: thing.iri, relation }))}`,
    },
    {
      id: "events",
      heading: "Events",
      count: events.length,
      body: () =>
        html`${eventList(events.slice(0, LINES))}${all(events.length, to("/timeline", { thing: thing.iri }), "events", "on the timeline")}`,
    },
    {
      id: "said",
      heading: person ? "What they said" : "What it said",
      count: said.length,
      body: () => html`${statementList(catalogue, said.slice(0, LINES))}${allStatements(said.length)}`,
    },
    {
      id: "heard",
      heading:
        thing.kind === "topic"
          ? "Statements about it"
          : `Statements to ${person ? "them" : "it"}, or that mention ${person ? "them" : "it"}`,
      count: heard.length,
      body: () => html`${statementList(catalogue, heard.slice(0, LINES))}${allStatements(heard.length)}`,
    },
    ...(person ? [] : [memberships]),
    {
      id: "holders",
      heading: "Who holds posts in it, and its members",
      count: holders.length,
      body: () => postList(catalogue, holders, "others"),
    },
  ].filter(({ count }) => count > 0);
  function allStatements(count: number): Html {
    return all(count, to("/statements", { thing: thing.iri }), "statements", "in a table");
  }
  return html`
<p class="kindline">${kindSign(thing.kind)} ${kindWord(thing.kind)}</p>
<h1>${thing.label}</h1>
${names(thing)}
<p class="actions"><a href="${to("/network", { thing: thing.iri })}">In the network</a> <a href="${to("/timeline", { thing: thing.iri })}">On the timeline</a> <a href="${to("/claims", { thing: thing.iri })}">Claims as a table</a></p>
${sections.length === 0 ? html`<p>No release of this build says anything about it; it is known from the reference tables.</p>` : contents(sections)}
${sections.map(({ id, heading, count, body }) => html`<section aria-labelledby="${id}"><h2 id="${id}">${heading} <span class="count">${grouped(count)}</span></h2>${body()}</section>`)}
${known(catalogue, thing.iri)}
${releases(catalogue, thing)}
${identityPart(catalogue, thing.iri)}
<p class="iri">IRI <code>${thing.iri}</code></p>`;
}

const legend = html`<p class="note">Solid lines are stated as fact. What somebody only intends, proposes, asks for, says of others or denies stands apart, with a dashed line.</p>`;

function all(count: number, href: string, what: string, where: string): Html {
  return count <= LINES ? html`` : html`<p><a href="${href}">All ${grouped(count)} ${what} ${where}</a></p>`;
}

function contents(sections: readonly { id: string; heading: string; count: number }[]): Html {
  return html`<nav class="contents" aria-label="On this page"><ul>${sections.map(({ id, heading, count }) => html`<li><a href="#${id}">${heading}</a> <span class="count">${grouped(count)}</span></li>`)}</ul></nav>`;
}

function names({ label, names: all, abbreviations }: Thing): Html {
  const forms = all.filter(
    ({ text, language }) => text !== label && (language === "" || language === "en") && !abbreviations.includes(text),
  );
  const foreign = all.filter(({ text, language }) => text !== label && language !== "" && language !== "en");
  const list = (items: readonly Html[]): Html => html`${items.map((item, i) => html`${i === 0 ? "" : ", "}${item}`)}`;
  return html`<dl class="names">
    ${abbreviations.length === 0 ? "" : html`<dt>Short</dt><dd>${abbreviations.join(", ")}</dd>`}
    ${forms.length === 0 ? "" : html`<dt>Also named</dt><dd>${list(forms.map(({ text }) => html`${text}`))}</dd>`}
    ${foreign.length === 0 ? "" : html`<dt>In other languages</dt><dd>${list(foreign.map(({ text, language }) => html`<span lang="${language}">${text}</span>`))}</dd>`}
  </dl>`;
}

function postList(catalogue: Catalogue, posts: readonly PostHeld[], whose: "own" | "others"): Html {
  const first = posts.slice(0, LINES);
  const rest = posts.slice(LINES, 200);
  const lines = (of: readonly PostHeld[]) => html`<ul class="posts">${of.map((post) => postLine(catalogue, post, whose))}</ul>`;
  return html`${lines(first)}${rest.length === 0 ? "" : html`<details><summary>${`${rest.length} more`}${posts.length > 200 ? ` of ${posts.length - LINES}` : ""}</summary>${lines(rest)}</details>`}`;
}

function postLine(catalogue: Catalogue, post: PostHeld, whose: "own" | "others"): Html {
  const span =
    post.from === undefined && post.to === undefined
      ? ""
      : post.from === post.to
        ? post.from
        : `${post.from ?? "?"} to ${post.to ?? "now, as far as known"}`;
  return html`<li>${whose === "others" ? html`${thingLink(catalogue, post.person)}, ` : ""}${post.post}${post.of === undefined || whose === "others" ? "" : html`, ${thingLink(catalogue, post.of)}${post.ofInferred ? " (inferred)" : ""}`}
    <span class="details">${post.status === undefined || post.status === "in-office" ? "" : `${post.status} · `}${post.tables ? `reference tables${span ? `, ${span}` : ""}` : `shown by ${counted(post.count, "release")}, ${span}`}${
      post.shown?.release === undefined ? "" : html` · <a href="${toRelease(post.shown.release, post.shown.evidence[0])}">read it</a>`
    }</span></li>`;
}

function known(catalogue: Catalogue, iri: string): Html {
  const lines = referenceOf(catalogue, iri);
  if (lines.length === 0) return html``;
  const value = (text: string): Html =>
    outside(text) === undefined ? html`${text}` : html`<a rel="noreferrer" href="${text}">${text}</a>`;
  return html`<section aria-labelledby="known"><h2 id="known">From the reference tables</h2><dl class="known">${lines.map(
    ({ heading, things, values }) =>
      html`<dt>${heading}</dt><dd>${thingLinks(catalogue, things.slice(0, 60))}${things.length > 60 ? ` and ${things.length - 60} more` : ""}${things.length > 0 && values.length > 0 ? ", " : ""}${values.map((text, i) => html`${i === 0 ? "" : ", "}${value(text)}`)}</dd>`,
  )}</dl></section>`;
}

function releases(catalogue: Catalogue, thing: Thing): Html {
  if (thing.releases.length === 0) return html``;
  const records = thing.releases
    .flatMap((id) => catalogue.release(id) ?? [])
    .sort((a, b) => ((a.issued ?? "") < (b.issued ?? "") ? 1 : -1));
  return html`<section aria-labelledby="releases"><h2 id="releases">Releases that name it <span class="count">${records.length}</span></h2>
    <ul class="releases">${records.slice(0, LINES).map(({ id, title, publisher, issued }) => html`<li><a href="${toRelease(id)}">${title}</a> <span class="details">${[publisher, issued].filter(Boolean).join(", ")}</span></li>`)}</ul>
    ${all(records.length, to("/releases", { thing: thing.iri }), "releases", "in a list")}</section>`;
}

/** Why reports of several releases were taken for one thing. */
export function identityPart(catalogue: Catalogue, iri: string): Html {
  const notes = identityNotes(catalogue, iri);
  if (notes.length === 0) return html``;
  return html`<section aria-labelledby="identity"><h2 id="identity">Why these are one</h2><ul class="notes">${notes
    .slice(0, LINES * 2)
    .map(
      ({ from, rule, reason }) =>
        html`<li>${reason} <span class="details"><code>${from}</code>${rule === undefined ? "" : `, rule ${rule}`}</span></li>`,
    )}</ul></section>`;
}
