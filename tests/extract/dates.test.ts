import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { DateGrammar } from "../../src/extract/dates.ts";
import { TimeLexicon } from "../../src/knowledge/lexicon/time.ts";
import { tokensOf } from "../../src/segment/tokens.ts";

const grammar = new DateGrammar(TimeLexicon.parse(parse(readFileSync("data/lexicon/en/time.yaml", "utf8"))));
const dates = (text: string, planned = false, issued: string | undefined = "2022-03-10") =>
  grammar
    .find(tokensOf(text, 0, text.length, 0, new Set(["Sept"])), text, issued, () => planned)
    .map(({ when }) => (when.end ? `${when.start}/${when.end}` : when.start));

// 10 March 2022 is a Thursday.
describe("dates of official English", () => {
  it.each([
    ["On April 8, 2025, they met.", ["2025-04-08"]],
    ["on 8 April 2025", ["2025-04-08"]],
    ["on the 8th of April 2025", ["2025-04-08"]],
    ["Tuesday, April 8, 2025", ["2025-04-08"]],
    ["from March 4 to 11", ["2022-03-04/2022-03-11"]],
    ["on 4-5 March 2022", ["2022-03-04/2022-03-05"]],
    ["from 28 February to 2 March 2022", ["2022-02-28/2022-03-02"]],
    ["in April 2024", ["2024-04"]],
    ["ongoing since 2014", ["2014"]],
    ["met today", ["2022-03-10"]],
    ["met yesterday", ["2022-03-09"]],
    ["met on Tuesday", ["2022-03-08"]],
    ["last May", ["2021-05"]],
    ["in August", ["2021-08"]],
    ["on December 28", ["2021-12-28"]],
    ["2022-03-04 in Oslo", ["2022-03-04"]],
    ["Sept. 9, 2021", ["2021-09-09"]],
    ["met yesterday afternoon", ["2022-03-09"]],
    ["spoke last night", ["2022-03-09"]],
    ["visited last month", ["2022-02"]],
    ["met last year", ["2021"]],
    ["in January last year", ["2021-01"]],
    ["in Lima this October", ["2022-10"]],
  ])("%s", (text, expected) => expect(dates(text)).toEqual(expected));

  it.each([
    ["will meet on Tuesday", ["2022-03-15"]],
    ["will visit in August", ["2022-08"]],
    ["will visit next month", ["2022-04"]],
    ["will visit on January 5", ["2023-01-05"]],
  ])("what is to come lies ahead: %s", (text, expected) => expect(dates(text, true)).toEqual(expected));

  it.each([
    "they may meet",
    "2022 troops",
    "the 2+2 meeting",
    "resolution 2231 (2015)",
    "February 30, 2022",
    "for approximately 50 minutes",
    "08/04/2025",
    "March on the capital",
    "9/11",
  ])("no date: %s", (text) => expect(dates(text)).toEqual([]));

  it("leaves relative dates unresolved without an issue date", () =>
    expect(grammar.find(tokensOf("met today", 0, 9, 0, new Set()), "met today", undefined, () => false)).toEqual([]));
});
