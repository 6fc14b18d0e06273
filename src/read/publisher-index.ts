import type { HeadWording, PublisherProfile } from "../knowledge/publishers.ts";

/** Finds publisher profiles by address and by name. */
export interface PublisherIndex {
  byUrl(url: string | undefined): PublisherProfile | undefined;
  /** Only where exactly one profile has the name. */
  byName(name: string | undefined): PublisherProfile | undefined;
  /** Whether the line is a name of one or more known publishers. */
  isName(line: string): boolean;
}

/** Indexes profiles once for a run. */
export function indexPublishers(profiles: readonly PublisherProfile[], wordings: readonly HeadWording[]): PublisherIndex {
  const small = new Set(wordings.flatMap(({ stopwords }) => stopwords));
  const nameKey = (name: string): string => wordKey(name, small);
  const hosts = new Map<string, PublisherProfile>();
  const names = new Map<string, Set<PublisherProfile>>();
  let longest = 0;
  for (const profile of profiles) {
    for (const host of profile.hosts) hosts.set(host.toLowerCase(), profile);
    for (const name of [profile.name, ...profile.aliases]) {
      const key = nameKey(name);
      longest = Math.max(longest, name.length);
      names.set(key, (names.get(key) ?? new Set()).add(profile));
    }
  }
  return {
    byUrl: (url) =>
      hostsOf(url)
        .map((host) => hosts.get(host))
        .find((profile) => profile !== undefined),
    byName: (name) => {
      const found = name === undefined ? undefined : names.get(nameKey(name));
      return found?.size === 1 ? [...found][0] : undefined;
    },
    // Small words and marks may make a name longer than we know it, but not into a paragraph.
    isName: (line) => line.length <= 2 * longest && names.has(nameKey(line)),
  };
}

/** A name's words without case, accents, punctuation and frequent small words, in a fixed order: "Ministry of X of Y", "Y Ministry of X" and "Ministry of X, Y" are one. */
function wordKey(name: string, small: ReadonlySet<string>): string {
  const words = foldName(name).split(" ");
  const kept = words.filter((word) => !small.has(word));
  return (kept.length > 0 ? kept : words).sort().join(" ");
}

/** A name without case, accents and punctuation: "The U.S. Department of State" → "the us department of state". */
export function foldName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(/[.'’]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** A host and the domains above it, longest first. */
function hostsOf(url: string | undefined): string[] {
  if (url === undefined || !URL.canParse(url)) return [];
  const labels = new URL(url).hostname.toLowerCase().split(".");
  return labels.map((_, index) => labels.slice(index).join("."));
}

/** The country key that a government's address names by itself ("www.example.go.ke" → "KE"); undefined for any other host. */
export function countryOfHost(url: string | undefined, wordings: readonly HeadWording[]): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const [top = "", second = ""] = new URL(url).hostname.toLowerCase().split(".").reverse();
  if (!/^[a-z]{2}$/.test(top)) return undefined;
  const wording = wordings.find(({ governmentHosts }) => governmentHosts.includes(second));
  return wording === undefined ? undefined : (wording.topLevels[top] ?? top.toUpperCase());
}
