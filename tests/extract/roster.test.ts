import { describe, expect, it } from "vitest";
import { openKnowledge } from "../../src/pipeline/knowledge.ts";
import { CONTEXT, extracted } from "../support/extracted.ts";

const { knowledge } = openKnowledge();

/** Who takes part in the meeting that a sentence behind it says more of. */
function participants(sentence: string): string[] {
  const { events, entities } = extracted(`${CONTEXT}\n\n${sentence}\n`, knowledge);
  expect(events).toHaveLength(1);
  return (events[0]?.participants ?? []).map(({ entity }) => entities.find((each) => each.id === entity)?.name ?? entity);
}

describe("who else took part, named behind the verb", () => {
  it.each([
    ["Joining the ministers were Ambassador Ida Berg and General Per Lund.", ["Ida Berg", "Per Lund"]],
    ["Also present were Ambassador Ida Berg and General Per Lund.", ["Ida Berg", "Per Lund"]],
    ["In attendance was Ambassador Ida Berg.", ["Ida Berg"]],
    ["Others at the meeting were Ambassador Ida Berg and General Per Lund.", ["Ida Berg", "Per Lund"]],
    ["The Norwegian team comprised Ambassador Ida Berg and General Per Lund.", ["Ida Berg", "Per Lund"]],
  ])("%s", (sentence, more) => expect(participants(sentence)).toEqual(["Anna Olsen", "Kenji Tanaka", ...more]));

  it.each(["Present challenges were discussed with Ambassador Ida Berg.", "Members of the press were welcomed by Ambassador Ida Berg."])(
    "nobody: %s",
    (sentence) => expect(participants(sentence)).toEqual(["Anna Olsen", "Kenji Tanaka"]),
  );
});
