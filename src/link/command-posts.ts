import type { Document } from "../records/document.ts";
import type { Tenure } from "../records/entity.ts";
import type { Mention } from "../records/mention.ts";
import type { LedAs, Links } from "./knowledge.ts";
import { evidenceOf, sentenceAt } from "./evidence.ts";

const BODIES = new Set(["organization", "armed-force", "mission"]);

/** "The 3rd Brigade, commanded by Colonel X", "the Commission, under the chairmanship of Justice Y": the post of who has no other. */
export function commandPosts(doc: Document, mentions: readonly Mention[], tenures: readonly Tenure[], links: Links): Tenure[] {
  const found: Tenure[] = [];
  const bodies = mentions.filter((mention) => BODIES.has(mention.kind) && mention.entity !== undefined);
  for (const person of mentions) {
    if (person.kind !== "person" || person.entity === undefined) continue;
    if (
      [...tenures, ...found].some(
        (tenure) => tenure.person === person.entity && tenure.status !== "former" && !links.address.has(tenure.post.toLowerCase()),
      )
    )
      continue;
    const sentence = sentenceAt(doc, person.start);
    const near = (body: Mention, from: number, to: number) => from <= to && to - from < 60 && sentenceAt(doc, body.start) === sentence;
    for (const body of bodies) {
      // "soldiers of the Army, commanded by X": they are, not the Army.
      if (/\bof (?:the )?$/.test(doc.text.slice(Math.max(0, body.start - 8), body.start))) continue;
      const said = (ways: readonly LedAs[], from: number, to: number) =>
        near(body, from, to) ? ways.find(({ text }) => text.test(doc.text.slice(from, to)))?.post : undefined;
      const post = said(links.ledBy, body.end, person.start) ?? said(links.takes, person.end, body.start);
      if (post === undefined) continue;
      found.push({
        person: person.entity,
        post,
        of: body.entity as string,
        ofInferred: false,
        status: "in-office",
        evidence: evidenceOf(doc, person, "body-led-by"),
      });
      break;
    }
  }
  return found;
}
