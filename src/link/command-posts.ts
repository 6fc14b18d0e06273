import type { Document } from "../records/document.ts";
import type { Tenure } from "../records/entity.ts";
import type { Mention } from "../records/mention.ts";
import type { Links } from "./knowledge.ts";
import { evidenceOf, sentenceAt } from "./evidence.ts";

/** Between a body and who leads it, and the post that this is. */
const LED: readonly { text: RegExp; post: string }[] = [
  { text: /^,?\s+(?:(?:which|that)\s+)?(?:(?:is|are|was|were|currently|now|being)\s+)*commanded by\s+$/u, post: "Commander" },
  { text: /^,?\s+under the (?:overall )?command of\s+$/u, post: "Commander" },
  { text: /^,?\s+under the (?:chairmanship|chairpersonship) of\s+$/u, post: "Chairperson" },
  { text: /^,?\s+(?:(?:is|are|currently)\s+)*chaired by\s+$/u, post: "Chairperson" },
];

/** Between an officer and the body that he now leads. */
const TOOK = /^\s+(?:has\s+)?(?:assumed|assumes|took|takes|taken over|took over)\s+(?:the\s+)?command of\s+(?:the\s+)?$/u;

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
      const led = near(body, body.end, person.start)
        ? LED.find(({ text }) => text.test(doc.text.slice(body.end, person.start)))?.post
        : undefined;
      const took = near(body, person.end, body.start) && TOOK.test(doc.text.slice(person.end, body.start));
      if (led === undefined && !took) continue;
      found.push({
        person: person.entity,
        post: led ?? "Commander",
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
