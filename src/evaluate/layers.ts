import { isSymmetric } from "../vocabulary/cmq.ts";
import type { EventFact, Facts, RelationFact, StatementFact } from "./facts.ts";
import { likeness, overlap, words } from "./fold.ts";
import { setLikeness } from "./pair.ts";
import type { Sameness } from "./same.ts";

/** One thing that is scored: which facts of a view take part, and how well a found one meets a gold one (0: not). */
export interface Layer {
  name: string;
  /** Part of the headline, the mean F1 of those layers. */
  headline: boolean;
  facts(view: Facts): unknown[];
  score(gold: never, found: never, same: Sameness): number;
}

/** At least this likeness of two `about` clauses makes them one statement. */
const ABOUT = 0.4;
const TALKS = new Set(["meeting", "call", "courtesy-call", "multilateral-meeting", "conference"]);

const one = (met: boolean): number => (met ? 1 : 0);
/** What is so and what goes on being so are both facts. */
const factual = (modality: string | null | undefined): string => (!modality || modality === "ongoing" ? "actual" : modality);
const kindsMeet = (a: string, b: string): boolean => a === b || (TALKS.has(a) && TALKS.has(b));
const participants = (a: EventFact, b: EventFact, same: Sameness): number =>
  setLikeness(a.participants ?? [], b.participants ?? [], same.thing);

/** A gold day without a year (`--05-10`) is met by any year; all else must be equal. */
function sameDate(gold: string | null | undefined, found: string | null | undefined): boolean {
  if (gold?.startsWith("--")) return !!found && found.slice(-5) === gold.slice(2);
  return (gold ?? null) === (found ?? null);
}

function eventScore(gold: EventFact, found: EventFact, same: Sameness): number {
  const who = participants(gold, found, same);
  const meets = who >= 0.5 || (!gold.participants?.length && gold.kind === found.kind);
  if (!kindsMeet(gold.kind, found.kind) || !meets) return 0;
  return who + one(sameDate(gold.date, found.date)) + one(gold.kind === found.kind);
}

function wholeEvent(gold: EventFact, found: EventFact, same: Sameness): boolean {
  const place = gold.place ? !!found.place && overlap(words(gold.place), words(found.place)) >= 0.5 : !found.place;
  return (
    gold.kind === found.kind &&
    participants(gold, found, same) === 1 &&
    (gold.status ?? "held") === (found.status ?? "held") &&
    sameDate(gold.date, found.date) &&
    (gold.start ?? null) === (found.start ?? null) &&
    (gold.minutes ?? null) === (found.minutes ?? null) &&
    place
  );
}

function relationScore(gold: RelationFact, found: RelationFact, same: Sameness): number {
  if (gold.p !== found.p) return 0;
  const straight = same.thing(gold.s, found.s) && same.thing(gold.o, found.o);
  const turned = isSymmetric(gold.p) && same.thing(gold.s, found.o) && same.thing(gold.o, found.s);
  return straight || turned ? 1 + one(factual(gold.modality) === factual(found.modality)) : 0;
}

function statementScore(gold: StatementFact, found: StatementFact, same: Sameness, needs: { act: boolean; about: boolean }): number {
  const about = likeness(gold.about, found.about);
  if (needs.act && gold.act !== found.act) return 0;
  if (needs.about && about < ABOUT) return 0;
  return setLikeness(gold.speakers ?? [], found.speakers ?? [], same.thing) === 1 ? 1 + about : 0;
}

/** A layer whose facts are of one type; the table below mixes types, so the type is forgotten here and nowhere else. */
function layer<T>(
  name: string,
  headline: boolean,
  facts: (view: Facts) => T[],
  score: (gold: T, found: T, same: Sameness) => number,
): Layer {
  return { name, headline, facts, score: score as Layer["score"] };
}

const people = (view: Facts) => view.people ?? [];
const events = (view: Facts) => view.events ?? [];
const relations = (view: Facts) => view.relations ?? [];
const statements = (view: Facts) => view.statements ?? [];

/** All layers, in the order in which they are printed. */
export const LAYERS: readonly Layer[] = [
  layer("people", false, people, (g, f, same) => one(same.person(g, f))),
  layer(
    "people+post",
    true,
    (view) => people(view).filter((p) => p.post),
    (g, f, same) => one(same.person(g, f) && same.post(g, f)),
  ),
  layer(
    "states",
    true,
    (view) => view.states ?? [],
    (g, f, same) => one(same.state(g, f)),
  ),
  layer(
    "organizations",
    true,
    (view) => view.organizations ?? [],
    (g, f, same) => one(same.name(g, f)),
  ),
  layer(
    "groupings, instruments, programmes",
    true,
    (view) => [...(view.groupings ?? []), ...(view.instruments ?? []), ...(view.programmes ?? [])],
    (g, f, same) => one(same.name(g, f)),
  ),
  layer("events", true, events, eventScore),
  layer("events, all attributes", false, events, (g, f, same) => one(wholeEvent(g, f, same))),
  layer("relations", false, relations, relationScore),
  layer("relations+modality", true, relations, (g, f, same) => one(relationScore(g, f, same) === 2)),
  layer("statements: speaker+act", false, statements, (g, f, same) => statementScore(g, f, same, { act: true, about: false })),
  layer("statements: speaker+act+about", true, statements, (g, f, same) => statementScore(g, f, same, { act: true, about: true })),
  layer("statements: speaker+about", false, statements, (g, f, same) => statementScore(g, f, same, { act: false, about: true })),
];
