import type { RelationLexicon, RelationNoun } from "../../knowledge/lexicon/relations.ts";
import { listAt, PARTY_KINDS } from "../lists.ts";
import type { SentenceReading } from "../reading.ts";
import type { Scene } from "../scene.ts";
import type { StatementDraft } from "../statements/draft.ts";
import type { Unit } from "../unit.ts";

/** Whose a relation noun is by the words before it: "X's", "its", "our". */
export function possessorsOf(
  reading: SentenceReading,
  before: readonly number[],
  scene: Scene,
  statement: StatementDraft | undefined,
): string[] {
  const { units } = reading;
  const ids: string[] = [];
  for (const k of before) {
    const unit = units[k] as Unit;
    if (unit.mention?.entity && PARTY_KINDS.includes(unit.mention.kind) && units[k + 1]?.text !== "-" && units[k - 1]?.text !== "-")
      ids.push(unit.mention.entity);
    else if (/^(?:its|his|her)$/.test(unit.norm) || (unit.norm === "their" && !speakersOwn(statement)))
      ids.push(...(actorsOwn(reading, k, scene, statement) ?? ownerBefore(units, k, statement)));
    else if (/^(?:our|their)$/.test(unit.norm))
      ids.push(
        ...(statement && statement.speakers.length > 1
          ? statement.speakers
          : unit.norm === "our"
            ? scene.owner("our")
            : scene.group(undefined)),
      );
  }
  return [...new Set(ids)];
}

/** "The EU spoke of the crisis in X and reiterated its support": its subject's own, where nobody is thanked, asked or welcomed for it. */
function actorsOwn({ clauses }: SentenceReading, at: number, scene: Scene, statement: StatementDraft | undefined): string[] | undefined {
  const subject = clauses.findLast(({ verb }) => verb.last < at)?.subject;
  if (!subject || (statement && TOWARDS_OTHERS.has(statement.act))) return undefined;
  const ids = scene.resolve(subject);
  // Those of a group, even where nobody knows who they are: no state named in between.
  if (subject.items.length > 1 || subject.items.some(({ kind }) => kind === "group")) return ids;
  const [id] = ids;
  return id !== undefined && ids.length === 1 && subject.items[0]?.kind === "entity" && !scene.cast.isPerson(id) ? ids : undefined;
}

/** Whether "their" is those who speak: several, who do not thank or congratulate others for what is theirs. */
const speakersOwn = (statement: StatementDraft | undefined): boolean =>
  statement !== undefined &&
  statement.speakers.length > 1 &&
  !(statement.addressees.length > 0 && /^(?:appreciate|congratulate)$/.test(statement.act));

/** Acts whose "its" is whoever they are done to. */
const TOWARDS_OTHERS: ReadonlySet<string> = new Set(["appreciate", "congratulate", "welcome", "request", "condemn", "condole"]);

/** "thanked France for its support": the nearest state or body before; "his" may be the speaker's own. */
export function ownerBefore(units: readonly Unit[], at: number, statement: StatementDraft | undefined): string[] {
  const personal = /^(?:his|her)$/.test(units[at]?.norm ?? "");
  for (let k = at - 1; k >= 0; k--) {
    const mention = units[k]?.mention;
    if (!mention?.entity || mention.form === "adjective") continue;
    if (personal ? mention.kind === "person" : ["state", "organization", "grouping", "ministry", "armed-force"].includes(mention.kind)) {
      // "thanked A and B for their support": both.
      let first = k;
      const listed = (unit: Unit | undefined): boolean => unit?.mention?.entity !== undefined || /^(?:and|,|the|&)$/.test(unit?.norm ?? "");
      while (units[at]?.norm === "their" && listed(units[first - 1])) first--;
      return listAt(units, first).ids;
    }
  }
  return personal && statement ? [...statement.speakers] : [];
}

/** The subject of the last main clause before the noun. */
export function actingAt(reading: SentenceReading, unit: number, scene: Scene): string[] {
  const clause = reading.clauses.filter((each) => each.level === 0 && each.verb.first < unit).pop();
  return clause?.subject ? scene.resolve(clause.subject) : [];
}

/** Whose doing stands at `at`: "X's actions", "Russian aggression". */
export function blamed(units: readonly Unit[], at: number): string[] {
  const first = units[at]?.norm === "the" ? at + 1 : at;
  const mention = units[first]?.mention;
  const possessive = /^['’]s?$/.test(units[first + 1]?.text ?? "");
  const doer = (k: number): boolean => ["state", "organization", "grouping"].includes(units[k]?.mention?.kind ?? "");
  if (mention?.entity && doer(first) && (possessive || mention.form === "adjective")) return [mention.entity];
  // "the abhorrent attacks by X"
  for (let k = first; k < first + 8 && units[k] !== undefined && !/^(?:VERB|PUNCT)$/.test(units[k]?.pos ?? ""); k++)
    if (units[k]?.norm === "by" && doer(k + 1)) return [units[k + 1]?.mention?.entity ?? ""].filter((id) => id !== "");
  return [];
}

/** Those who say or do together that they further or have it ("agreed to deepen cooperation", "A and B enjoy close relations"), where nobody else stands with the noun. */
export function furtheredBy(
  reading: SentenceReading,
  frame: RelationNoun,
  start: number,
  before: readonly number[],
  statement: StatementDraft | undefined,
  scene: Scene,
): string[] {
  const { units, clauses } = reading;
  const governor = clauses.findLast((clause) => clause.verb.last < start);
  if (!governor || !frame.furthered.includes(governor.verb.lemma)) return [];
  if (before.some((k) => frame.wider.includes(units[k]?.norm ?? "") || units[k]?.mention)) return [];
  const between = units.slice(governor.verb.last + 1, start);
  if (!between.every((unit) => unit.pos === "DET" || unit.pos === "ADV")) return [];
  if (statement?.speakers.length === 2) return statement.speakers;
  return governor.verb.form === "finite" && governor.subject ? scene.actors(reading, governor) : [];
}

/** "X made a contribution of Y to Z": who acts, where the noun is the object of a verb that only brings it about. */
export function makersOf(
  reading: SentenceReading,
  start: number,
  { lightVerbs }: Pick<RelationLexicon, "lightVerbs">,
  scene: Scene,
): string[] {
  const { units, clauses } = reading;
  const governor = clauses.findLast(({ verb }) => verb.last < start);
  if (!governor?.subject || governor.verb.passive || !lightVerbs.includes(governor.verb.lemma)) return [];
  const between = units.slice(governor.verb.last + 1, start);
  return between.every(({ pos }) => /^(?:DET|ADJ|ADV|DATE)$/.test(pos)) ? scene.actors(reading, governor) : [];
}

/** "the ties | that bind the two countries", "relations binding A and B": those whom a verb behind the noun binds by it. */
export function boundBy({ units, parties }: SentenceReading, i: number, binding: readonly string[], scene: Scene): readonly string[] {
  const verb = units.findIndex((unit, k) => k > i && k < i + 10 && (binding.includes(unit.lemma) || binding.includes(unit.norm)));
  if (verb < 0 || units.slice(i + 1, verb).some(({ text, pos }) => text === "," || pos === "VERB")) return [];
  const at = units[verb + 1]?.norm === "between" ? verb + 2 : verb + 1;
  const listed = listAt(units, at).ids;
  const group = parties.find(({ first }) => first === at);
  return listed.length > 1 ? listed : group?.items.some(({ kind }) => kind === "group") ? scene.resolve(group) : [];
}
