import type { Knowledge } from "../knowledge/knowledge.ts";
import type { NameLexicon } from "../knowledge/lexicon/names.ts";
import type { EntityKind } from "../records/entity.ts";
import type { Folder } from "../knowledge/fold.ts";
import { kindOfInstrument, kindOfOrganization, kindOfPlace } from "./kinds.ts";
import { Trie } from "./trie.ts";

/** A name that a table or list knows. */
export interface Known {
  kind: EntityKind;
  /** Key of its row; empty for a listed name without one. */
  key: string;
  /** The row's own name. */
  name: string;
  form: "name" | "adjective" | "acronym";
  /** Country whose it is, where the row says so. */
  country?: string;
  /** First day of its existence, where the row says so. */
  from?: string;
  /** Counts only where the text names the thing in full too. */
  contextual: boolean;
  /** A kind of thing ("Memorandum of Understanding"), not one thing. */
  type: boolean;
}

export interface Gazetteer {
  things: Trie<Known>;
  /** Keys of people.csv by full name, in either order of family and given name. */
  people: Trie<string>;
  /** Folded family names that only one person of the tables has. */
  surnames: ReadonlySet<string>;
  /** Folded name of a state → country with a region of the same name. */
  namesakes: ReadonlyMap<string, string>;
  vessels: ReadonlySet<string>;
  /** Abbreviations before the numbers of resolutions. */
  resolutions: ReadonlySet<string>;
  /** Stretches that hold a state's name and are not the state. */
  traps: Trie<true>;
}

/** Kinds whose names releases write with a small head noun too ("Minsk agreements"). */
const LOOSE = new Set<EntityKind>(["instrument", "programme", "grouping"]);

/** "Lukashenka" of "Alyaksandr Lukashenka": a variant of two words without the given name in last place. */
function lastWord(variant: string, given: string | undefined): string | undefined {
  const words = variant.split(" ");
  const last = words[words.length - 1];
  return words.length === 2 && last !== given ? last : undefined;
}

/** "United Nations Environment Programme" → "UN Environment Programme". */
function shortened(form: string, prefixes: readonly (readonly [long: string, shorts: readonly string[]])[]): string[] {
  for (const [long, shorts] of prefixes)
    if (form.startsWith(long) && form[long.length] === " " && form.split(" ").length > long.split(" ").length + 1)
      return shorts.map((short) => short + form.slice(long.length));
  return [];
}

/** Builds the tries of all names in the tables and lists. */
export function buildGazetteer(tables: Knowledge, lexicon: NameLexicon, folder: Folder): Gazetteer {
  const things = new Trie<Known>(folder);
  const choices = lexicon.choices;
  const short = new Set(choices.short_abbreviations);
  const prefixes = Object.entries(choices.short_prefixes);
  const common = new Set([...choices.common_words, ...choices.contextual]);
  const add = (form: string, known: Known): void => {
    if (!form || /[()]/.test(form)) return;
    const contextual =
      common.has(form) ||
      (/^(?:instrument|grouping)$/.test(known.kind) && /^the \p{Lu}\p{L}+$/u.test(form)) ||
      (known.form === "acronym" && form.replace(/\P{L}/gu, "").length < 3 && !short.has(form));
    things.add(form, contextual ? { ...known, contextual } : known, LOOSE.has(known.kind) && !known.type && known.form === "name");
  };
  const named = (
    kind: EntityKind,
    row: {
      key: string;
      name: string;
      variants?: readonly string[];
      abbreviations?: readonly string[];
      country?: string | undefined;
      from?: string | undefined;
    },
    type = false,
  ): void => {
    const base = {
      kind,
      key: row.key,
      name: row.name,
      contextual: false,
      type,
      ...(row.country ? { country: row.country } : {}),
      ...(row.from ? { from: row.from } : {}),
    };
    const forms = [row.name, ...(row.variants ?? [])];
    for (const form of new Set([...forms, ...forms.flatMap((form) => shortened(form, prefixes))])) add(form, { ...base, form: "name" });
    for (const form of row.abbreviations ?? []) add(form, { ...base, form: "acronym" });
  };

  const notStates = new Set(choices.region_keys);
  for (const row of tables.countries.rows) {
    if (tables.organizations.has(row.key)) continue;
    const kind: EntityKind = row.kind === "territory" || notStates.has(row.key) ? "region" : "state";
    named(kind, { key: row.key, name: row.name, variants: [row.officialName ?? "", ...row.variants], abbreviations: row.abbreviations });
    const base: Known = { kind, key: row.key, name: row.name, form: "adjective", contextual: false, type: false };
    for (const form of [...row.adjectives, ...row.demonyms]) {
      if (/^\p{Lu}/u.test(form)) add(form, base);
    }
  }
  const groupKinds = new Set(choices.grouping_kinds);
  const groupKeys = new Set(choices.grouping_keys);
  const orgKeys = new Set(choices.organization_keys);
  for (const row of tables.organizations.rows) {
    const kind = groupKeys.has(row.key) ? "grouping" : kindOfOrganization(row.kind);
    named(kind, row);
  }
  for (const row of tables.groupings.rows) {
    const grouping = groupKeys.has(row.key) || (groupKinds.has(row.kind) && !orgKeys.has(row.key));
    named(grouping ? "grouping" : "organization", row);
  }
  for (const row of tables.instruments.rows) {
    const kind = kindOfInstrument(row.kind) ?? (row.kind === "meeting-series" ? kindByHead(row.name, lexicon) : undefined);
    if (kind) named(kind, row, row.class === "type");
  }
  for (const row of tables.places.rows) named(kindOfPlace(row.kind), row);
  // The lists only fill what the tables lack.
  const listed = new Set(
    [...tables.places.rows, ...tables.countries.rows, ...tables.organizations.rows, ...tables.groupings.rows].flatMap((row) => [
      row.name,
      ...row.variants,
    ]),
  );
  for (const name of lexicon.places.regions) if (!listed.has(name)) named("region", { key: "", name });
  for (const row of lexicon.organizations) {
    if (!listed.has(row.name))
      named(row.kind, { key: "", name: row.name, variants: row.aka, abbreviations: row.abbr ? [row.abbr] : [], country: row.country });
  }

  const agreed = new Set(tables.instruments.rows.flatMap((row) => [row.name, ...row.variants]));
  for (const row of lexicon.instruments) {
    const forms = row.aka.filter((form) => !agreed.has(form));
    if (!agreed.has(row.name)) named(row.kind, { key: "", name: row.name, variants: forms, abbreviations: row.abbr ? [row.abbr] : [] });
    else for (const form of forms) named(row.kind, { key: "", name: form });
  }

  const people = new Trie<string>(folder);
  for (const row of tables.people.rows) {
    const forms = new Set([row.name, ...row.variants]);
    if (row.familyName && row.givenName) {
      forms.add(`${row.familyName} ${row.givenName}`);
      forms.add(`${row.givenName} ${row.familyName}`);
    }
    for (const form of forms) if (/[\s-]/.test(form.trim())) people.add(form, row.key);
  }
  const bearers = new Map<string, number>();
  for (const row of tables.people.rows) {
    const names = new Set(
      [row.familyName, ...row.variants.map((name) => lastWord(name, row.givenName))].filter((name) => name && !/[\s-]/.test(name)),
    );
    for (const word of new Set([...names].map((name) => folder.word(name as string)))) bearers.set(word, (bearers.get(word) ?? 0) + 1);
  }
  const surnames = new Set([...bearers].filter(([, count]) => count === 1).map(([word]) => word));
  const traps = new Trie<true>(folder);
  for (const form of lexicon.places.not_states) traps.add(form, true);
  return {
    things,
    people,
    surnames,
    namesakes: new Map(Object.entries(choices.namesakes).map(([name, key]) => [folder.word(name), key])),
    vessels: new Set(choices.vessels),
    resolutions: new Set(choices.resolution_abbreviations),
    traps,
  };
}

/** A meeting series is a programme where its name says dialogue, a body where it says committee or council, and no entity else. */
function kindByHead(name: string, lexicon: NameLexicon): EntityKind | undefined {
  const words = name.split(" ");
  if (words.some((word) => lexicon.heads.programme.last.includes(word))) return "programme";
  return words.some((word) => lexicon.heads.organization.last.strong.includes(word)) ? "organization" : undefined;
}
