import { ENTITY_KINDS } from "../records/entity.ts";
import type { Mention } from "../records/mention.ts";
import type { Document } from "../records/document.ts";
import type { Links } from "./knowledge.ts";
import { shortNames } from "./short-names.ts";
import { nameKey } from "./name-key.ts";

/** All mentions of one state, organisation, instrument … in a release. */
export interface ThingGroup {
  mentions: number[];
  key?: string;
  candidates: string[];
  reason?: string;
  rule: string;
}

const THINGS: ReadonlySet<string> = new Set(ENTITY_KINDS.filter((kind) => kind !== "person" && kind !== "topic"));

/** Groups mentions of things: by the one row that fits, else by name or introduced abbreviation. */
export function groupThings(doc: Document, mentions: readonly Mention[], links: Links): ThingGroup[] {
  const groups = new Map<string, ThingGroup>();
  const sure = new Set(mentions.filter((m) => m.candidates.length === 1).flatMap((m) => m.candidates));
  const byAbbreviation = new Map<string, string>();
  const named: Named = { sure, states: new Set(mentions.filter((m) => m.kind === "state").flatMap((m) => m.candidates)) };
  const chosen = mentions.map((mention, i) =>
    THINGS.has(mention.kind) ? choose(doc, mention, innerStates(mentions, i), named, links) : undefined,
  );
  mentions.forEach((mention, i) => {
    const choice = chosen[i];
    if (!choice) return;
    const id = choice.key ?? `${familyOf(mention.kind)} ${nameKey(mention.name, links)}`;
    if (
      mention.abbreviation !== undefined &&
      (mention.form !== "acronym" || mention.name !== mention.abbreviation) &&
      !byAbbreviation.has(mention.abbreviation)
    )
      byAbbreviation.set(mention.abbreviation, id);
  });
  const introduced = new Set(byAbbreviation.values());
  const bare = new Set(
    mentions.flatMap((mention, i) =>
      chosen[i] && chosen[i]?.key === undefined ? [`${familyOf(mention.kind)} ${nameKey(mention.name, links)}`] : [],
    ),
  );
  const idOf = (mention: Mention, i: number): string =>
    chosen[i]?.key ??
    withoutHome(`${familyOf(mention.kind)} ${nameKey(mention.name, links)}`, mention, innerStates(mentions, i), bare, links);
  const longer = shortNames(
    mentions.flatMap((mention, i) =>
      chosen[i] && /^(?:organization|programme|instrument|grouping)$/.test(familyOf(mention.kind))
        ? [
            {
              mention,
              id: idOf(mention, i),
              family: familyOf(mention.kind),
              linked: chosen[i]?.key !== undefined,
              key: nameKey(mention.name, links),
              states: innerStates(mentions, i),
            },
          ]
        : [],
    ),
    links,
  );
  mentions.forEach((mention, i) => {
    const choice = chosen[i];
    if (!choice) return;
    const spelt = `${familyOf(mention.kind)} ${nameKey(mention.name, links)}`;
    // A name that the text itself gives another abbreviation and other members is not the row of that name.
    const own = choice.key !== undefined && introduced.has(spelt) ? spelt : idOf(mention, i);
    const id = (mention.abbreviation === undefined ? undefined : byAbbreviation.get(mention.abbreviation)) ?? longer.get(own) ?? own;
    const group = groups.get(id);
    if (group) {
      group.mentions.push(i);
      return;
    }
    groups.set(id, {
      mentions: [i],
      candidates: mention.candidates,
      rule: choice.rule,
      ...(choice.key === undefined || id === spelt ? {} : { key: choice.key }),
      ...(choice.reason === undefined ? {} : { reason: choice.reason }),
    });
  });
  return [...groups.values()];
}

/** "Ministry of X Japan" in the head is the "Ministry of X" of the body: the state's name at its end set aside, where the rest is a name of the release. */
function withoutHome(id: string, mention: Mention, inner: readonly Mention[], bare: ReadonlySet<string>, links: Links): string {
  const state = inner.find(
    (other) => other.form !== "adjective" && other.inside !== undefined && other.start > mention.start && other.end === mention.end,
  );
  if (!state) return id;
  const rest = id.slice(0, id.length - nameKey(state.text, links).length).trim();
  return bare.has(rest) ? rest : id;
}

/** What a release names beyond doubt: rows that are the only candidate of a mention, and states. */
interface Named {
  sure: ReadonlySet<string>;
  states: ReadonlySet<string>;
}

/** The states named inside a mention (itself, where it is one); mentions stand in text order, outer before inner. */
function innerStates(mentions: readonly Mention[], at: number): Mention[] {
  const outer = mentions[at] as Mention;
  const found: Mention[] = [];
  for (let i = at; i < mentions.length && (mentions[i] as Mention).start < outer.end; i++) {
    const inner = mentions[i] as Mention;
    if (inner.kind === "state" && inner.end <= outer.end) found.push(inner);
  }
  return found;
}

interface Choice {
  key?: string;
  rule: string;
  reason?: string;
}

/** The row a name stands for: the only candidate, the one of the country beside it, one that the release names otherwise too, or the publisher's own. */
function choose(doc: Document, mention: Mention, inner: readonly Mention[], { sure, states }: Named, links: Links): Choice {
  const candidates = [...new Set(mention.candidates.map((key) => links.tables.canonical(key)))];
  if (candidates.length === 0) return { rule: "unlinked", reason: "no table row of this name" };
  const nested = inner.flatMap((other) => other.candidates);
  const countryOf = (key: string) => links.tables.organizations.get(key)?.country;
  if (nested.length > 0 && mention.kind !== "state") {
    const fits = candidates.filter((key) => countriesOf(key, links).some((country) => nested.includes(country)));
    if (fits.length === 1) return { key: fits[0] as string, rule: "link-country-in-name" };
    if (fits.length === 0 && candidates.some((key) => countryOf(key) !== undefined))
      return { rule: "unlinked", reason: "the row of this name is another country's" };
  }
  if (candidates.length === 1) {
    const key = candidates[0] as string;
    const home = countryOf(key);
    const kind = links.tables.organizations.get(key)?.kind ?? "";
    const national = home !== undefined && /^(?:ministry|armed|coast|agency|command|office|legislature)/.test(kind);
    if (national && nested.length === 0 && !ownName(key, mention, links) && home !== publisherCountry(doc) && !states.has(home)) {
      return { rule: "unlinked", reason: "the row of this name is a country's that the release does not name" };
    }
    return { key, rule: "link-only-candidate" };
  }
  const usual = mention.kind === "state" ? links.adjectiveDefaults.get(mention.name) : undefined;
  const named = candidates.filter((key) => sure.has(key));
  if (named.length === 1) return { key: named[0] as string, rule: "link-named-otherwise" };
  const own = candidates.filter((key) => countryOf(key) !== undefined && countryOf(key) === publisherCountry(doc));
  if (own.length === 1) return { key: own[0] as string, rule: "link-publisher-country" };
  if (usual !== undefined && candidates.includes(usual)) return { key: usual, rule: "link-usual-sense" };
  return { rule: "ambiguous", reason: `${candidates.length} rows have this name and nothing beside it decides` };
}

/** Countries of a body and of those it belongs to: a fleet that sits abroad is its navy's country's. */
function countriesOf(key: string, links: Links): string[] {
  const found: string[] = [];
  let row = links.tables.organizations.get(key);
  for (let depth = 0; row && depth < 5; depth++) {
    if (row.country !== undefined) found.push(row.country);
    row = row.parent === undefined ? undefined : links.tables.organizations.get(row.parent);
  }
  return found;
}

/** The row's name holds its country or is proper to it ("Pentagon"), not a common one ("Joint Staff"). */
function ownName(key: string, mention: Mention, links: Links): boolean {
  const row = links.tables.organizations.get(key);
  return row !== undefined && row.abbreviations.includes(mention.name) && mention.name.length > 4;
}

export function publisherCountry(doc: Document): string | undefined {
  return doc.release.publisher?.of;
}

const FAMILY: Record<string, string> = {
  ministry: "organization",
  "armed-force": "organization",
  mission: "organization",
  grouping: "grouping",
  region: "place",
  instrument: "instrument",
  programme: "programme",
};
const familyOf = (kind: string) => FAMILY[kind] ?? kind;
