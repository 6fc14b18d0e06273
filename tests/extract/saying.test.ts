import { describe, expect, it } from "vitest";
import { openKnowledge } from "../../src/pipeline/knowledge.ts";
import { CONTEXT, extracted } from "../support/extracted.ts";

const { knowledge } = openKnowledge();

/** Statements of a text as "act: speakers | about". */
function said(text: string): string[] {
  const extraction = extracted(text, knowledge);
  const name = (id: string) => extraction.entities.find((entity) => entity.id === id)?.name ?? id;
  return extraction.statements.map(({ act, speakers, about }) => `${act}: ${speakers.map(name).join(", ")} | ${about}`);
}

/** What is said behind the sentence that puts two ministers on stage. */
const then = (sentence: string): string[] => said(`${CONTEXT}\n\n${sentence}\n`);

describe("who says what, in constructions other than subject, verb, object", () => {
  it.each([
    ["Norway joined the African Union in condemning the coup in Niger.", "condemn: Norway | coup in Niger"],
    ["Norway demands that Belarus release the prisoners.", "request: Norway | Belarus release the prisoners"],
    ["Norway pledges to contribute ten tents to the mission.", "commit: Norway | contribute ten tents to the mission"],
    ["Norway reserves the right to respond to the attack.", "state: Norway | right to respond to the attack"],
    ["The Government and people of Norway extend their condolences to Pakistan.", "condole: Norway | Pakistan"],
    ["EU leaders welcomed the ceasefire in the Sahel.", "welcome: EU | ceasefire in the Sahel"],
    [
      "Minister Olsen commended Ghana for its role in preserving peace, noting the importance of dialogue.",
      "state: Anna Olsen | importance of dialogue",
    ],
    ["The fleet will grow next year, Minister Olsen told reporters.", "state: Anna Olsen | fleet will grow next year"],
    ["According to Minister Olsen, the treaty opens a new chapter.", "state: Anna Olsen | treaty opens a new chapter"],
    ["The treaty opens a new chapter, in the words of Minister Olsen.", "state: Anna Olsen | treaty opens a new chapter"],
    ["Minister Olsen conveyed to Minister Tanaka the greetings of the King.", "state: Anna Olsen | greetings of the King"],
    [
      "The Ministry of Foreign Affairs of Norway would like to thank Ghana for its help.",
      "appreciate: Ministry of Foreign Affairs of Norway | help",
    ],
    ["Minister Olsen, in turn, raised the question of the fishermen.", "state: Anna Olsen | question of the fishermen"],
    ["While welcoming the progress made, Minister Olsen regretted that the road was closed.", "welcome: Anna Olsen | progress made"],
    [
      "The Ministry of Foreign Affairs of Norway wishes to extend its condolences to Ghana.",
      "condole: Ministry of Foreign Affairs of Norway | Ghana",
    ],
    ["Norway and Japan call for a ceasefire and welcome the efforts of Ghana.", "welcome: Norway, Japan | efforts of Ghana"],
    ["Minister Olsen has thanked Ghana and offered her help.", "propose: Anna Olsen | help"],
    ["Minister Olsen announced in Accra on Monday that Norway had opened a port.", "announce: Anna Olsen | Norway had opened a port"],
    ["The two ministers congratulated each other on the growth of trade.", "congratulate: Anna Olsen, Kenji Tanaka | growth of trade"],
    ["With regard to Mali, the two ministers expressed their concern.", "express-concern: Anna Olsen, Kenji Tanaka | Mali"],
    ["Minister Olsen denied that Norway had sent ships.", "state: Anna Olsen | denied that Norway had sent ships"],
    ["Norway has learnt with deep sorrow of the passing of President Mensah.", "condole: Norway | passing of President Mensah"],
    ["The port was, Minister Olsen said, open to ships.", "state: Anna Olsen | port was open to ships"],
    ["In the course of the talks, matters of trade were discussed.", "exchange-views: Anna Olsen, Kenji Tanaka | matters of trade"],
    ["Both agreed on the need for reform.", "agree: Anna Olsen, Kenji Tanaka | need for reform"],
    ["There was agreement on the opening of a consulate.", "agree: Anna Olsen, Kenji Tanaka | opening of a consulate"],
    ["The two sides were unanimous in condemning the attack.", "condemn: Anna Olsen, Kenji Tanaka | attack"],
    ["The talks were held in a friendly spirit and covered migration.", "exchange-views: Anna Olsen, Kenji Tanaka | migration"],
    [
      "Minister Olsen, while concurring that trade mattered, underscored that talks should resume.",
      "state: Anna Olsen | talks should resume",
    ],
    [
      "The Foreign Minister of Norway, Prime Minister Sato, and Minister Tanaka welcomed the ceasefire in Mali.",
      "welcome: Anna Olsen, Sato, Kenji Tanaka | ceasefire in Mali",
    ],
    ["Views were identical on the need for dialogue.", "share-view: Anna Olsen, Kenji Tanaka | need for dialogue"],
    ["Minister Olsen had stressed on that occasion that trade mattered.", "state: Anna Olsen | trade mattered"],
    ["Minister Olsen's Japanese colleague thanked Norway for its support of the talks.", "appreciate: Kenji Tanaka | support of the talks"],
    [
      "The spokesman for the Ministry, Mr. Per Lund, stated that Minister Olsen welcomed the ceasefire in Mali.",
      "welcome: Anna Olsen | ceasefire in Mali",
    ],
    ["The meeting welcomed the ceasefire in Mali.", "welcome: Anna Olsen, Kenji Tanaka | ceasefire in Mali"],
  ])("%s", (sentence, expected) => {
    expect(then(sentence)).toContain(expected);
  });

  it.each(["There was no agreement on the opening of a consulate.", "Norway continues to monitor the situation."])(
    "no act: %s",
    (sentence) => {
      expect(then(sentence)).toEqual([]);
    },
  );
});

describe("what all who take part talked about", () => {
  it.each([
    ["Several issues, including trade and migration, were discussed.", "Several issues, including trade and migration"],
    ["Bilateral relations and ways to enhance them were reviewed.", "Bilateral relations and ways to enhance them"],
    ["Matters relating to trade and security were discussed.", "Matters relating to trade and security"],
    ["Among the topics discussed were energy and climate change.", "energy and climate change"],
    ["Also on the agenda was the fight against piracy.", "fight against piracy"],
  ])("%s", (sentence, about) => {
    expect(then(sentence)).toContain(`exchange-views: Anna Olsen, Kenji Tanaka | ${about}`);
  });
});

describe("a text that is somebody's own words", () => {
  it("says in its own voice what its author says", () => {
    const text =
      "Statement by Foreign Minister Anna Olsen of Norway on Mali\n\nThe people of Mali deserve peace.\n\nWe will stand by them for as long as it takes.\n";
    expect(said(text)).toEqual([
      "state: Anna Olsen | people of Mali deserve peace",
      "intend: Anna Olsen | We will stand by them for as long as it takes",
    ]);
  });
  it("is not that of somebody who is only its subject", () => {
    expect(said("Statement by the Government on the visit of Foreign Minister Anna Olsen\n\nThe people of Mali deserve peace.\n")).toEqual(
      [],
    );
  });
});

describe("quotations and lists over several paragraphs", () => {
  it("a mark that opens each paragraph closes none", () =>
    expect(
      said(
        'Minister Anna Olsen of Norway said:\n\n"The port is open to ships.\n\n"Norway will help Ghana."\n\nThe port was built in 1990.\n',
      ),
    ).toEqual(["state: Anna Olsen | port is open to ships", "state: Anna Olsen | Norway will help Ghana"]));
  it("a decision of a council, item by item", () =>
    expect(
      said(
        "The Peace and Security Council of the African Union adopted the following decision on the situation in Mali:\n\nCouncil,\n\n1. Takes note of the report of Mali;\n\n2. Condemns the attack on the convoy and urges the authorities to act. Council commends Ghana for its efforts.\n",
      ),
    ).toEqual([
      "state: Peace and Security Council | report of Mali",
      "condemn: Peace and Security Council | attack on the convoy",
      "request: Peace and Security Council | authorities to act",
      "appreciate: Peace and Security Council | efforts",
    ]));
});

describe("who has the floor", () => {
  it("a report in the present goes on behind what is said in the present", () =>
    expect(
      then(
        "Minister Olsen said that Norway and Ghana enjoy good relations. The port is a sign of friendship. Norway stands ready to help Ghana.",
      ),
    ).toEqual([
      "state: Anna Olsen | Norway and Ghana enjoy good relations",
      "state: Anna Olsen | port is a sign of friendship",
      "intend: Anna Olsen | help Ghana",
    ]));
  it("a report in the past goes on in what would be", () =>
    expect(then("Minister Olsen said that trade had doubled. Norway would open an embassy. The port is old. It opened in 1990.")).toEqual([
      "state: Anna Olsen | trade had doubled",
      "state: Anna Olsen | Norway would open an embassy",
    ]));
  it("in a record of what was said, whoever has the turn", () =>
    expect(
      said(
        "President Anna Olsen met President Kenji Tanaka in Oslo.\n\nPresident Anna Olsen: Mr President, colleagues,\n\nI thank you for coming. Trade is growing.\n\nPresident Kenji Tanaka (in translation): Mr President, thank you for this warm reception.\n\n* * *\n\nThe talks lasted two hours.\n",
      ),
    ).toEqual([
      "appreciate: Anna Olsen | you for coming",
      "state: Anna Olsen | Trade is growing",
      "appreciate: Kenji Tanaka | Mr President, thank you for this warm reception",
    ]));
});

describe("answers at a press conference", () => {
  it("are the spokesperson's own words; what is asked is nobody's", () => {
    const text =
      "Foreign Ministry Spokesperson Anna Berg held a press conference.\n\nQ: Norway is said to have sold tents to Mali. Is that so?\n\nA: Norway has never sold tents to Mali. We hope that the talks will resume.\n";
    expect(said(text)).toEqual(["state: Anna Berg | Norway has never sold tents to Mali", "intend: Anna Berg | talks will resume"]);
  });
});

describe("a record of a press conference", () => {
  const labelled = (...turns: string[]): string[] =>
    said(`Press Conference by Foreign Minister BERG Anna\n\nOpening Remarks\n\n${turns.join("\n\n")}\n`);
  it("gives what a label opens to whom it names, with the post behind the name", () =>
    expect(
      labelled(
        "Ms. BERG Anna, Minister for Foreign Affairs: I met President Kovac of Croatia. I thank him for the help.",
        "Oslo Herald, LUND: Do you condemn the coup in Niger?",
        "Minister Berg: I plan to visit Peru next week.",
      ),
    ).toEqual(["appreciate: BERG Anna | help", "intend: BERG Anna | visit Peru next week"]));
  it("gives nobody what a reporter says, over paragraphs too", () =>
    expect(
      labelled("Minister Berg: I welcome the truce.", "Reporter: You met him.", "I thank you for that.", "Minister Berg: I did."),
    ).toEqual(["welcome: BERG Anna | truce", "state: BERG Anna | I did"]));
  it("reads labels that stand alone, by a post too, and its holder is not he", () =>
    expect(
      labelled(
        "Question:\nYou met him.",
        "I thank you for that.",
        "Minister:\nI met President Kovac of Croatia. He thanked us for the help.",
      ),
    ).toEqual(["appreciate: Kovac | help"]));
  it("takes a list of who is who for no record", () =>
    expect(said("Delegation of Norway\n\nPresident Anna Olsen: Head of delegation.\n\nNorway welcomes the truce.\n")).toEqual([
      "welcome: Norway | truce",
    ]));
});

describe("there was", () => {
  it("asks the table for its own words only", () => expect(then("There was a constructor on site.")).toEqual([]));
});

describe("a speech", () => {
  const body = "Good afternoon.\n\nWe will increase our aid to Ghana. I welcome the truce.\n";
  it.each(["by Secretary General Anna Berg ahead of the summit in Oslo", "Press conference by Secretary General Anna Berg"])(
    "is whose byline says so: %s",
    (line) => expect(said(`Pre-summit press conference\n\n${line}\n\n${body}`)).toContain("welcome: Anna Berg | truce"),
  );
  it("is nobody's where none is named: I is not who was named last", () =>
    expect(said(`Notes\n\nPresident Kovac of Croatia arrived.\n\n${body}`).filter((each) => /welcome/.test(each))).toEqual([]));
  it("is told of, not given, where nobody says I", () =>
    expect(said("Press conference by Minister Anna Berg\n\nPresident Kovac of Croatia welcomed the truce. The port is old.\n")).toEqual([
      "welcome: Kovac | truce",
    ]));
});

describe("he, behind an office without a name", () => {
  it("is its holder and not whom the holder spoke with", () => {
    const text =
      "Presidency of Chile\n\nThe President of Chile spoke today with Japanese Prime Minister Kenji Tanaka. The President thanked Japan for the rescue of the crew. He encouraged all sides to resume the talks.\n";
    expect(said(text)).toContain("request: Chile | all sides to resume the talks");
  });
});

describe("one report of several things", () => {
  const then = (sentence: string): string[] =>
    said(`Minister Anna Olsen of Norway met Minister Kwame Mensah of Ghana in Oslo. ${sentence}`);
  it.each([
    [
      "and that",
      "She said that the port is open, but that the border remains closed.",
      ["state: Anna Olsen | port is open", "state: Anna Olsen | border remains closed"],
    ],
    [
      "and to",
      "The two ministers agreed to open a dialogue on fisheries and to hold the next talks in Accra.",
      ["agree: Anna Olsen, Kwame Mensah | open a dialogue on fisheries", "agree: Anna Olsen, Kwame Mensah | hold the next talks in Accra"],
    ],
    [
      "what is done by saying so of one's own state",
      "Minister Mensah said that Ghana adheres to the treaty, supports the initiative of the Union, and looks forward to further talks.",
      [
        "state: Kwame Mensah | Ghana adheres to the treaty",
        "support: Kwame Mensah | initiative of the Union",
        "intend: Kwame Mensah | further talks",
      ],
    ],
    [
      "what another state does",
      "Minister Mensah said that Norway supports the initiative.",
      ["state: Kwame Mensah | Norway supports the initiative"],
    ],
    [
      "what was done on some day",
      "Minister Mensah said that Ghana welcomed 300 refugees in 2019.",
      ["state: Kwame Mensah | Ghana welcomed 300 refugees in 2019"],
    ],
    [
      "what might be done",
      "Minister Mensah said that Ghana would condemn the attack.",
      ["state: Kwame Mensah | Ghana would condemn the attack"],
    ],
  ])("%s", (_, sentence, expected) => expect(then(sentence)).toEqual(expected));
  it("a day behind the verb is no topic", () => expect(then("Minister Olsen spoke on Sunday with Minister Mensah.")).toEqual([]));
});

describe("talks told without who spoke", () => {
  const then = (sentence: string): string[] =>
    said(`Minister Anna Olsen of Norway met Minister Kwame Mensah of Ghana in Oslo. ${sentence}`);
  const both = "Anna Olsen, Kwame Mensah";
  it.each([
    ["a noun of saying as subject", "Concern was voiced over the situation in Mali.", [`express-concern: ${both} | situation in Mali`]],
    ["what is spoken of as subject", "The importance of dialogue was underlined.", [`state: ${both} | importance of dialogue`]],
    ["with its agent", "An agreement on the exchange of cadets was reached by the two ministers.", [`agree: ${both} | exchange of cadets`]],
    ["by one side", "It was emphasised by the Ghanaian side that fisheries matter.", ["state: Ghana | fisheries matter"]],
    ["an act towards another, of nobody known", "An invitation was extended to Minister Mensah. Condolences were conveyed.", []],
    ["a thing as subject", "The port was confirmed.", []],
    [
      "came under discussion",
      "Matters of mutual interest came under discussion.",
      [`exchange-views: ${both} | Matters of mutual interest`],
    ],
    ["an opportunity", "The meeting provided an opportunity to review fisheries.", [`exchange-views: ${both} | fisheries`]],
    ["allowed", "The visit allowed both parties to discuss the situation in Mali.", [`exchange-views: ${both} | situation in Mali`]],
    ["to come", "The ministers are expected to discuss trade.", [`exchange-views: ${both} | trade`]],
    ["an exchange of views", "There was an in-depth exchange of views on trade.", [`exchange-views: ${both} | trade`]],
  ])("%s", (_, sentence, expected) => expect(then(sentence)).toEqual(expected));

  it("a list of matters behind a colon, up to what tells again", () =>
    expect(
      then("They discussed, among others:\n\n- the state of relations;\n\n- the situation in Mali.\n\nThe talks took place in Oslo.\n"),
    ).toEqual([`exchange-views: ${both} | state of relations`, `exchange-views: ${both} | situation in Mali`]));
});

describe("a parenthesis between subject and verb", () => {
  it.each([
    [
      "reports too",
      "Minister Anna Olsen, recalling that Norway holds the chair, thanked Ghana.",
      ["state: Anna Olsen | Norway holds the chair", "appreciate: Anna Olsen | Ghana"],
    ],
    [
      "inside what is said belongs to it",
      "Minister Anna Olsen made it clear that Norway, while reserving its right to respond, will not hesitate to act.",
      ["state: Anna Olsen | Norway, while reserving its right to respond, will not hesitate to act"],
    ],
  ])("%s", (_, text, expected) => expect(said(text)).toEqual(expected));
});

describe("what stands beside what is said", () => {
  it.each([
    [
      "an act behind it",
      "The port is open, Minister Anna Olsen announced in Oslo on Wednesday. The road is closed, Minister Olsen has confirmed.",
      ["announce: Anna Olsen | port is open", "confirm: Anna Olsen | road is closed"],
    ],
    ["one's own act", "We condemn the attack, Minister Anna Olsen said.", ["condemn: Anna Olsen | We condemn the attack"]],
    [
      "a participle behind the attribution",
      'Minister Anna Olsen of Norway met the press. "The campaign has only begun," said Minister Olsen, adding that it would rest on trust.',
      ["state: Anna Olsen | campaign has only begun", "state: Anna Olsen | it would rest on trust"],
    ],
    [
      "who, behind the attribution",
      '"The campaign has only begun," said Minister Anna Olsen, who thanked Ghana for its support.',
      ["state: Anna Olsen | campaign has only begun", "appreciate: Anna Olsen | support"],
    ],
    [
      "one's own state, in quotation marks",
      '"Norway urges all sides to show restraint," said Minister Anna Olsen of Norway. "My thoughts are with the families."',
      ["request: Anna Olsen | Norway urges all sides to show restraint", "condole: Anna Olsen | My thoughts are with the families"],
    ],
    [
      "one alone decides",
      "The Ministry of Foreign Affairs of Norway has decided to send tents.",
      ["announce: Ministry of Foreign Affairs of Norway | send tents"],
    ],
    [
      "the release's own aside",
      "Minister Anna Olsen of Norway met Minister Kwame Mensah of Ghana. It may be recalled that the port is old.",
      [],
    ],
  ])("%s", (_, text, expected) => expect(said(text)).toEqual(expected));

  it("a that-clause behind a noun goes on over a comma", () =>
    expect(
      said(
        "Minister Anna Olsen of Norway met Minister Kwame Mensah of Ghana. They shared the view that over the past years, trade has grown.",
      ),
    ).toEqual(["share-view: Anna Olsen, Kwame Mensah | past years, trade has grown"]));
});
