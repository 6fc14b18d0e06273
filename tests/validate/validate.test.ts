import { DataFactory, type Quad } from "n3";
import { describe, expect, test } from "vitest";
import { checkRanges, compileShapes, RANGE_CHECK } from "../../src/validate/index.ts";
import { cmq } from "../../src/vocabulary/cmq.ts";
import { oa } from "../../src/vocabulary/oa.ts";
import { SAMPLE_ID, SAMPLE_TEXT } from "../support/sample-text.ts";
import { ontologyFile, quadsOf } from "../support/sample-quads.ts";

const validator = compileShapes(ontologyFile("shapes.ttl"));
const sample = quadsOf();

/** The sample without the statements of one property, or with their objects changed. */
function altered(property: { value: string }, change?: (quad: Quad) => Quad): Quad[] {
  return sample.flatMap((quad) => (quad.predicate.value !== property.value ? [quad] : change === undefined ? [] : [change(quad)]));
}

describe("SHACL", () => {
  test("the sample release conforms", async () => {
    expect(await validator.validate(sample)).toEqual([]);
  });

  test.each([
    ["an event report without evidence", cmq.evidence, "EventReportShape", "no evidence"],
    ["evidence without a rule", cmq.rule, "EvidenceShape", "must name the rule that read it"],
    ["a claim without modality", cmq.modality, "ClaimShape", "must have one modality"],
    ["a statement without act", cmq.act, "StatementShape", "must be one known speech act"],
    ["a range without start", oa.start, "RangeShape", "must have one start"],
    ["a mention of nothing", cmq.mentions, "MentionShape", "must name one thing"],
  ])("%s is a violation of its shape", async (_, property, shape, message) => {
    const violations = await validator.validate(altered(property));
    expect(violations.map((each) => [each.shape, each.message])).toContainEqual([`https://w3id.org/communique/shapes#${shape}`, message]);
  });

  test.each([
    ["zero minutes", cmq.minutes, DataFactory.literal("0", DataFactory.namedNode("http://www.w3.org/2001/XMLSchema#integer"))],
    ["an unknown act", cmq.act, DataFactory.namedNode("https://example.org/act")],
    ["an end before the start", oa.end, DataFactory.literal("0", DataFactory.namedNode("http://www.w3.org/2001/XMLSchema#integer"))],
  ])("%s is a violation", async (_, property, object) => {
    expect(
      await validator.validate(altered(property, (quad) => DataFactory.quad(quad.subject, quad.predicate, object, quad.graph))),
    ).not.toEqual([]);
  });

  test("a violation names release, sentence, shape, focus node and what to do", async () => {
    const [first] = await validator.validate(altered(cmq.about));
    expect(first).toMatchObject({
      release: SAMPLE_ID,
      shape: "https://w3id.org/communique/shapes#StatementShape",
      path: cmq.about.value,
      message: "must say what was said",
      todo: "Report it with the release: a stage wrote an incomplete record.",
    });
    expect(first?.focus).toContain(`${SAMPLE_ID}/statement/`);
    expect(SAMPLE_TEXT).toContain(first?.sentence);
  });
});

describe("ranges", () => {
  test("every range of the sample cuts its quote out of the text", () => {
    expect(checkRanges(sample, SAMPLE_TEXT)).toEqual([]);
  });

  test("a moved text is a violation that shows both texts", () => {
    const violations = checkRanges(sample, `x${SAMPLE_TEXT}`);
    expect(violations.length).toBeGreaterThan(50);
    expect(violations[0]).toMatchObject({ release: SAMPLE_ID, shape: RANGE_CHECK });
    expect(violations[0]?.message).toMatch(/^characters \d+ to \d+ of the text are ".*", not the quoted ".*"$/s);
  });
});
