import type { Cast } from "./cast.ts";

/** Who has been told of so far: those who take part, of them those who came along, people who acted (the last one first), those who last acted together. */
interface Told {
  participants: readonly string[];
  aside: readonly string[];
  actors: readonly string[];
  acted: readonly string[];
}

/** Who is meant by "both", "the three ministers", "participants": all who take part, or exactly `count` of them; `personal` where the words can mean people only. */
export function gathered(
  cast: Cast,
  { participants, aside, actors, acted }: Told,
  { count, personal, noun }: { count: number | undefined; personal: boolean; noun?: string | undefined },
): string[] {
  const people = participants.filter((id) => cast.isPerson(id));
  // "the Ministers" are those who hold such a post, whoever else sits with them.
  const post = noun === undefined ? "" : noun.replace(/ies$/, "y").replace(/(?<=.{4})s$/, "");
  const holders = personal ? people.filter((id) => cast.holdsSome(id, post)) : [];
  if (holders.length > 1 && holders.length < people.length && (count ?? holders.length) === holders.length) return holders;
  if (personal && people.length < 2) {
    const met = [...actors].reverse();
    if (count === undefined ? met.length > 1 && people.length > 0 : met.length === count) return met;
    const all = cast.people().filter((id) => cast.holdsSome(id, post));
    if (all.length === (count ?? 2)) return all;
  }
  // Where no talk has been told, those who acted together.
  if (count === undefined && participants.length === 0) return personal && acted.some((id) => cast.isBody(id)) ? [] : [...acted];
  // Those who came along listen.
  const seated = participants.filter((id) => !aside.includes(id));
  const speaking = people.filter((id) => !aside.includes(id));
  if (count === undefined)
    return speaking.length > 1 && cast.speakFor(speaking, seated) ? speaking : seated.length > 1 ? seated : [...participants];
  if (speaking.length === count) return speaking;
  if (people.length === count) return people;
  if (acted.length === count) return [...acted];
  if (participants.length === count) return [...participants];
  const heads = cast.headsOfSides(people.length ? people : participants);
  return heads.length === count ? heads : [];
}
