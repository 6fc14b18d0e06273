import type { GrammarLexicon } from "../knowledge/lexicon/grammar.ts";
import { oncePer } from "./once.ts";
import { secondVerb, thirdBases } from "./second-verbs.ts";
import { underModal } from "./under-modal.ts";
import type { Unit } from "./unit.ts";

/**
 * Mends what the tagger gets wrong where frames know better: a past form of a verb that has frames, right behind somebody
 * who can act and before its object or clause, is a verb ("Kovac informed his guest that …").
 */
export function retag(
  units: Unit[],
  known: (lemma: string) => boolean,
  lexicon: Pick<GrammarLexicon, "adjectivalParticiples" | "groupNouns" | "ingNouns" | "unknownPasts" | "nounsNotVerbs" | "manner">,
): void {
  const { adjectival, ingNouns, nounsNotVerbs, manner, groupNouns } = wordsOf(lexicon);
  for (let i = 0; i < units.length; i++) {
    const unit = units[i] as Unit;
    if (unit.pos !== "VERB") continue;
    const before = units[i - 1];
    // "A and B are partners": behind "be" a form in -s is no verb.
    const plural = /s$/.test(unit.norm) && unit.norm !== unit.lemma && /^(?:are|is|were|was|be|been)$/.test(before?.norm ?? "");
    // "the Ministers' Meeting", "Meeting between X and Y": a noun, not somebody meeting.
    const noun =
      before === undefined
        ? /^(?:between|with|of|on)$/.test(units[i + 1]?.norm ?? "")
        : ["DET", "ADJ", "NOUN", "PROPN", "NUM"].includes(before.pos) ||
          /^['’]s?$/.test(before.text) ||
          (before.mention !== undefined && before.mention.kind !== "person");
    // "its hosting of the Council"
    const nominal =
      /ing$/.test(unit.norm) && units[i + 1]?.norm === "of" && /^(?:the|its|their|his|her|our|['’]s?)$/.test(before?.norm ?? "");
    if (plural || (ingNouns.has(unit.norm) && noun) || nominal) unit.pos = "NOUN";
  }
  for (let i = 1; i < units.length - 1; i++) {
    const unit = units[i] as Unit;
    // "interest and continued involvement": before a bare noun, and not behind somebody who acts, it only describes.
    if (
      unit.pos === "VERB" &&
      adjectival.has(unit.norm) &&
      ["NOUN", "ADJ"].includes(units[i + 1]?.pos ?? "") &&
      !actor(units[i - 1]) &&
      units[i - 1]?.text !== ","
    )
      unit.pos = "ADJ";
  }
  for (let i = 1; i < units.length - 1; i++) {
    const unit = units[i] as Unit;
    // "issues related to X were discussed": behind its noun and before a preposition it only describes, where the clause has a verb of its own.
    if (unit.pos !== "VERB" || !adjectival.has(unit.norm)) continue;
    const own = (): boolean => units.slice(i + 1).some((each) => each.pos === "AUX" || (each.pos === "VERB" && !/ing$/.test(each.norm)));
    if (units[i - 1]?.pos === "NOUN" && units[i + 1]?.pos === "ADP" && own()) unit.pos = "ADJ";
  }
  for (let i = 1; i < units.length - 1; i++) {
    const unit = units[i] as Unit;
    const [before, after] = [units[i - 1] as Unit, units[i + 1] as Unit];
    // "has been training X-ian soldiers"
    const object = after.mention !== undefined || after.pos === "DET" || after.pos === "NUM";
    // "thanked X for training Y-ian soldiers"
    const doing = before.norm === "for" && after.mention?.form === "adjective";
    if (unit.pos === "NOUN" && ingNouns.has(unit.norm) && ((before.pos === "AUX" && object) || doing)) {
      const lemma = known(unit.norm.slice(0, -3)) ? unit.norm.slice(0, -3) : undefined;
      if (lemma) [unit.pos, unit.lemma] = ["VERB", lemma];
    }
    // Any word may stand in a text: "constructor" is none of the list's own.
    const unknown = unit.pos !== "VERB" && before.pos !== "DET" && Object.hasOwn(lexicon.unknownPasts, unit.norm);
    const past = unknown ? lexicon.unknownPasts[unit.norm] : undefined;
    if (past) [unit.pos, unit.lemma] = ["VERB", past];
    if (before.norm === "no" && unit.norm === "longer") before.pos = unit.pos = "ADV";
    // "received visiting Foreign Minister X", "talks with visiting Ghanaian officials": who visits, not what is done.
    if (unit.norm === "visiting" && unit.pos === "VERB" && before.pos !== "AUX" && guest(before, after)) unit.pos = "ADJ";
    // "and lay a wreath": with an object it is no form of "lie".
    if (unit.norm === "lay" && unit.lemma === "lie" && /^(?:DET|NOUN|ADJ)$/.test(after.pos)) unit.lemma = "lay";
    // "a send-off ceremony", "tribute to the fallen": no verb.
    if (unit.pos === "VERB" && /-(?:off|up|out|on|over)$/.test(unit.norm) && before.pos !== "AUX") unit.pos = "ADJ";
    if (unit.pos === "VERB" && before.norm === "the" && /^(?:fallen|wounded|deceased)$/.test(unit.norm)) unit.pos = "NOUN";
    // "They last met in X"
    if (unit.norm === "last" && unit.pos === "VERB" && after.pos === "VERB") unit.pos = "ADV";
    // "in turn", "in return": what ends a phrase of manner is no verb.
    if (unit.pos === "VERB" && manner.has(`${before.norm} ${unit.norm}`)) unit.pos = "NOUN";
    // "to further strengthen": an adverb.
    if (unit.norm === "further" && after.pos === "VERB") unit.pos = "ADV";
    // "expressed his hope that", "a strong will to", "its exercises with": a noun behind its owner, article or adjective.
    const owned = (): boolean =>
      /^(?:his|her|its|their|our|my|the|a|an|this|strong|firm|sincere|['’]s?)$/.test(before.norm) ||
      before.pos === "ADJ" ||
      (/^express/.test(before.norm) && before.pos === "VERB") ||
      /^(?:courtesy|phone|telephone|video)$/.test(before.norm);
    if ((unit.pos === "VERB" || unit.pos === "AUX") && nounsNotVerbs.has(unit.norm) && owned() && after.pos !== "VERB") unit.pos = "NOUN";
  }
  for (let i = 0; i < units.length; i++) {
    const unit = units[i] as Unit;
    // The tagger has no lemma for hyphenated verbs ("co-hosted", "re-affirmed").
    if (unit.norm.includes("-") && (unit.pos === "VERB" || /ed$/.test(unit.norm)) && !known(unit.lemma)) {
      const lemma = bases(unit.norm)
        .flatMap((base) => [base, base.replace(/^re-/, "re")])
        .find(known);
      if (lemma) [unit.pos, unit.lemma] = ["VERB", lemma];
    }
    // "the renewed and vibrant partnership": between an article and what it describes, a participle is none.
    const next = units[i + 1];
    if (unit.pos === "VERB" && /ed$/.test(unit.norm) && units[i - 1]?.pos === "DET" && next?.norm === "and" && units[i + 2]?.pos === "ADJ")
      unit.pos = "ADJ";
    // "will lay a wreath": what follows a modal is a base form.
    if (unit.pos === "VERB" && /^(?:will|would|shall|should|to)$/.test(units[i - 1]?.norm ?? "") && known(unit.norm))
      unit.lemma = unit.norm;
    // "will brief the Council": what follows a modal is a verb.
    if (["NOUN", "ADJ"].includes(unit.pos) && !unit.mention && underModal(units, i) && known(unit.norm))
      [unit.pos, unit.lemma] = ["VERB", unit.norm];
    // "thanked Norway and informed the other side": a second past form before an object.
    const objectFollows = ["DET", "PRON"].includes(units[i + 1]?.pos ?? "") || units[i + 1]?.mention !== undefined;
    if (
      unit.pos === "ADJ" &&
      /ed$/.test(unit.norm) &&
      objectFollows &&
      // "The exercise involved some 2,000 soldiers": the only word that can be the sentence's verb.
      (units[i - 1]?.norm === "and"
        ? units.slice(0, i).some((each) => each.pos === "VERB")
        : units[i - 1]?.pos === "NOUN" && !units.some((each) => each.pos === "VERB" || each.pos === "AUX"))
    ) {
      const lemma = bases(unit.norm).find(known);
      if (lemma) [unit.pos, unit.lemma] = ["VERB", lemma];
    }
    const second = secondVerb(units, i, known);
    if (second) [unit.pos, unit.lemma] = ["VERB", second];
    // "Minister X visits Y", "Norway backs Y", "the Ministry affirms its …": whoever acts, a form in -s, an object.
    // Without any other verb a bare noun may follow too: "Norway supplies wheat to Y".
    const follows = (): boolean =>
      ["DET", "PRON", "MENTION", "SCONJ"].includes(units[i + 1]?.pos ?? "") ||
      units[i + 1]?.norm === "with" ||
      (units[i + 1]?.norm === "to" && units[i + 2]?.pos === "VERB") ||
      (["NOUN", "ADJ", "NUM"].includes(units[i + 1]?.pos ?? "") && !units.some((each) => each.pos === "VERB" || each.pos === "AUX"));
    if (
      (unit.pos === "NOUN" || unit.pos === "PROPN") &&
      /^\p{Ll}/u.test(unit.text) &&
      /s$/.test(unit.norm) &&
      !unit.mention &&
      (units[i - 1]?.mention?.kind === "person" || opensWithName(units, i - 1)) &&
      follows()
    ) {
      const lemma = thirdBases(unit.norm).find(known);
      if (lemma) [unit.pos, unit.lemma] = ["VERB", lemma];
    }
    // "Norway demands that …", "Norway pledges to …": a state that opens the sentence, a form in -s, a clause or infinitive.
    if (
      unit.pos === "NOUN" &&
      i > 0 &&
      i <= 3 &&
      /s$/.test(unit.norm) &&
      units.slice(0, i - 1).every((each) => each.pos === "DET") &&
      ["state", "organization", "ministry", "grouping"].includes(units[i - 1]?.mention?.kind ?? "") &&
      units[i - 1]?.mention?.form !== "adjective" &&
      (units[i + 1]?.norm === "that" ||
        (units[i + 1]?.norm === "to" && units[i + 2]?.pos === "VERB") ||
        (units[i + 1]?.pos === "DET" && !finiteFollows(units, i + 1)))
    ) {
      const lemma = [unit.norm.slice(0, -1), unit.norm.slice(0, -2)].find(known);
      if (lemma) [unit.pos, unit.lemma] = ["VERB", lemma];
      const that = units[i + 1];
      if (lemma && that?.norm === "that") that.pos = "SCONJ";
    }
    // "matters relating to trade": what the preposition takes is a noun.
    if (
      unit.pos === "VERB" &&
      units[i - 1]?.norm === "to" &&
      /^(?:relating|related|pertaining)$/.test(units[i - 2]?.norm ?? "") &&
      !/ing$/.test(unit.norm)
    ) {
      unit.pos = "NOUN";
      (units[i - 1] as Unit).pos = "ADP";
    }
    // "France and Germany welcome the progress": a plural party, a base form, an object.
    const before = units[i - 1];
    if (
      ["NOUN", "ADJ", "INTJ"].includes(unit.pos) &&
      !unit.mention &&
      before?.mention &&
      before.mention.kind === "state" &&
      before.mention.form !== "adjective" &&
      units[i - 2] &&
      /^(?:and|the)$/.test(units[i - 2]?.norm ?? "") &&
      known(unit.norm) &&
      (["DET", "PRON", "SCONJ"].includes(units[i + 1]?.pos ?? "") ||
        // "Norway and Japan call for …"; "discussed U.S. and ROK support for …" has its verb.
        (/^(?:for|on|upon)$/.test(units[i + 1]?.norm ?? "") &&
          !finiteFollows(units, i + 1) &&
          !units.slice(0, i).some((each) => each.pos === "VERB")))
    )
      [unit.pos, unit.lemma] = ["VERB", unit.norm];
    // "Both countries support the X": the same behind a group that opens the sentence, where no other verb follows.
    if (
      unit.pos === "NOUN" &&
      before?.pos === "NOUN" &&
      groupNouns.has(before.norm) &&
      /s$/.test(before.norm) &&
      units.slice(0, i - 1).every((each) => /^(?:DET|NUM)$/.test(each.pos)) &&
      known(unit.norm) &&
      (["DET", "PRON", "SCONJ"].includes(units[i + 1]?.pos ?? "") || units[i + 1]?.mention !== undefined) &&
      !finiteFollows(units, i + 1)
    )
      [unit.pos, unit.lemma] = ["VERB", unit.norm];
  }
  const [first, second] = units;
  if (
    first &&
    second &&
    first.pos !== "VERB" &&
    !first.mention &&
    known(first.norm) &&
    (["DET", "PRON", "SCONJ"].includes(second.pos) || second.norm === "to")
  ) {
    first.pos = "VERB";
    first.lemma = first.norm;
  }
  for (let i = 1; i < units.length - 1; i++) {
    const unit = units[i] as Unit;
    if (
      (unit.pos !== "ADJ" && unit.pos !== "NOUN" && unit.pos !== "PROPN") ||
      unit.mention ||
      !/ed$/.test(unit.norm) ||
      /^\p{Lu}/u.test(unit.text)
    )
      continue;
    let left = i - 1;
    while (left > 0 && units[left]?.pos === "ADV") left--;
    const acts = actor(units[left]);
    const after = units[i + 1] as Unit;
    if (!acts || !(["DET", "PRON", "MENTION", "ADP", "SCONJ", "NUM", "PART"].includes(after.pos) || after.norm === "that")) continue;
    const lemma = bases(unit.norm).find(known);
    if (!lemma) continue;
    unit.pos = "VERB";
    unit.lemma = lemma;
  }
}

/** The lexicon's words as sets. */
const wordsOf = oncePer((lexicon: Parameters<typeof retag>[2]) => ({
  adjectival: new Set(lexicon.adjectivalParticiples),
  ingNouns: new Set(lexicon.ingNouns),
  nounsNotVerbs: new Set(lexicon.nounsNotVerbs),
  manner: new Set(lexicon.manner),
  groupNouns: new Set(lexicon.groupNouns),
}));

/** Whether a finite verb stands in the rest of a clause. */
function finiteFollows(units: readonly Unit[], at: number): boolean {
  for (let i = at; i < units.length && !/^[,;:.]$/.test(units[i]?.text ?? ""); i++)
    if (
      units[i]?.pos === "AUX" ||
      (units[i]?.pos === "VERB" && units[i - 1]?.norm !== "to" && units[i - 1]?.pos !== "DET" && !/ing$/.test(units[i]?.norm ?? ""))
    )
      return true;
  return false;
}

/** Whether a name, with no more than its article before it, opens the sentence or a that-clause. */
const opensWithName = (units: readonly Unit[], at: number): boolean => {
  const { mention } = units[at] ?? {};
  const before = units[units[at - 1]?.pos === "DET" ? at - 2 : at - 1];
  return (
    mention !== undefined && mention.form !== "adjective" && mention.kind !== "place" && (before === undefined || before.norm === "that")
  );
};

/** Whether "visiting" between these describes somebody. */
function guest(before: Unit, { mention, pos }: Unit): boolean {
  const somebody = mention?.kind === "person" || mention?.form === "role";
  const named = somebody || mention?.form === "adjective" || (pos === "NOUN" && !mention);
  return named && !/^(?:,|after|before|while|when|upon|on|in)$/.test(before.norm || before.text) && (somebody || before.norm !== "by");
}

const actor = (unit: Unit | undefined): boolean =>
  unit !== undefined &&
  ((unit.mention !== undefined && (unit.mention.kind === "person" || unit.mention.form === "role")) ||
    /^(?:he|she|they|we|i|it|sides|ministers|leaders|presidents|talks|discussions|conversations?|consultations)$/.test(unit.norm));

/** Base forms that a regular past form may come from. */
const bases = (past: string): string[] => [past.slice(0, -2), past.slice(0, -1), past.replace(/ied$/, "y"), past.slice(0, -3)];
