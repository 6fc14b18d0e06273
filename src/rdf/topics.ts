import type { NamedNode } from "n3";
import { cmq } from "../vocabulary/cmq.ts";
import { dcterms } from "../vocabulary/dcterms.ts";
import { skos } from "../vocabulary/skos.ts";
import type { ReleaseContext } from "./release-context.ts";
import { inLanguage, nameText } from "./terms.ts";

/** What a record is about: a concept of the tables by its key; other words stay words, as they name no concept. */
export function mapTopics({ draft, language, world }: ReleaseContext, record: NamedNode, topics: readonly string[]): void {
  for (const topic of topics) {
    const concept = world.topic(topic);
    if (concept === undefined) {
      draft.add(record, cmq.topicText, inLanguage(nameText(topic), language));
      continue;
    }
    draft.type(concept, skos.Concept);
    draft.add(record, dcterms.subject, concept);
  }
}
