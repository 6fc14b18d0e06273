import type { GrammarLexicon } from "../knowledge/lexicon/grammar.ts";
import type { Mention } from "../records/mention.ts";
import type { Cast } from "./cast.ts";
import type { EventDraft } from "./events/draft.ts";

/** Where a journey has come to, in a programme of what is planned. */
export interface Leg {
  place: NonNullable<EventDraft["place"]>;
  paragraph: number;
}

/** "Later in the day": on the day of the last event told before that has one. */
export function onSameDay(told: readonly EventDraft[], before: readonly EventDraft[]): void {
  for (const event of told) {
    if (event.sameDay === undefined || event.when) continue;
    // Of the same standing: "in the evening" of a visit to come is no evening of the one before it.
    const day = before.findLast(
      ({ when, status }) => when?.end === undefined && when?.start.length === 10 && status === event.status,
    )?.when;
    if (day) event.when = { start: day.start, text: event.sameDay, resolved: true };
  }
}

/** What is planned in the paragraph of a leg takes place there, where nothing else is stated; gives the leg that the next sentence stands on. */
export function onLeg(told: readonly EventDraft[], leg: Leg | undefined, paragraph: number): Leg | undefined {
  let at = leg?.paragraph === paragraph ? leg : undefined;
  for (const event of told) {
    if (event.kind === "visit" && event.status === "planned" && event.place && !event.summary) at = { place: event.place, paragraph };
    else if (event.status === "planned" && event.kind !== "visit" && event.kind !== "call" && !event.place && at) event.place = at.place;
  }
  return at;
}

/** The event on stage: the last one told that several take part in; at the start the first of the release. */
export function pickStage(
  all: readonly EventDraft[],
  told: readonly EventDraft[],
  stage: EventDraft | undefined,
  cast: Cast,
): EventDraft | undefined {
  const whole = (event: EventDraft | undefined): EventDraft | undefined =>
    event &&
    all.find((each) => each.marks.some((mark) => mark.start === event.marks[0]?.start && mark.sentence === event.marks[0]?.sentence));
  for (const event of [...told].reverse()) {
    const found = event.main && (event.participants.length > 1 || event.definite) ? whole(event) : undefined;
    if (found && found.participants.length > 1 && found.participants.some((id) => cast.isPerson(id))) return found;
  }
  const staged = (event: EventDraft): boolean => event.status === "held" || event.participants.some((id) => cast.isPerson(id));
  return whole(stage) ?? all.find((event) => event.participants.length > 1 && staged(event));
}

/** "he" or "she" by the honorifics and titles that stand with a name. */
export function gendersOf(mentions: readonly Mention[], words: GrammarLexicon["genders"]): Map<string, "he" | "she"> {
  const genders = new Map<string, "he" | "she">();
  for (const mention of mentions) {
    if (!mention.entity || mention.kind !== "person") continue;
    const said = mention.text.toLowerCase().split(/[\s.,]+/);
    for (const which of ["he", "she"] as const) if (words[which].some((word) => said.includes(word))) genders.set(mention.entity, which);
  }
  return genders;
}

/** The one person of whom what is to come is told, where nobody else is: "will meet with partners to discuss …". */
export function aloneOn(told: readonly EventDraft[], cast: Cast): string[] | undefined {
  const alone = told.find(
    ({ main, kind, participants, status }) =>
      main &&
      kind !== "visit" &&
      kind !== "conference" &&
      participants.length === 1 &&
      cast.isPerson(participants[0] as string) &&
      status === "planned",
  );
  return alone && told.every((event) => event.participants.length < 2) ? alone.participants : undefined;
}
