import { EVENT_KINDS, RELATIONS } from "../records/extraction.ts";
import type { Things } from "./things.ts";
import { type End, type Origin, STRUCTURE_KINDS } from "./tie.ts";

/** What stands as a node for an end of a tie; undefined where nothing does. */
const ENDS = {
  /** The thing itself. */
  thing: ({ thing }: End) => thing,
  /** People only. */
  person: ({ thing }: End, things: Things) => (things.type(thing) === "person" ? thing : undefined),
  /** The state or organisation that a person or body acts for. */
  actor: ({ thing, side }: End, things: Things) => things.actor(side ?? thing) ?? things.actor(thing),
} as const;

/** Ties of one origin that a view takes up. */
export interface ViewPart {
  origin: Origin;
  kinds: readonly string[];
  ends: keyof typeof ENDS;
  /** Leave out two of one delegation. */
  acrossSides?: boolean;
  /** An edge of its own for each area. */
  byArea?: boolean;
}

/** A projection: which ties become edges, and between what. */
export interface View {
  title: string;
  parts: readonly ViewPart[];
}

const TALKS: readonly (typeof EVENT_KINDS)[number][] = ["meeting", "call", "courtesy-call", "multilateral-meeting"];
const COOPERATION: readonly (typeof RELATIONS)[number][] = ["cooperatesWith", "supports", "sends", "providesTo", "hosts", "exercisesWith"];
const BELONGING: readonly (typeof RELATIONS)[number][] = ["memberOf", "partyTo", "participatesIn"];

const claims: ViewPart = { origin: "claim", kinds: RELATIONS, ends: "thing" };
const events: ViewPart = { origin: "event", kinds: EVENT_KINDS, ends: "thing" };
const structure: ViewPart = { origin: "structure", kinds: STRUCTURE_KINDS, ends: "thing" };

/** The projections, by the name that `--view` takes. */
export const VIEWS = {
  people: {
    title: "who meets or calls whom",
    parts: [{ origin: "event", kinds: TALKS, ends: "person", acrossSides: true }],
  },
  sides: {
    title: "which states and organisations meet, through whoever acts for them",
    parts: [{ origin: "event", kinds: TALKS, ends: "actor", acrossSides: true }],
  },
  cooperation: {
    title: "which states and organisations cooperate with or support which, by area",
    parts: [{ origin: "claim", kinds: COOPERATION, ends: "actor", byArea: true }],
  },
  membership: {
    title: "who belongs to what: posts, members, parts, parties",
    parts: [structure, { ...claims, kinds: BELONGING }],
  },
  events: { title: "who takes part in the same events, of any kind", parts: [events] },
  claims: { title: "every claim, from its subject to its object", parts: [claims] },
  all: { title: "claims, shared events and membership together", parts: [claims, events, structure] },
} as const satisfies Record<string, View>;

export type ViewName = keyof typeof VIEWS;
export const VIEW_NAMES = Object.keys(VIEWS) as ViewName[];

/** Every kind of tie that a view can have. */
export const kindsOf = (view: View): string[] => [...new Set(view.parts.flatMap(({ kinds }) => kinds))];

/** The node for an end of a tie. */
export const nodeOf = (rule: keyof typeof ENDS, end: End, things: Things): string | undefined => ENDS[rule](end, things);
