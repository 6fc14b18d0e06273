import type { NamedNode } from "n3";
import type { Claim } from "../records/extraction.ts";
import { isSymmetric, relationProperty } from "../vocabulary/cmq.ts";
import { claimObject } from "./map-claim.ts";
import { acts } from "./map-event.ts";
import type { ReleaseContext } from "./release-context.ts";

/**
 * True where a claim may stand as a plain triple: positive, actual or ongoing, and said by the release in its own voice
 * or by a party about its own conduct. An intention, a denial, an accusation, a report about others stay claims.
 */
export function isPlain(context: ReleaseContext, claim: Claim): boolean {
  if (claim.polarity !== "positive" || (claim.modality !== "actual" && claim.modality !== "ongoing")) return false;
  if (claim.holders === "release") return true;
  const own = [claim.subject, ...(isSymmetric(claim.relation) ? [claim.object] : [])].filter((id) => context.entities.has(id));
  return claim.holders.some((holder) => own.some((party) => speaksFor(context, holder, party)));
}

/** Writes the plain triples that the release's claims support. */
export function mapPlainTriples(context: ReleaseContext): void {
  for (const claim of context.extraction.claims) {
    if (isPlain(context, claim))
      context.draft.add(context.entity(claim.subject), relationProperty(claim.relation), claimObject(context, claim));
  }
}

/**
 * Whether a holder speaks for a party: it is the party, holds a post of it, stands on its side, or the one is part of
 * the other (a minister of defence for the state; a state for its forces).
 */
function speaksFor(context: ReleaseContext, holder: string, party: string): boolean {
  const target = context.entity(party).value;
  const voices = [holder, ...bodiesOf(context, holder)];
  return voices.some(
    (voice) =>
      context.entity(voice).value === target ||
      wholes(context, voice).has(target) ||
      wholes(context, party).has(context.entity(voice).value),
  );
}

/** For whom a person acts: organisations of posts held, and sides taken in the release's events. */
function bodiesOf(context: ReleaseContext, holder: string): string[] {
  const posts = context
    .tenuresOf(holder)
    .filter(acts)
    .flatMap((tenure) => tenure.of ?? []);
  const sides = context.extraction.events.flatMap((event) =>
    event.participants.filter((part) => part.entity === holder).flatMap((part) => part.side ?? []),
  );
  return [...posts, ...sides];
}

/** Everything that an entity is part of, by the text and by the tables. */
function wholes(context: ReleaseContext, id: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (at: string): void => {
    const entity = context.entities.get(at);
    if (entity === undefined) return;
    const parts: NamedNode[] = entity.key === undefined ? [] : context.world.wholes(entity.key);
    for (const whole of parts) found.add(whole.value);
    if (entity.partOf !== undefined && !found.has(context.entity(entity.partOf).value)) {
      found.add(context.entity(entity.partOf).value);
      visit(entity.partOf);
    }
  };
  visit(id);
  return found;
}
