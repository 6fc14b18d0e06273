import type { ActFrame } from "../../knowledge/lexicon/acts.ts";
import type { Adverbials } from "../adverbials.ts";
import type { Clause } from "../clause.ts";
import type { Party } from "../party.ts";
import type { SentenceReading } from "../reading.ts";
import type { Scene } from "../scene.ts";

/** Acts of one towards another: without its agent, a passive does not tell whose. */
const ALONE: ReadonlySet<ActFrame["act"]> = new Set<ActFrame["act"]>([
  "announce",
  "explain",
  "request",
  "propose",
  "congratulate",
  "condole",
  "commit",
]);

/** Whether a frame reads a passive: its object noun is the subject then ("concern was voiced"), or a noun that only is spoken of ("the need was stressed"). */
export function passiveOf({ units }: SentenceReading, clause: Clause, frame: ActFrame): boolean {
  const noun = units[clause.subjectNoun ?? -1]?.norm;
  return (
    noun !== undefined && (frame.passive || (frame.objects !== undefined && frame.dropObject) || (frame.spokenOf?.includes(noun) ?? false))
  );
}

/** "… was reached | by the two ministers" */
export function agentOf({ units, parties }: SentenceReading, clause: Clause): Party | undefined {
  return parties.find((party) => party.first > clause.verb.last && party.first < clause.to && units[party.first - 1]?.norm === "by");
}

/** Who makes the statement that a clause reports by a frame. */
export function speakersOf(
  reading: SentenceReading,
  clause: Clause,
  frame: ActFrame,
  scene: Scene,
  { copular, adverbials, assemblies }: { copular: boolean; adverbials: Adverbials; assemblies: ReadonlySet<string> },
): string[] {
  const { passive } = clause.verb;
  if (clause.subject && (copular || !passive)) return notSpokenTo(reading, clause, scene) ?? scene.resolve(clause.subject);
  if (passive && passiveOf(reading, clause, frame)) {
    const by = agentOf(reading, clause);
    if (by) return scene.resolve(by);
    // "will be examined by officials": somebody else does, without a name.
    const unnamed = reading.units[adverbials.skip(reading.units, clause.verb.last + 1)]?.norm === "by";
    return unnamed || (!frame.passive && ALONE.has(frame.act)) ? [] : scene.group(undefined);
  }
  const item = reading.clauses[0]?.verb.first === 0 && (clause.verb.first === 0 || clause.kind === "coordinate");
  if (item && clause.subjectNoun === undefined && !passive) return scene.signatories;
  const noun = reading.units[clause.subjectNoun ?? -1];
  if (noun && frame.subjects?.includes(noun.norm.split(" ").pop() ?? "")) {
    // "The Strategic Dialogue focused on …": a name by its last word. "Our thoughts are with …": whose they are.
    const owner = reading.units.slice(clause.start, clause.subjectNoun).find((unit) => /^(?:our|my|his|her|their)$/.test(unit.norm));
    return owner && frame.act === "condole" ? scene.owner(owner.norm === "my" ? "our" : owner.norm) : scene.group(undefined);
  }
  // "The summit welcomed …": all who meet, or the body that does.
  return noun && assemblies.has(noun.norm) && !clause.verb.passive ? scene.assembly() : [];
}

/**
 * "He assured Mr Holm that …": he is anybody but the one named right behind the verb; "The President sent a message to President Holm": the
 * publisher's own, whom the release does not name. Undefined where the subject means nobody named there.
 */
function notSpokenTo({ units, parties }: SentenceReading, { subject, verb, to }: Clause, scene: Scene): string[] | undefined {
  const item = subject?.items[0];
  const role = item?.kind === "role" || (item?.kind === "entity" && units[item.unit]?.mention?.form === "role");
  if (!item || subject?.items.length !== 1 || !(role || (item.kind === "pronoun" && (item.which === "he" || item.which === "she"))))
    return undefined;
  const that = units.findIndex((unit, k) => k > verb.last && unit.norm === "that");
  const end = Math.min(to, that < 0 ? to : that, verb.last + (role ? 9 : 3));
  const named = parties
    .filter(({ first }) => first > verb.last && first < end)
    .flatMap(({ items }) => items)
    .flatMap((each) => (each.kind === "entity" && units[each.unit]?.mention?.form !== "role" ? [each.entity] : []));
  if (!named.includes(scene.resolve(subject)[0] ?? "")) return undefined;
  return item.kind === "pronoun" ? scene.single(item.which === "she" ? "she" : "he", named) : scene.author();
}

/** A talk has two ends: with one subject, all who take part talk. */
export function everybody(speakers: string[], scene: Scene): string[] {
  if (speakers.length !== 1 || !scene.participants.includes(speakers[0] as string)) return speakers;
  return scene.participants.length > 1 ? scene.group(undefined) : speakers;
}
