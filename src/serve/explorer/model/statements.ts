import { cmq } from "../../../vocabulary/cmq.ts";
import { prov } from "../../../vocabulary/prov.ts";
import { schema } from "../../../vocabulary/schema.ts";
import type { Statement } from "./records.ts";
import type { Reader } from "./reader.ts";

/** Every statement of every release. */
export function readStatements(reader: Reader): Statement[] {
  return reader.graph.instances(cmq.Statement).flatMap(({ node }): Statement[] => {
    const told = reader.told(node);
    if (told === undefined) return [];
    return [
      {
        ...told,
        speakers: reader.things(node, prov.wasAttributedTo),
        act: reader.word(node, cmq.act),
        negated: reader.flag(node, cmq.negated),
        about: reader.one(node, cmq.about) ?? "",
        addressees: reader.things(node, cmq.addressee),
        mentions: reader.things(node, schema.mentions),
        event: reader.thing(node, cmq.inEvent),
        answers: reader.one(node, cmq.answers),
        claims: reader.texts(node, cmq.hasContent),
      },
    ];
  });
}
