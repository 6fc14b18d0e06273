import type { Cast } from "../cast.ts";
import type { EventDraft, EventKind, PlaceSaid } from "./draft.ts";

const TALKS: ReadonlySet<EventKind> = new Set<EventKind>(["meeting", "call", "courtesy-call", "multilateral-meeting", "conference"]);
/** Kinds that say more than "meeting" win when two passages tell of one event. */
const STRENGTH: Record<EventKind, number> = {
  meeting: 0,
  "multilateral-meeting": 1,
  conference: 1,
  call: 2,
  "courtesy-call": 3,
  visit: 4,
  signing: 4,
  exercise: 4,
  ceremony: 4,
};

/** Puts passages about one event together; drafts in text order, headings among them. */
export function mergeEvents(drafts: readonly EventDraft[], cast: Cast): EventDraft[] {
  const events: EventDraft[] = [];
  const open: EventDraft[] = [];
  for (const told of drafts) {
    const seated = TALKS.has(told.kind) ? told.participants.flatMap((id) => cast.sidesOfJoint(id)) : told.participants;
    const draft = { ...told, participants: withoutOwnStates([...new Set(seated)], cast) };
    if (draft.joins) {
      joinLast(events, draft, cast);
      continue;
    }
    const like = draft.definite ? lastLike(events, draft, cast) : events.find((event) => sameEvent(event, draft, cast));
    const into = like ?? toldAgain(events, draft);
    if (into) merge(into, draft, cast);
    else if (
      draft.participants.length > 0 &&
      (!draft.definite || !TALKS.has(draft.kind) || draft.kind === "conference" || draft.participants.length > 1)
    )
      events.push({ ...settled(draft, open), participants: [...draft.participants], marks: [...draft.marks] });
    else if (draft.participants.length === 0 && !draft.heading) open.push(draft);
  }
  for (const event of events) {
    event.participants = withoutOwnStates(event.participants, cast);
    if (event.kind !== "meeting") continue;
    // Whoever only came along brings no side of their own that is not known.
    const seated = event.participants.filter((id) => cast.sideOf(id) !== undefined || !event.onlookers?.includes(id));
    if (sidesOf(seated, cast) >= 3 || cast.isCouncil(event.participants)) event.kind = "multilateral-meeting";
  }
  return events;
}

/** "X held a press conference. X began the conference with …": of the same people, with no day or place of its own. */
function toldAgain(events: readonly EventDraft[], { kind, status, name, when, place, participants }: EventDraft): EventDraft | undefined {
  if (kind !== "conference" || name || when || place || participants.length === 0) return undefined;
  return events.findLast(
    (event) => event.kind === kind && event.status === status && participants.every((id) => event.participants.includes(id)),
  );
}

/** "The exercise began in X on 3 May. Soldiers of A and B are taking part in the exercise.": the day and place of what was told without anybody. */
function settled(draft: EventDraft, open: readonly EventDraft[]): EventDraft {
  const told =
    draft.definite && !draft.when && !draft.place
      ? open.findLast(({ kind, status }) => kind === draft.kind && status === draft.status)
      : undefined;
  return told === undefined ? draft : { ...draft, ...(told.when ? { when: told.when } : {}), ...(told.place ? { place: told.place } : {}) };
}

/** How many sides sit at the table; of whom nothing says whose they are, they are of one of several that are known, or the other side of one. */
function sidesOf(participants: readonly string[], cast: Cast): number {
  const sides = participants.map((id) => cast.sideOf(id));
  const known = new Set(sides.filter((side) => side !== undefined));
  if (known.size === 0) return new Set(participants).size;
  return known.size > 1 || !sides.includes(undefined) ? known.size : 2;
}

/** "held the A-B Meeting with Y of B": people sit there for their states. */
function withoutOwnStates(participants: readonly string[], cast: Cast): string[] {
  const sides = new Set(participants.filter((id) => cast.isPerson(id)).map((id) => cast.sideOf(id)));
  // "A and B met; X of A and Y led the delegations": Y, whose side nothing says, sits for the state that is left.
  const left = participants.filter((id) => !cast.isPerson(id) && !sides.has(id));
  const seated = [...sides].filter((side) => cast.entity(side ?? "")?.kind === "state").length;
  const paired = seated === 1 && sides.size === 2 && left.length === 1 && participants.length === 4;
  const own = (id: string): boolean => sides.has(id) || (cast.entity(id)?.kind === "ministry" && sides.has(cast.sideOf(id)));
  return participants.filter((id) => cast.isPerson(id) || !(paired || own(id)));
}

/** Drafts of one sentence that tell of one noun ("attended the summit, which was held in X") become one. */
export function oneOfNoun(drafts: readonly EventDraft[]): EventDraft[] {
  const out: EventDraft[] = [];
  for (const draft of drafts) {
    // What one clause has parted ("separate calls with A and B") stays apart.
    const told = (other: EventDraft): boolean =>
      other.noun === draft.noun &&
      alike(other.kind, draft.kind) &&
      (other.marks[0]?.start !== draft.marks[0]?.start || other.marks[0]?.end !== draft.marks[0]?.end);
    const same = draft.noun === undefined ? undefined : out.find(told);
    if (!same || (same.place !== undefined && draft.place !== undefined && same.place.text !== draft.place.text)) out.push(draft);
    else {
      same.when ??= draft.when as NonNullable<EventDraft["when"]>;
      same.place ??= draft.place as NonNullable<EventDraft["place"]>;
      same.main ||= draft.main;
      if (same.byNoun && draft.participants.length > 0) {
        // "the visit scheduled for Thursday has been cancelled": the verb behind it decides.
        if (same.status !== "cancelled") same.status = draft.status;
        same.kind = draft.kind;
        same.participants = [...draft.participants];
      }
      for (const id of draft.participants) if (!same.participants.includes(id)) same.participants.push(id);
    }
  }
  // What no clause of the report tells, and nobody is said to take part in, is only spoken of.
  return out.filter((draft) => draft.main || draft.participants.length > 0);
}

/** "He was accompanied by X": to the last event that he takes part in; "also present were X and Y": to the last of all. */
function joinLast(events: readonly EventDraft[], draft: EventDraft, cast: Cast): void {
  const who = draft.joins ?? [];
  const fits = [...events]
    .reverse()
    .filter(
      (event) =>
        (event.main || (event.kind === "visit" && who.length > 0)) &&
        event.status !== "cancelled" &&
        who.every((id) => event.participants.includes(id)),
    );
  // "He was accompanied by X": on his journey, and on all its stops; of several talks it is open to which.
  const journey = who.length > 0 ? fits.find((event) => event.kind === "visit") : undefined;
  const last = journey ?? (who.length === 0 || fits.length === 1 ? fits[0] : undefined);
  for (const into of fits) {
    if (into !== last && !(journey && into.kind === "visit" && into.status === journey.status)) continue;
    const added = draft.participants.filter((id) => cast.isPerson(id) && !into.participants.includes(id));
    into.participants.push(...added);
    into.onlookers = [...(into.onlookers ?? []), ...added];
    into.marks.push(...draft.marks);
  }
}

function lastLike(events: readonly EventDraft[], draft: EventDraft, cast: Cast): EventDraft | undefined {
  const fits = events.filter(
    (event) =>
      (alike(event.kind, draft.kind) || isCeremonyOf(event, draft)) && event.status === draft.status && !contradict(event, draft, cast),
  );
  // "the meeting" is one that the release reports, sooner than one that somebody speaks of in it.
  return fits.findLast((event) => event.main) ?? fits[fits.length - 1];
}

/** "The ceremony was attended by X", behind a signing: X looks on. */
const isCeremonyOf = (signing: EventDraft, draft: EventDraft): boolean => signing.kind === "signing" && draft.kind === "ceremony";

const alike = (a: EventKind, b: EventKind): boolean => a === b || (TALKS.has(a) && TALKS.has(b));

function sameEvent(a: EventDraft, b: EventDraft, cast: Cast): boolean {
  if (!alike(a.kind, b.kind) || (a.object !== b.object && a.object !== undefined && b.object !== undefined)) return false;
  // A heading's present tense ("X meets Y") leaves open whether they have met.
  const headed = Boolean(a.heading) !== Boolean(b.heading) && a.status !== "cancelled" && b.status !== "cancelled";
  if (a.status !== b.status && !headed && !(a.kind === "visit" && (a.status === "cancelled") === (b.status === "cancelled"))) return false;
  if (contradict(a, b, cast)) return false;
  // "Exercise X" is one exercise, whoever else a passage names.
  if (a.object !== undefined && a.object === b.object && a.kind === b.kind && !TALKS.has(a.kind)) return true;
  const people = covers(a.participants, b.participants) || covers(b.participants, a.participants);
  const sides = (ids: readonly string[]): string[] => [...new Set(ids.map((id) => cast.sideOf(id) ?? id))];
  // "The two sides held consultations; later the guest called on X": a call of its own, though of the same sides.
  const apart =
    a.kind !== b.kind && !a.heading && !b.heading && [a.kind, b.kind].some((kind) => kind === "call" || kind === "courtesy-call");
  const bySide =
    !apart &&
    onlyBodies(a, cast) !== onlyBodies(b, cast) &&
    covers(sides(a.participants), sides(b.participants)) &&
    covers(sides(b.participants), sides(a.participants));
  // "X holds a meeting with her Y counterpart", as a heading: the passage below names who that is.
  const [head, body] = a.heading ? [a, b] : [b, a];
  const standsFor = Boolean(head.heading) && onlyBodies(head, cast) && covers(sides(body.participants), sides(head.participants));
  if ((a.heading || b.heading) && (people || standsFor) && a.kind !== "visit") return true;
  if (a.kind !== "visit" && (announces(a, b, cast) || announces(b, a, cast))) return true;
  if (a.kind === "visit") return (people && a.participants.length === b.participants.length) || bySide;
  if (bySide) return true;
  // One known participant says too little: "will meet with students", "will meet with teachers".
  return (
    people &&
    Math.min(a.participants.length, b.participants.length) >= 2 &&
    a.participants.length ===
      b.participants.length + (covers(a.participants, b.participants) ? a.participants.length - b.participants.length : 0)
  );
}

/** Two days, places or ordinals are two events. */
function contradict(a: EventDraft, b: EventDraft, cast: Cast): boolean {
  if (a.when && b.when && a.when.start !== b.when.start && a.when.end === undefined && b.when.end === undefined) return true;
  if (a.ordinal !== undefined && b.ordinal !== undefined && a.ordinal !== b.ordinal && a.kind !== "visit") return true;
  return a.place !== undefined && b.place !== undefined && a.place.text !== b.place.text && !meets(a.place, b.place, cast);
}

/** "X receives the Ambassador of Y", as a heading: the passage below names who stands for Y. */
function announces(heading: EventDraft, body: EventDraft, cast: Cast): boolean {
  if (!heading.heading || body.heading || body.participants.length < 2) return false;
  const people = heading.participants.filter((id) => cast.isPerson(id));
  return people.length === 1 && heading.participants.length === 2 && covers(body.participants, people);
}

/** Two places are one where they share a name, or one lies in the other ("Seoul", "the Republic of Korea"). */
function meets(a: PlaceSaid, b: PlaceSaid, cast: Cast): boolean {
  const wide = (place: PlaceSaid): Set<string> => new Set(place.entities.flatMap((id) => [id, cast.sideOf(id) ?? id]));
  const state = (place: PlaceSaid): boolean => place.entities.some((id) => cast.entity(id)?.kind === "state");
  if (a.entities.some((id) => b.entities.includes(id))) return true;
  return state(a) !== state(b) && [...wide(a)].some((id) => wide(b).has(id));
}

const covers = (a: readonly string[], b: readonly string[]): boolean => b.every((id) => a.includes(id));
const onlyBodies = (event: EventDraft, cast: Cast): boolean => event.participants.every((id) => !cast.isPerson(id));

function merge(into: EventDraft, from: EventDraft, cast: Cast): void {
  if (isCeremonyOf(into, from)) from.onlookers = [...from.participants];
  const signers = [into, from].flatMap((event) => event.participants.filter((id) => !event.onlookers?.includes(id)));
  into.onlookers = [...(into.onlookers ?? []), ...(from.onlookers ?? [])].filter((id) => !signers.includes(id));
  if (STRENGTH[from.kind] > STRENGTH[into.kind]) into.kind = from.kind;
  if ((announces(into, from, cast) || (onlyBodies(into, cast) && !onlyBodies(from, cast))) && (from.heads || !from.definite))
    into.participants = [...from.participants];
  else for (const id of from.participants) if (!into.participants.includes(id)) into.participants.push(id);
  if (into.heading && !from.heading) {
    // The day that a heading states is that of the whole; the passage below says its own.
    if (from.when && into.kind !== "visit") into.when = from.when;
    into.status = from.status;
    into.heading = false;
  }
  into.main ||= from.main;
  if (into.summary && !from.summary) {
    if (from.when) into.when = from.when;
    if (from.place) into.place = from.place;
    delete into.summary;
  }
  if (from.name && !into.name) into.name = from.name;
  if (from.words) into.words ??= from.words;
  if (from.title && (!into.title || from.ordinal !== undefined)) into.title = from.title;
  if (from.occasion) into.occasion ??= from.occasion;
  into.when ??= from.when as NonNullable<EventDraft["when"]>;
  into.place ??= from.place as NonNullable<EventDraft["place"]>;
  into.start ??= from.start as string;
  into.minutes ??= from.minutes as number;
  into.object ??= from.object as string;
  if (!from.signersUnsaid) delete into.signersUnsaid;
  if (from.unnamed) into.unnamed ??= from.unnamed;
  if (from.further) into.further ??= from.further;
  into.host ??= from.host as string;
  into.ordinal ??= from.ordinal as number;
  into.approximate ||= from.approximate ?? false;
  into.marks.push(...from.marks);
}
