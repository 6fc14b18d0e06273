import type { NamedNode } from "n3";
import { skos } from "../vocabulary/skos.ts";
import type { ReleaseContext } from "./release-context.ts";
import { name } from "./terms.ts";

/** A topic by its key in the tables, or, where they have none, by its words, which then are its label here. */
export function topicNode({ draft, language, world }: ReleaseContext, topic: string): NamedNode {
  const node = world.topic(topic);
  draft.type(node, skos.Concept);
  if (node.value === world.named("topic", topic).value) draft.add(node, skos.altLabel, name(topic, language));
  return node;
}
