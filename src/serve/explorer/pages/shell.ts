import { to } from "../links.ts";
import { type Html, html, jsonLd } from "./html.ts";

/** What stands around every page. */
export interface Shell {
  /** Path of an asset by its name, with its hash. */
  asset(name: string): string;
  /** Version of the program. */
  version: string;
  /** The path asked for, for the mark in the navigation. */
  path: string;
  theme: string | undefined;
}

/** What a page says of itself. */
export interface Page {
  title: string;
  /** schema.org description of what the page is about. */
  about?: object | undefined;
  /** Where the same stands for machines. */
  alternates?: readonly { type: string; href: string }[];
  /** Browser code beyond that of every page. */
  scripts?: readonly string[];
  /** Words in the search box. */
  search?: string | undefined;
  /** Whether the content takes the whole width. */
  wide?: boolean;
}

const NAVIGATION = [
  ["/network", "Network"],
  ["/timeline", "Timeline"],
  ["/claims", "Claims"],
  ["/events", "Events"],
  ["/statements", "Statements"],
  ["/things", "Things"],
  ["/releases", "Releases"],
  ["/query", "Query"],
] as const;

/** A whole document. */
export function document(shell: Shell, page: Page, body: Html): Html {
  const theme = shell.theme === "dark" || shell.theme === "light" ? shell.theme : "auto";
  return html`<!doctype html>
<html lang="en" data-theme="${theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${page.title} · Communiqué</title>
<link rel="icon" href="${shell.asset("icon.svg")}" type="image/svg+xml">
<link rel="stylesheet" href="${shell.asset("explorer.css")}">
${(page.alternates ?? []).map(({ type, href }) => html`<link rel="alternate" type="${type}" href="${href}">\n`)}
${page.about === undefined ? "" : jsonLd(page.about)}
<script type="module" src="${shell.asset("explorer.js")}"></script>
${(page.scripts ?? []).map((name) => html`<script type="module" src="${shell.asset(name)}"></script>\n`)}
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<header class="top">
  <a class="brand" href="/"${here(shell.path, "/")}><svg viewBox="0 0 24 24" width="26" height="26" aria-hidden="true"><path d="M4 3h16v13H11l-5 5v-5H4z" fill="currentColor"/><path d="M8 7.5h8M8 11.5h5" stroke="var(--top)" stroke-width="1.8"/></svg>Communiqué</a>
  <form class="search" role="search" action="/search">
    <label class="hidden" for="q">Search names and aliases</label>
    <input id="q" name="q" type="search" placeholder="Search people, states, organisations…" value="${page.search ?? ""}" autocomplete="off" maxlength="200">
    <button>Search</button>
  </form>
  <nav aria-label="Views"><ul>
    ${NAVIGATION.map(([path, name]) => html`<li><a href="${path}"${here(shell.path, path)}>${name}</a></li>`)}
  </ul></nav>
  <button type="button" class="theme" hidden><b>Colours: </b><span>automatic</span></button>
</header>
<main id="main" tabindex="-1"${page.wide ? html` class="wide"` : ""}>
${body}
</main>
<footer>
  <p>Communiqué ${shell.version}. Every line leads back to the words that make it. What a release says is what its publisher says.</p>
  <p>For programs: <a href="/sparql">SPARQL endpoint</a>, <a href="/ontology">ontology</a>, <a href="/files/">files of the build</a></p>
</footer>
<p class="hidden" id="status" role="status" aria-live="polite"></p>
</body>
</html>`;
}

const here = (path: string, target: string): Html | "" => (path === target ? html` aria-current="page"` : "");

/** A page that says what went wrong and what to do. */
export function problem(what: string, todo: string): Html {
  return html`<h1>${what}</h1><p>${todo}</p><p><a href="${to("/")}">To the start page</a></p>`;
}
