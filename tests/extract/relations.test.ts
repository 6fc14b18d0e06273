import { describe, expect, it } from "vitest";
import { openKnowledge } from "../../src/pipeline/knowledge.ts";
import { CONTEXT, extracted } from "../support/extracted.ts";

const { knowledge } = openKnowledge();

/** Claims as "Subject relation Object modality" that a sentence makes, told behind the one that puts two ministers on stage. */
function claims(sentence: string): string[] {
  const { claims, entities, events } = extracted(`${CONTEXT}\n\n${sentence}\n`, knowledge);
  const name = (id: string) => entities.find((entity) => entity.id === id)?.name ?? events.find((event) => event.id === id)?.kind ?? id;
  return claims
    .filter((claim) => claim.evidence.start > CONTEXT.length)
    .map(
      (claim) =>
        `${name(claim.subject)} ${claim.relation} ${name(claim.object)} ${claim.polarity === "negative" ? "not " : ""}${claim.modality}`,
    );
}

describe("who stands in a relation", () => {
  it.each([
    [
      "the one invited, not who invites",
      "Minister Olsen accepted an invitation from Minister Tanaka to visit Japan.",
      "Anna Olsen visits Japan intended",
    ],
    ["we, in a quotation", "“We will support Moldova,” Minister Olsen said.", "Norway supports Moldova intended"],
    ["my country", "“My country stands with Moldova,” Minister Olsen said.", "Norway supports Moldova ongoing"],
    ["those behind by", "The tents were provided by Norway to Moldova.", "Norway providesTo Moldova actual"],
    ["who gives what another receives", "Moldova received two ambulances from Norway.", "Norway providesTo Moldova actual"],
    [
      "who gave what one is thankful for",
      "Minister Olsen was grateful for the ambulances donated by Japan.",
      "Japan providesTo Norway actual",
    ],
    ["who is thanked for training others", "Minister Olsen thanked Japan for training Norwegian cadets.", "Japan providesTo Norway actual"],
    ["whose officers were helped", "Minister Olsen thanked Japan for the tents given to her officers.", "Japan providesTo Norway actual"],
    ["the one invited to a town", "Minister Olsen was invited to Tokyo.", "Anna Olsen visits Tokyo requested"],
    ["the subject of the verb before", "Norway will make a speech and will send doctors to Mali.", "Norway sends Mali intended"],
    ["whose people they are", "Norwegian peacekeepers serve in KFOR.", "Norway participatesIn KFOR ongoing"],
    ["what somebody became the first to do", "Norway was the first country to send doctors to Mali.", "Norway sends Mali actual"],
  ])("%s", (_, sentence, claim) => expect(claims(sentence)).toContain(claim));
  it("each of the two who support each other", () =>
    expect(claims("The ministers agreed to support each other.")).toEqual([
      "Norway supports Japan intended",
      "Japan supports Norway intended",
    ]));
  it.each([
    ["The ministers spoke of the crisis in Mali and reiterated their support for ECOWAS.", "Norway supports ECOWAS ongoing"],
    ["Chile spoke of the crisis in Mali and reiterated its support for ECOWAS.", "Chile supports ECOWAS ongoing"],
    ["Minister Olsen thanked Chile for its support for ECOWAS.", "Chile supports ECOWAS ongoing"],
  ])("whose support it is: %s", (sentence, claim) => expect(claims(sentence)).toContain(claim));
  it("him is not who invites him", () =>
    expect(claims("Minister Tanaka thanked Minister Olsen. He invited her to visit Japan.")).toContain(
      "Anna Olsen visits Japan requested",
    ));
  it("two who exercise together, by the name of the exercise", () =>
    expect(claims("The Norway-Japan Exercise Northern Wind began in Oslo.")).toContain("Norway exercisesWith Japan actual"));
  it("the attack is condemned, not those whom it struck", () =>
    expect(claims("Norway condemned the attacks in Kabul, which killed many people, including Japanese nationals.")).toEqual([
      "Norway condemns attacks in Kabul actual",
    ]));
  it.each([
    ["The aid, prepared by Chile in cooperation with Canada, left on Sunday.", "Chile cooperatesWith Canada actual"],
    ["Norway organised a workshop in close coordination with Canada.", "Norway cooperatesWith Canada actual"],
    ["Minister Olsen said that, together with Chile, Norway will train the crews.", "Norway cooperatesWith Chile intended"],
  ])("who does something with whom: %s", (sentence, claim) => expect(claims(sentence)).toEqual([claim]));
  it.each([
    ["Minister Olsen reaffirmed Norway's support for democracy in Moldova.", "Norway supports Moldova ongoing"],
    ["Minister Olsen reaffirmed the support of her country for Chile's reforms.", "Norway supports Chile ongoing"],
    ["Minister Olsen assured Minister Tanaka of Norway's support.", "Norway supports Japan ongoing"],
    ["Minister Olsen thanked Japan for the food assistance provided last year.", "Japan providesTo Norway ongoing"],
    ["Norway has allocated 25 million euros for schools in Mali and Niger.", "Norway providesTo Niger actual"],
  ])("who is supported: %s", (sentence, claim) => expect(claims(sentence)).toContain(claim));
  it.each([
    [
      "KFOR, in which units of Chile and Peru took part, was praised.",
      ["Chile participatesIn KFOR actual", "Peru participatesIn KFOR actual"],
    ],
    [
      "They recalled KFOR, in which Chile, Peru and 24 other nations took part.",
      ["Chile participatesIn KFOR actual", "Peru participatesIn KFOR actual"],
    ],
  ])("who takes part: %s", (sentence, found) => expect(claims(sentence)).toEqual(found));
  it("the exercise is the one that the release names", () =>
    expect(
      claims(
        "Exercise Northern Wind began in Oslo on 3 May. Some 1,200 soldiers from Norway, Chile and Peru are taking part in the exercise.",
      ),
    ).toContain("Chile participatesIn Exercise Northern Wind actual"));
  it("not yet where it has only been applied for", () =>
    expect(claims("Minister Olsen spoke of the applications by Finland and Sweden to join NATO.")).toEqual([
      "Finland memberOf NATO intended",
      "Sweden memberOf NATO intended",
    ]));
  it("not who thanks those who take part", () => expect(claims("Minister Olsen thanked personnel participating in KFOR.")).toEqual([]));
  it("each who is thanked", () =>
    expect(claims("Minister Olsen thanked Canada, Japan and Chile for their support to Moldova.")).toEqual([
      "Canada supports Moldova ongoing",
      "Japan supports Moldova ongoing",
      "Chile supports Moldova ongoing",
    ]));
  it("who signs, and the states behind them that are bound", () =>
    expect(claims("Minister Olsen recalled the Fisheries Agreement signed by the two ministers last year.")).toEqual([
      "Anna Olsen signs Fisheries Agreement actual",
      "Kenji Tanaka signs Fisheries Agreement actual",
      "Norway partyTo Fisheries Agreement actual",
      "Japan partyTo Fisheries Agreement actual",
    ]));
  it("those by whom a signing is", () =>
    expect(claims("The talks ended with the signing of the Fisheries Agreement by Minister Olsen and Minister Tanaka.")).toEqual([
      "Anna Olsen signs Fisheries Agreement actual",
      "Kenji Tanaka signs Fisheries Agreement actual",
      "Norway partyTo Fisheries Agreement actual",
      "Japan partyTo Fisheries Agreement actual",
    ]));
  it("every instrument of a list that is signed", () =>
    expect(claims("Norway and Japan signed the Fisheries Agreement and the Tourism Agreement.")).toContain(
      "Japan partyTo Tourism Agreement actual",
    ));
  it("a plural group, whose verb looks like a noun", () =>
    expect(claims("Both countries support the African Union.")).toEqual([
      "Norway supports African Union ongoing",
      "Japan supports African Union ongoing",
    ]));
  it("two who have something between them", () =>
    expect(claims("Norway and Japan enjoy close relations.")).toEqual(["Norway cooperatesWith Japan ongoing"]));
});

describe("how a relation holds", () => {
  it("an intention that is taken back further on is none", () =>
    expect(claims("Minister Olsen will visit Egypt in June. Minister Olsen will no longer travel to Egypt.")).toEqual([
      "Anna Olsen visits Egypt not intended",
    ]));
  it.each([
    ["Norway has been training Moldovan soldiers since 2014.", "Norway providesTo Moldova ongoing"],
    ["Norway is committed to supporting Moldova.", "Norway supports Moldova ongoing"],
    ["Norway is working with Japan to support Moldova.", "Norway supports Moldova ongoing"],
    ["Norway pledged 2 million euros in aid to Moldova.", "Norway providesTo Moldova intended"],
    ["Minister Olsen called for cooperation between Moldova and Belarus.", "Moldova cooperatesWith Belarus requested"],
    ["Minister Olsen asked for Japan's support.", "Japan supports Norway requested"],
    ["Norway will provide support to Moldova.", "Norway supports Moldova intended"],
    ["Minister Olsen spoke of Norway's interest in cooperating with Moldova.", "Norway cooperatesWith Moldova intended"],
    ["The ministers spoke of their shared interest in supporting Moldova.", "Norway supports Moldova ongoing"],
    ["Diplomatic relations between Norway and Belarus were suspended.", "Norway cooperatesWith Belarus not actual"],
    ["The Fisheries Agreement between Norway and Chile will be signed in June.", "Norway partyTo Fisheries Agreement intended"],
    ["Minister Olsen welcomed the accession of Moldova to the Antarctic Treaty.", "Moldova partyTo Antarctic Treaty actual"],
  ])("%s", (sentence, claim) => expect(claims(sentence)).toContain(claim));
});

describe("events without a proper name are called by their words", () => {
  const hosted = (sentence: string): (string | undefined)[] => {
    const { claims, events } = extracted(`${CONTEXT}\n\n${sentence}\n`, knowledge);
    return claims
      .filter(({ relation }) => relation === "hosts" || relation === "participatesIn")
      .map(({ relation, object }) => `${relation} ${events.find(({ id }) => id === object)?.title}`);
  };
  it.each([
    ["Chile will host a conference on border management in June.", "hosts conference on border management"],
    ["President Ana Kovac hosted a state dinner on 3 May.", "hosts state dinner"],
    ["Minister Olsen attended the donors' conference in Geneva on 3 May.", "participatesIn donors' conference"],
  ])("%s", (sentence, claim) => expect(hosted(sentence)).toEqual([claim]));
  it.each(["Minister Olsen will speak at a conference in Oslo.", "Norway and Chile held the Norway-Chile summit in Oslo in May."])(
    "nobody takes part in what its noun alone names, or in what two hold: %s",
    (sentence) => expect(hosted(sentence)).toEqual([]),
  );
});

describe("what stands for a name given before", () => {
  it.each([
    [
      "The African Union Mission in Somalia met its aims. Norway will lend the mission twelve vehicles.",
      "Norway providesTo African Union Mission in Somalia intended",
    ],
    [
      "The Democratic Republic of Congo joined the East African Community. Somalia joined the bloc in 2023.",
      "Somalia memberOf East African Community actual",
    ],
    ["Exercise Northern Wind began in Oslo. Chile will send 300 soldiers to the exercise.", "Chile sends Exercise Northern Wind intended"],
  ])("%s", (sentence, claim) => expect(claims(sentence)).toContain(claim));
  it("nothing, where it is named anew", () =>
    expect(claims("The African Union Mission in Somalia met its aims. Chile joined the mission of Ghana.")).toEqual([]));
});

describe("instruments that the two sides have", () => {
  it.each([
    [
      "They recalled the Memorandum of Understanding on Trade signed in 2017.",
      "Norway partyTo Memorandum of Understanding on Trade actual",
    ],
    ["A Protocol on Education will be signed in June.", "Japan partyTo Protocol on Education intended"],
    [
      "They welcomed the signing today, by Minister Olsen and Minister Tanaka, of the Fisheries Agreement.",
      "Anna Olsen signs Fisheries Agreement actual",
    ],
    [
      "The following documents were signed:\n\nAgreement on Visas;\n\nProtocol on Education.",
      "Norway partyTo Protocol on Education actual",
    ],
  ])("%s", (sentence, claim) => expect(claims(sentence)).toContain(claim));
});

describe("those who take part, by what something is made up of", () => {
  it.each([
    ["KFOR consists of troops from Chile and Ghana.", "Ghana sends KFOR ongoing"],
    ["Twelve countries, including Chile and Ghana, take part in KFOR.", "Chile participatesIn KFOR ongoing"],
    ["Minister Olsen thanked the countries contributing troops to KFOR, namely Chile and Ghana.", "Ghana sends KFOR ongoing"],
  ])("%s", (sentence, claim) => expect(claims(sentence)).toContain(claim));
});
