import type { PublisherProfile } from "../knowledge/publishers.ts";
import type { Release } from "../records/release.ts";
import type { AssembleContext } from "./assemble-context.ts";
import type { Stated } from "./draft.ts";
import type { Head } from "./head/head.ts";
import { countryOfHost, foldName } from "./publisher-index.ts";

/** The publisher: as the record names it, else by the address's profile, else as the head or the site names it; and whose it is. */
export function publisherOf(
  stated: Stated,
  head: Head,
  profile: PublisherProfile | undefined,
  url: string | undefined,
  context: AssembleContext,
): Release["publisher"] {
  const name =
    stated.publisher ??
    (profile !== undefined && context.index.byUrl(url) === profile ? profile.name : fuller(head.publisher, stated.site));
  if (name === undefined) return undefined;
  if (profile !== undefined) return { name, key: profile.organization ?? profile.id, of: profile.of };
  const of = stateIn([name, ...head.letterhead], context.states) ?? stateOfHost(url, context);
  return { name, ...(of === undefined ? {} : { of }) };
}

function stateOfHost(url: string | undefined, { wordings, states }: AssembleContext): string | undefined {
  const key = countryOfHost(
    url,
    wordings.map((wording) => wording.source),
  );
  return key !== undefined && (states.size === 0 || [...states.values()].includes(key)) ? key : undefined;
}

/** The head's name of the publisher, or the site's where that goes on where the head's ends ("Ministry of X" – "Ministry of X, Y"). */
function fuller(inHead: string | undefined, site: string | undefined): string | undefined {
  return inHead === undefined || site?.toLowerCase().startsWith(inHead.toLowerCase()) ? (site ?? inHead) : inHead;
}

/** The one state that the lines name; none where they name several. */
function stateIn(lines: readonly string[], states: ReadonlyMap<string, string>): string | undefined {
  const keys = new Set<string>();
  for (const line of lines) {
    const words = foldName(line).split(" ");
    for (let from = 0; from < words.length; ) {
      const to = [6, 5, 4, 3, 2, 1].find((count) => from + count <= words.length && states.has(words.slice(from, from + count).join(" ")));
      if (to !== undefined) keys.add(states.get(words.slice(from, from + to).join(" ")) ?? "");
      from += to ?? 1;
    }
  }
  return keys.size === 1 ? [...keys][0] : undefined;
}
