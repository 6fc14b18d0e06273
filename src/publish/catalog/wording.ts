import type { Literal } from "n3";
import { inLanguage, literals } from "../../rdf/terms.ts";
import { dcterms } from "../../vocabulary/dcterms.ts";
import { oneText, type Scope, shown } from "./scope.ts";

/** Publishers that a description names. */
const NAMED = 5;

/** Titles of the dataset, one a language: of the settings, else as the dataset calls itself. `before` goes before an English one. */
export function titlesOf({ settings, contents, dataset }: Scope, before = ""): Literal[] {
  const own = contents.description.filter((quad) => quad.subject.equals(dataset) && quad.predicate.equals(dcterms.title));
  const titles = settings.title === undefined ? own.map(({ object }) => object as Literal) : literals(settings.title);
  return titles.map((title) => (title.language === "en" ? inLanguage(before + title.value, "en") : title));
}

/** Title of the dataset in English, else in the first of its languages. */
export function titleOf(scope: Scope): string {
  const titles = titlesOf(scope);
  return (titles.find(({ language }) => language === "en") ?? titles[0])?.value ?? scope.dataset.value;
}

/** Description of the dataset: of the settings, else how many releases of whom and when, and what the graph says of them. */
export function descriptionOf(scope: Scope): string {
  const { settings, contents, statistics } = scope;
  if (settings.description !== undefined) return oneText(settings.description);
  const count = contents.releases.length;
  const { start, end } = period(scope);
  const when = start === undefined || end === undefined ? "" : start === end ? ` (${start})` : ` (${start} to ${end})`;
  const by = contents.publishers.length === 0 ? "" : ` by ${listed(contents.publishers.map(shown))}`;
  return (
    `Knowledge graph of ${count} press ${count === 1 ? "release" : "releases"}${by}${when}: who met whom in which post, what each side said, ` +
    "who supports, hosts, visits, joins or sends what, as fact, intention or denial. Every statement leads back to the words that make it. " +
    `${statistics.triples} triples in ${statistics.graphs.length} named graphs (${statistics.quads} quads).`
  );
}

/** First and last day on which a release of the dataset was issued. */
export function period({ contents }: Pick<Scope, "contents">): { start?: string; end?: string } {
  const dates = contents.releases.flatMap(({ issued }) => issued ?? []).sort();
  const [start, end] = [dates[0], dates.at(-1)];
  return start === undefined || end === undefined ? {} : { start, end };
}

/**
 * Version of the dataset: of the settings, else the date of the newest release and the beginning of the hash of its N-Quads, so that it
 * changes exactly when the data does.
 */
export function versionOf({ settings, files, modified }: Scope): string | undefined {
  if (settings.version !== undefined) return settings.version;
  const hash = files.find(({ path }) => path === "graph.nq")?.sha256.slice(0, 12);
  return hash === undefined ? undefined : [modified, hash].filter((part) => part !== undefined).join("+");
}

/** Keywords: those of the settings, else what all builds are about and the topics that most releases touch. */
export function keywordsOf({ settings, terms, contents }: Scope): string[] {
  const { keywords, topics } = terms.defaults;
  return [...new Set(settings.keywords ?? [...keywords, ...contents.topics.slice(0, topics).map(({ label }) => label)])];
}

/** Language tags: of the settings, else those of the releases, in order. */
export const languagesOf = ({ settings, contents }: Pick<Scope, "settings" | "contents">): string[] =>
  settings.languages ?? [...new Set(contents.releases.flatMap(({ language }) => language ?? []))].sort();

/** Code of a language in the EU's table, by the first part of its tag; undefined where none is known. */
export const languageCode = ({ terms }: Pick<Scope, "terms">, tag: string): string | undefined => {
  const language = tag.split("-")[0] as string;
  return Object.hasOwn(terms.languages, language) ? terms.languages[language] : undefined;
};

function listed(names: readonly string[]): string {
  const first = names.slice(0, NAMED);
  const rest = names.length - first.length;
  if (rest > 0) return `${first.join(", ")} and ${rest} more`;
  return first.length < 2 ? (first[0] ?? "") : `${first.slice(0, -1).join(", ")} and ${first.at(-1)}`;
}
