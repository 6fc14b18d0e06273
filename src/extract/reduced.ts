import type { Unit, VerbGroup } from "./unit.ts";

/**
 * Participles that only describe the noun before them, as the sentence has another verb for it: "the talks, held in X, were attended
 * by Y", "the visit scheduled for May has been postponed", "a delegation headed by Y arrived". Gives for each such group, and for the
 * group that carries the clause on, the unit where their common subject ends.
 */
export function reducedParticiples(units: readonly Unit[], groups: readonly VerbGroup[]): ReadonlyMap<VerbGroup, number> {
  const ends = new Map<VerbGroup, number>();
  groups.forEach((group, i) => {
    if (!describes(units, group)) return;
    const carrier = groups[i + 1];
    const left = units[group.first - 1]?.text === "," ? group.first - 2 : group.first - 1;
    const resumes = carrier?.form === "finite" && carriesOn(units, group, carrier, left < group.first - 1);
    const behind = groups.some((other, k) => k < i && other.form === "finite");
    if (!resumes && !agent(units, group) && !placed(units, group, groups) && !(behind && signed(units, group))) return;
    group.form = "participle";
    group.passive = true;
    group.tense = "none";
    ends.set(group, left);
    if (resumes && carrier) ends.set(carrier, left);
  });
  return ends;
}

/** A lone past form right behind a noun or name, with no object of its own. */
function describes(units: readonly Unit[], group: VerbGroup): boolean {
  const { first, last, form, tense, modal } = group;
  if (first !== last || first === 0 || modal || units[first]?.pos !== "VERB") return false;
  if (!(form === "participle" || (form === "finite" && tense === "past"))) return false;
  const before = units[units[first - 1]?.text === "," ? first - 2 : first - 1];
  // "a conference in Oslo on 2 June, hosted by X": the day stands between.
  const dated = before?.pos === "DATE" && units[first - 1]?.text === "," && agent(units, group);
  if (!before || !(before.mention || dated || ["NOUN", "PROPN"].includes(before.pos))) return false;
  return units[first + 1]?.pos === "ADP" || units[first + 1]?.pos === "DATE";
}

const agent = (units: readonly Unit[], group: VerbGroup): boolean =>
  units[group.last + 1]?.norm === "by" && ["DET", "MENTION", "PRON", "PROPN"].includes(units[group.last + 2]?.pos ?? "");

/** "attended the Conference on Water, held in X": what needs an object, with a place behind it and nothing else; with a day, where the sentence has another verb. */
const placed = (units: readonly Unit[], { first }: VerbGroup, groups: readonly VerbGroup[]): boolean =>
  /^(?:held|hosted|convened|staged|organi[sz]ed|chaired)$/.test(units[first]?.norm ?? "") &&
  (/^(?:in|at|from)$/.test(units[first + 1]?.norm ?? "") ||
    (units[first + 1]?.norm === "on" &&
      units[first + 2]?.pos === "DATE" &&
      groups.some((other) => other.first !== first && other.form === "finite")));

/** "recalled the agreement on trade, signed in X in May": a paper, where or when it was signed, and no object behind. */
function signed(units: readonly Unit[], { first }: VerbGroup): boolean {
  if (!/^(?:signed|initialled|initialed|concluded|ratified)$/.test(units[first]?.norm ?? "")) return false;
  const paper = units[units[first - 1]?.text === "," ? first - 2 : first - 1];
  if (!paper) return false;
  if (!(paper.mention ? paper.mention.kind === "instrument" : paper.pos === "NOUN") || SIGNERS.test(paper.norm)) return false;
  // "the two countries signed in X an agreement": there is the object.
  return !units
    .slice(first + 1, first + 9)
    .some((unit, k, all) => unit.pos === "DET" && (all[k - 1]?.mention || all[k - 1]?.pos === "DATE"));
}

const SIGNERS = /^(?:sides|parties|countries|states|nations|governments|ministers|leaders|presidents|delegations)$/;

/** Nothing between the two verbs opens a clause or names another subject. */
function carriesOn(units: readonly Unit[], group: VerbGroup, carrier: VerbGroup, parenthesis: boolean): boolean {
  const between = units.slice(group.last + 1, carrier.first).filter((unit) => unit.pos !== "ADV");
  if (between.length > 24 || between.some((unit) => OPENS.has(unit.norm))) return false;
  const closed = between[between.length - 1]?.text === ",";
  if (parenthesis) return closed;
  if (closed || between[between.length - 1]?.pos === "CCONJ" || !(agent(units, group) || units[carrier.first]?.pos === "AUX")) return false;
  // "stated with regret the talks had failed": what stands before the second verb must hang on a preposition.
  let k = between.length - 1;
  while (k >= 0 && ["NOUN", "PROPN", "ADJ", "NUM", "MENTION", "DATE", "CCONJ"].includes(between[k]?.pos ?? "")) k--;
  if (between[k]?.pos === "DET") k--;
  return between[k]?.pos === "ADP" || (k < 0 && between[0]?.pos === "DATE");
}

const OPENS: ReadonlySet<string> = new Set(["that", "which", "who", "when", "where", "while", "as", "but", "to", ";", ":", '"', "“"]);
