import type { ActFrame } from "../../knowledge/lexicon/acts.ts";
import type { Adverbials } from "../adverbials.ts";
import type { Clause } from "../clause.ts";
import type { SentenceReading } from "../reading.ts";
import type { Scene } from "../scene.ts";

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
  if (passive && frame.passive && clause.subjectNoun !== undefined) {
    const behind = reading.parties.filter((party) => party.first > clause.verb.last && party.first < clause.to);
    const by = behind.find((party) => reading.units[party.first - 1]?.norm === "by");
    if (by) return scene.resolve(by);
    // "will be examined by officials": somebody else does, without a name.
    return reading.units[adverbials.skip(reading.units, clause.verb.last + 1)]?.norm === "by" ? [] : scene.group(undefined);
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

/** "He assured Mr Holm that …": he is anybody but the one named right behind the verb; undefined where no pronoun means that one. */
function notSpokenTo({ parties }: SentenceReading, { subject, verb }: Clause, scene: Scene): string[] | undefined {
  const item = subject?.items[0];
  if (item?.kind !== "pronoun" || (item.which !== "he" && item.which !== "she")) return undefined;
  const named = parties
    .filter(({ first }) => first > verb.last && first <= verb.last + 2)
    .flatMap(({ items }) => items.flatMap((each) => (each.kind === "entity" ? [each.entity] : [])));
  return named.includes(scene.resolve(subject)[0] ?? "") ? scene.single(item.which, named) : undefined;
}

/** A talk has two ends: with one subject, all who take part talk. */
export function everybody(speakers: string[], scene: Scene): string[] {
  if (speakers.length !== 1 || !scene.participants.includes(speakers[0] as string)) return speakers;
  return scene.participants.length > 1 ? scene.group(undefined) : speakers;
}
