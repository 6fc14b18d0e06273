import { statSync } from "node:fs";
import { UsageError } from "../errors.ts";
import { hashFiles } from "./hash.ts";
import type { Knowledge } from "./knowledge.ts";
import { canonicalKeys } from "./same-as.ts";
import { loadTable } from "./table.ts";
import { ARMED_FORCES } from "./tables/armed-forces.ts";
import { COUNTRIES } from "./tables/countries.ts";
import { COUNTRY_NAMES } from "./tables/country-names.ts";
import { GROUPINGS } from "./tables/groupings.ts";
import { INSTRUMENTS } from "./tables/instruments.ts";
import { MEMBERSHIPS } from "./tables/memberships.ts";
import { ORGANIZATIONS } from "./tables/organizations.ts";
import { PEOPLE } from "./tables/people.ts";
import { PLACES } from "./tables/places.ts";
import { POSTS } from "./tables/posts.ts";
import { SAME_AS } from "./tables/same-as.ts";
import { SOURCES } from "./tables/sources.ts";
import { TENURES } from "./tables/tenures.ts";
import { TOPICS } from "./tables/topics.ts";

/**
 * Loads, checks and freezes the tables of the folders given, in order: later folders add rows or replace those of the same key.
 * Pass `[packageData(), ...userDirs]`. Throws KnowledgeError for a bad table, UsageError `data-dir-missing` for a folder that is not there.
 */
export function loadKnowledge(options: { dataDirs: readonly string[] }): Knowledge {
  const dirs = options.dataDirs;
  for (const dir of dirs) {
    if (statSync(dir, { throwIfNoEntry: false })?.isDirectory() !== true) {
      throw new UsageError(
        "data-dir-missing",
        `there is no data folder ${dir}`,
        "Give --data a folder with tables (countries.csv …) or a lexicon/ folder in it.",
      );
    }
  }
  const sameAs = loadTable(SAME_AS, dirs);
  return Object.freeze({
    dataDirs: Object.freeze([...dirs]),
    countries: loadTable(COUNTRIES, dirs),
    countryNames: loadTable(COUNTRY_NAMES, dirs),
    organizations: loadTable(ORGANIZATIONS, dirs),
    groupings: loadTable(GROUPINGS, dirs),
    memberships: loadTable(MEMBERSHIPS, dirs),
    people: loadTable(PEOPLE, dirs),
    tenures: loadTable(TENURES, dirs),
    posts: loadTable(POSTS, dirs),
    places: loadTable(PLACES, dirs),
    topics: loadTable(TOPICS, dirs),
    instruments: loadTable(INSTRUMENTS, dirs),
    armedForces: loadTable(ARMED_FORCES, dirs),
    sources: loadTable(SOURCES, dirs),
    sameAs,
    canonical: canonicalKeys(sameAs.rows),
    tablesHash: hashFiles(dirs, "*.csv"),
    rulesHash: hashFiles(dirs, "{identity,lexicon/**/*,publishers/**/*}.yaml"),
  });
}
