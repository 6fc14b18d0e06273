import type { RelationLexicon } from "../../knowledge/lexicon/relations.ts";
import type { Cast } from "../cast.ts";
import type { EventDraft, PlaceSaid } from "../events/draft.ts";
import type { ClaimDraft } from "./draft.ts";

/** What an event says of those who take part: who visits what, who signs, who exercises with whom, who hosts. */
export function claimsOfEvents(
  events: readonly EventDraft[],
  lexicon: RelationLexicon,
  cast: Cast,
  idOf: (event: EventDraft) => string,
): ClaimDraft[] {
  const drafts: ClaimDraft[] = [];
  for (const event of events) {
    const mark = event.marks[event.marks.length - 1] ?? event.marks[0];
    if (!mark) continue;
    const make = (subject: string, relation: ClaimDraft["relation"], object: string, rule: string): void => {
      if (subject !== object)
        drafts.push({
          subject,
          relation,
          object,
          modality: event.status === "held" ? "actual" : "intended",
          negative: event.status === "cancelled",
          holders: [],
          mark: { ...mark, rule },
        });
    };
    const sidesOf = (ids: readonly string[]): string[] => [
      ...new Set(ids.map((id) => (cast.isPerson(id) ? cast.sideOf(id) : id)).filter((id) => id !== undefined)),
    ];
    const sides = sidesOf(event.participants);
    // Who looks on signs nothing.
    const signers = event.participants.filter((id) => !event.onlookers?.includes(id));
    for (const row of lexicon.events) {
      if (!row.kinds.includes(event.kind) || (row.held && event.status !== "held")) continue;
      if (row.unlessTwo && sides.length === 2) continue;
      const subjects = row.side ? sides : event.participants;
      // More than two train together in an exercise that has its own name, or not with each other alone.
      if (row.to === "each-other" && sides.length === 2) make(sides[0] as string, row.relation, sides[1] as string, row.id);
      // A state goes nowhere: it is named for its ships or ministers.
      if (row.to === "place" && event.place && event.place.entities.length > 0)
        for (const subject of subjects.filter((id) => cast.entity(id)?.kind !== "state"))
          make(subject, row.relation, goalOf(event.place, cast, subject), row.id);
      // "the A-B summit" is between the two: what they hold has nobody taking part in it, unless it has its own name.
      const name = (event.name ?? (sides.length === 2 ? undefined : event.words))?.toLowerCase();
      if (row.to === "itself" && name && !event.object && !row.unless.some((words) => name.includes(words)))
        for (const subject of subjects) if (subject !== event.host) make(subject, row.relation, idOf(event), row.id);
      // "the agreement between A and B, signed in X": both are parties, whoever signed for them.
      const signed = row.side || !event.signersUnsaid;
      if (row.to === "object" && event.object && signed)
        // Who hosts an exercise is not told to train in it by that alone.
        for (const object of [event.object, ...(event.further ?? [])])
          for (const subject of row.side ? sidesOf(signers) : signers)
            if (!row.unlessTwo || sides.length > 1 || subject !== event.host) make(subject, row.relation, object, row.id);
    }
    if (event.host) make(event.host, lexicon.hosting.relation, idOf(event), lexicon.hosting.id);
  }
  return drafts;
}

/** Of "Madrid, Spain" the state, of "Yokosuka" the place itself, and so of a place in the traveller's own state ("Miami, Florida"). */
function goalOf(place: PlaceSaid, cast: Cast, traveller: string): string {
  const said = place.entities.find((id) => cast.entity(id)?.kind === "state");
  const first = place.entities[0] as string;
  const side = place.text.includes(",") ? cast.sideOf(first) : undefined;
  return said ?? (side !== undefined && cast.entity(side)?.kind === "state" && side !== cast.sideOf(traveller) ? side : first);
}
