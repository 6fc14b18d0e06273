import { describe, expect, it } from "vitest";
import { openKnowledge } from "../../src/pipeline/knowledge.ts";
import type { Extraction } from "../../src/records/extraction.ts";
import { CONTEXT, extracted } from "../support/extracted.ts";

const { knowledge } = openKnowledge();

/** What a release issued on 5 May 2021 says in `sentence`, told behind the sentence that puts two ministers on stage. */
const told = (sentence: string): Extraction => extracted(`${CONTEXT}\n\n${sentence}\n`, knowledge);

/** Claims as "Subject relation Object modality", negative ones with "not". */
function claims(sentence: string): string[] {
  const { claims, entities, events } = told(sentence);
  const name = (id: string) => entities.find((entity) => entity.id === id)?.name ?? events.find((event) => event.id === id)?.kind ?? id;
  return claims
    .filter((claim) => claim.evidence.start > CONTEXT.length)
    .map(
      (claim) =>
        `${name(claim.subject)} ${claim.relation} ${name(claim.object)} ${claim.polarity === "negative" ? "not " : ""}${claim.modality}`,
    );
}

const events = (sentence: string): string[] => {
  const { events } = told(sentence);
  return events
    .filter((event) => event.evidence.every((each) => each.start > CONTEXT.length))
    .map((event) => `${event.kind} ${event.status}`);
};

describe("what is not said is not claimed", () => {
  it.each([
    ["a question", "Will Norway support Moldova?"],
    ["a name that only modifies", "Minister Olsen said that Norway supports NATO naval operations."],
    ["a name before a hyphen", "Minister Olsen said that Norway supports the Moldova-led initiative."],
    ["what is asked not to be done", "Minister Olsen urged Moldova not to join NATO."],
    ["a condition", "If Norway joins the European Union, trade will grow."],
    ["a condition without its word", "Were Norway to join the European Union, trade would grow."],
    ["what would have been", "Norway would have supported Moldova."],
    ["what the press says", "According to media reports, Norway sent troops to Mali."],
    ["what is alleged", "Norway allegedly supplied weapons to Sudan."],
    ["an agreement that is being negotiated", "Norway and Japan concluded negotiations on the Fisheries Agreement."],
    ["what is hoped of others", "Minister Olsen expressed the hope that Moldova would join the European Union."],
    ["whenever something may be", "“When we visit Moldova we feel at home,” Minister Olsen said."],
    ["where a candidature may lead", "Minister Olsen spoke of the candidature of Moldova as a member of the African Union."],
    ["a fair that a name only places", "Minister Olsen proposed that Moldova send a delegation to the Fair, to be held in Zagreb."],
    ["signals", "Minister Olsen said that Norway sends wrong signals to Belarus."],
    ["what a force is made of", "The force, made up of contingents from Benin and Togo, was deployed in Mali."],
    ["what is reported of somebody", "It is reported that Norway supplied weapons to Sudan."],
    ["regret at a loss", "Minister Olsen expressed her regret over the loss of life in Mali."],
    ["a resolution that condemns", "Minister Olsen spoke of the resolution condemning Belarus's actions."],
    ["another's decision that is welcomed", "Minister Olsen welcomed the decision to provide aid to Moldova."],
    ["a relation beside a denial", "Minister Olsen said that the plan does not touch the cooperation between Norway and Japan."],
  ])("%s: %s", (_, sentence) => expect(claims(sentence)).toEqual([]));

  it.each([
    ["Norway, which allegedly sent weapons to Sudan, supports Moldova.", "Norway supports Moldova ongoing"],
    ["Norway has reportedly provided tents to Sudan, while Japan supports Moldova.", "Japan supports Moldova ongoing"],
  ])("what is alleged takes nothing from what stands beside it: %s", (sentence, claim) => expect(claims(sentence)).toEqual([claim]));
  it("not only is no denial", () =>
    expect(claims("Minister Olsen said that Norway not only supports Moldova but also trains with it.")).toContain(
      "Norway supports Moldova ongoing",
    ));
  it("what somebody was unable to do was not done", () =>
    expect(claims("Minister Olsen said that Moldova was unable to participate in KFOR.")).toEqual([
      "Moldova participatesIn KFOR not actual",
    ]));
  it.each([
    ["Neither Norway nor Japan supports Belarus.", "Japan supports Belarus not ongoing"],
    ["Norway no longer supports Belarus.", "Norway supports Belarus not ongoing"],
    ["No Norwegian troops will be sent to Mali.", "Norway sends Mali not intended"],
    ["There are no plans to deploy Norwegian soldiers to Mali.", "Norway sends Mali not intended"],
    ["The reports that Norway will send troops to Mali are false.", "Norway sends Mali not intended"],
    ["Minister Olsen denied that Norway had supplied weapons to Mali.", "Norway providesTo Mali not actual"],
    ["Norway has suspended its assistance to Mali.", "Norway providesTo Mali not actual"],
    ["Norway withdrew from the Arctic Council.", "Norway memberOf Arctic Council not actual"],
  ])("what is denied or over: %s", (sentence, claim) => expect(claims(sentence)).toEqual([claim]));
  it("a state does nothing to itself", () =>
    expect(claims("Somalia supports the Transitional Federal Government of Somalia.")).toEqual([]));
  it("a treaty that is negotiated binds nobody", () =>
    expect(claims("Minister Olsen spoke of the negotiations on the Fisheries Agreement between Norway and Ghana.")).toEqual([]));
  it("a membership that is talked about is proposed", () =>
    expect(claims("Minister Olsen spoke about Moldova joining NATO.")).toEqual(["Moldova memberOf NATO proposed"]));
});

describe("who is said to act", () => {
  it("a relative clause without its pronoun reports nothing of its own", () => {
    const { statements } = told("The ministers discussed the sanctions Norway and Japan have imposed and agreed to meet again.");
    expect(statements.map((statement) => `${statement.act} ${statement.speakers.length}`)).toEqual(["exchange-views 2", "agree 2"]);
  });
  it("words of another do not make an agreement one's own statement", () => {
    const { statements } = told(
      "“Norway is ready,” Minister Olsen said. The ministers agreed that “every nation has the right to choose its path”.",
    );
    expect(statements.at(-1)).toMatchObject({ act: "agree" });
    expect(statements.at(-1)?.speakers).toHaveLength(2);
  });
  it("whom a planned meeting leaves unnamed nobody stands for", () => {
    const { statements } = told("Minister Olsen will meet with business leaders to discuss trade.");
    expect(statements.at(-1)?.speakers).toHaveLength(1);
  });
  it("to join somebody in a call is no membership", () =>
    expect(claims("Norway joined the African Union and partners in calling for a ceasefire.")).toEqual([]));
  it("those asked without a name are not the one who asks", () =>
    expect(claims("The ministers encouraged all parties, including the donors, to cooperate fully.")).toEqual([]));
  it("what is sent is sent by whom it belongs to, not by who condemns it", () =>
    expect(claims("Minister Olsen condemned the deployment of thousands of Belarusian troops to Mali.")).toContain(
      "Belarus sends Mali ongoing",
    ));
  it("of what one is thanked for, the one thanked", () =>
    expect(claims("Minister Olsen thanked Minister Tanaka for Japan's partnership in providing aid to Moldova.")).toEqual([
      "Japan providesTo Moldova ongoing",
    ]));
});

describe("what is to come has not taken place", () => {
  it.each([
    [
      "the second of two coordinated verbs",
      "Minister Olsen will travel to Paris and meet with Minister Sergiu Popa of Moldova.",
      ["visit planned", "meeting planned"],
    ],
    [
      "a purpose",
      "Minister Olsen will travel to Paris to meet with Minister Sergiu Popa of Moldova.",
      ["visit planned", "meeting planned"],
    ],
    ["a reported future", "Minister Olsen said that she would visit Chisinau on 9 May 2021.", ["visit planned"]],
    ["a delegation that is to be led", "Minister Olsen will lead a delegation to Chisinau, Moldova.", ["visit planned"]],
    ["a date behind the day of issue", "Minister Olsen visits Chisinau on 9 May 2021.", ["visit planned"]],
    ["a month without a year that is scheduled", "Minister Olsen is scheduled to visit Chisinau in March.", ["visit planned"]],
  ])("%s: %s", (_, sentence, expected) => expect(events(sentence)).toEqual(expected));

  it("a scheduled month lies ahead", () =>
    expect(told("Minister Olsen is scheduled to visit Chisinau in March.").events.at(-1)?.when?.start).toBe("2022-03"));
  it("to join a coalition is no meeting of it", () =>
    expect(events("Norway joined the Maritime Capability Coalition last December.")).toEqual([]));
  it("the date of another event is not its own", () =>
    expect(
      told("Norway hosted the Arctic Council for the first time since its meeting in 1994.").events.map((event) => event.when?.start),
    ).not.toContain("1994"));
  it("a date is no topic", () => {
    const { statements } = told("Minister Olsen had a phone call on 4 May with Minister Sergiu Popa of Moldova.");
    expect(statements.map((statement) => statement.about)).toEqual([]);
  });
  it("what a journalist asks is nobody's act", () =>
    expect(events("Q: Minister Olsen met with Minister Sergiu Popa of Moldova on 5 May.")).toEqual([]));
  it("what is asked is not told", () => expect(events("Did Minister Olsen meet with Minister Sergiu Popa of Moldova?")).toEqual([]));
  it.each(["Norway would have hosted the Polar Summit in Oslo.", "Norway suspended its participation in the exercise."])(
    "what would have been, or is left, is no event: %s",
    (sentence) => expect(events(sentence)).toEqual([]),
  );
  it("what is denied or only thought of is no support", () => {
    const acts = (sentence: string) => told(sentence).statements.map((statement) => statement.act);
    expect(acts("Norway denied that it supports the rebels in Mali.")).not.toContain("support");
    expect(acts("If elected, Norway would support the reform of the Council.")).not.toContain("support");
  });
});
