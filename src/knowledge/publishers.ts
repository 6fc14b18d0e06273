import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { KnowledgeError } from "../errors.ts";
import { preparedYaml } from "./prepared-yaml.ts";

/** A regular expression as written in a table; compiles with the flags `iu`. */
const Pattern = z.string().refine(compiles, { message: "is no regular expression that compiles with the flags iu" });

function compiles(source: string): boolean {
  try {
    new RegExp(source, "iu");
    return true;
  } catch {
    return false;
  }
}

const TranslationState = z.enum(["provisional", "unofficial", "official", "tentative", "unspecified"]);

/** How day, month and year stand in a publisher's all-number dates. */
export const DATE_ORDERS = ["dmy", "mdy", "ymd"] as const;

/** One publisher: where its releases stand, how its pages and their heads look. One file of `data/publishers/`. */
export const PublisherProfile = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  name: z.string().min(1),
  /** Other names it is given by records, pages and letterheads; compared without case and punctuation. */
  aliases: z.array(z.string()).default([]),
  /** Whose publisher it is: a key of countries.csv or organizations.csv. */
  of: z.string().min(1),
  /** Its own row of organizations.csv, where there is one. */
  organization: z.string().optional(),
  /** Domain names, without "www."; a host belongs to a domain it equals or ends with. */
  hosts: z.array(z.string().regex(/^[a-z0-9.-]+$/)).default([]),
  language: z.string().default("en"),
  timeZone: z.string().refine(isTimeZone, { message: "is no IANA time zone" }),
  dateOrder: z.enum(DATE_ORDERS).optional(),
  /** CSS selectors on its pages, tried in order; the first that finds something is taken. */
  selectors: z
    .strictObject({
      main: z.array(z.string()).default([]),
      title: z.array(z.string()).default([]),
      date: z.array(z.string()).default([]),
      drop: z.array(z.string()).default([]),
    })
    .prefault({}),
  /** Lines at the head that are neither title, date nor publisher ("Office of the Spokesperson"). */
  head: z.array(Pattern).default([]),
  /** Lines of its releases that say no facts: contact lines, end marks. They stay in the text. */
  boilerplate: z.array(Pattern).default([]),
  /** Lines of its pages that are navigation; left out of a page's text. */
  navigation: z.array(Pattern).default([]),
  translation: z.array(z.strictObject({ pattern: Pattern, state: TranslationState })).default([]),
});
export type PublisherProfile = z.infer<typeof PublisherProfile>;

/** Zones that need no asking: a date format for each of a hundred zones takes longer than reading a release. */
let canonicalZones: ReadonlySet<string> | undefined;

function isTimeZone(zone: string): boolean {
  canonicalZones ??= new Set(Intl.supportedValuesOf("timeZone"));
  if (canonicalZones.has(zone)) return true;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone }); // An older name of a zone.
    return true;
  } catch {
    return false; // RangeError is how Intl says "unknown zone"
  }
}

/** How heads of releases and page furniture are worded in one language, whoever publishes. A file of `data/publishers/generic/`. */
export const HeadWording = z.strictObject({
  language: z.string(),
  /** Lower-case name or abbreviation of a month → 1 to 12. */
  months: z.record(z.string(), z.number().int().min(1).max(12)),
  /** Lower-case months of calendars that are not read: their dates are passed over. */
  otherMonths: z.array(z.string()),
  weekdays: z.array(z.string()),
  /** Frequent words: a text with few of them is not in this language. */
  stopwords: z.array(z.string()).min(20),
  /** Before a date: "Posted on", "Date". */
  dateLabels: z.array(Pattern),
  /** A date with one of these before it is not the issue date: "Last updated". */
  otherDates: z.array(Pattern),
  /** Of these, the labels of the last change: "Last updated". */
  updates: z.array(Pattern),
  /** Head lines that only say what sort of paper this is, its number, or to whom it goes. */
  paper: z.array(Pattern),
  /** Nouns that make a line the name of a publishing body. */
  bodies: z.array(z.string()).min(1),
  /** Nouns of formal state names: such a line heads the paper but is not itself the publisher where a body is named too. */
  letterheads: z.array(z.string()),
  /** Words that stand in titles and sentences, not in names of bodies. */
  notInBodies: z.array(z.string()),
  /** Title forms whose first group is the publisher: "Statement by the (Ministry of …) on …". */
  titleBodies: z.array(Pattern),
  /** Labels whose first group is the publisher: "Issued by: (…)". */
  bodyLabels: z.array(Pattern),
  /** Labels whose first group is the title: "Title: (…)". */
  titleLabels: z.array(Pattern),
  /** Endings of titles and labels before a site's name are cut at these separators. */
  titleSeparators: z.array(z.string()),
  translation: z.array(z.strictObject({ pattern: Pattern, state: TranslationState })),
  navigation: z.array(Pattern),
  page: z.strictObject({
    /** Selectors of main content, best first. */
    main: z.array(z.string()),
    /** Selectors of what is never content. */
    drop: z.array(z.string()),
    /** Words of class and id attributes of page furniture. */
    furniture: z.array(z.string()),
    /** Names of <meta> fields, best first. */
    titleFields: z.array(z.string()),
    dateFields: z.array(z.string()),
    publisherFields: z.array(z.string()),
  }),
  /** Second-level domains of governments: with a country's own top level they say whose the host is. */
  governmentHosts: z.array(z.string()),
  /** Top-level domains that are not the country's key. */
  topLevels: z.record(z.string(), z.string()),
});
export type HeadWording = z.infer<typeof HeadWording>;

export interface Publishers {
  profiles: PublisherProfile[];
  wordings: HeadWording[];
}

/**
 * Reads `<dir>/publishers/*.yaml` and `<dir>/publishers/generic/*.yaml` of each data folder; a later folder's file
 * overrules an earlier one's of the same id or language. Throws KnowledgeError naming file, field and what to do.
 */
export function loadPublishers(dataFolders: readonly string[]): Publishers {
  const profiles = new Map<string, PublisherProfile>();
  const wordings = new Map<string, HeadWording>();
  for (const folder of dataFolders) {
    for (const profile of readEach(join(folder, "publishers"), PublisherProfile)) profiles.set(profile.id, profile);
    for (const wording of readEach(join(folder, "publishers", "generic"), HeadWording)) wordings.set(wording.language, wording);
  }
  return {
    profiles: [...profiles.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    wordings: [...wordings.values()].sort((a, b) => (a.language < b.language ? -1 : 1)),
  };
}

function readEach<T>(folder: string, schema: z.ZodType<T>): T[] {
  return yamlFiles(folder).map((file) => {
    const parsed = schema.safeParse(parseYaml(file));
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    throw new KnowledgeError("publisher-invalid", `${file}: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`, {
      where: { file },
      todo: "Correct the field; docs/publishers.md says what each one holds.",
    });
  });
}

function yamlFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".yaml"))
      .sort()
      .map((name) => join(folder, name));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw new KnowledgeError("publisher-unreadable", `${folder} cannot be listed.`, {
      where: { file: folder },
      todo: "Give reading rights.",
      cause,
    });
  }
}

function parseYaml(file: string): unknown {
  try {
    const text = readFileSync(file, "utf8");
    return preparedYaml(text) ?? parse(text);
  } catch (cause) {
    throw new KnowledgeError("publisher-unreadable", `${file} is not readable YAML: ${(cause as Error).message}`, {
      where: { file },
      todo: "Correct the line that the message names.",
      cause,
    });
  }
}
