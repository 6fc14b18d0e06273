import { describe, expect, it } from "vitest";
import { openKnowledge } from "../../src/pipeline/knowledge.ts";
import { extracted } from "../support/extracted.ts";

const { knowledge } = openKnowledge();

/** Events of a release issued on 5 May 2021, as "kind status date start minutes @place: participants", what is not said left out. */
function told(text: string): string[] {
  const { events, entities } = extracted(text, knowledge);
  const name = (id: string) => entities.find((entity) => entity.id === id)?.name ?? id;
  return events.map((event) =>
    [
      event.kind,
      event.status,
      event.when?.start,
      event.start,
      event.minutes,
      event.place && `@${event.place.text}`,
      `: ${event.participants.map(({ entity }) => name(entity)).join(", ")}`,
    ]
      .filter((part) => part !== undefined)
      .join(" ")
      .replace(" :", ":"),
  );
}

describe("what does not take place is not told as held", () => {
  it.each([
    ["Contrary to reports, no meeting took place between Minister Anna Olsen and Minister Kenji Tanaka.", "cancelled"],
    ["Minister Anna Olsen held no talks with Minister Kenji Tanaka.", "cancelled"],
    ["No agreement was signed between Norway and Japan.", "cancelled"],
    ["The visit of President Ana Kovac to Chile, scheduled for 10 June, has been postponed.", "cancelled"],
    ["The meeting between Minister Anna Olsen and Minister Kenji Tanaka planned for 10 June has been cancelled.", "cancelled"],
    ["The talks scheduled for 10 June between Norway and Japan were called off.", "cancelled"],
  ])("%s", (sentence, status) => expect(told(sentence).map((line) => line.split(/[ :]/)[1])).toEqual([status]));
});

describe("a participle describes its noun, the verb behind it tells", () => {
  it.each([
    [
      "The talks, held in Oslo on 3 May, were attended by Minister Anna Olsen and Minister Kenji Tanaka.",
      "meeting held 2021-05-03 @Oslo: Anna Olsen, Kenji Tanaka",
    ],
    ["A Norwegian delegation headed by Minister Anna Olsen visited Lima from 1 to 3 May 2021.", "visit held 2021-05-01 @Lima: Anna Olsen"],
    [
      "Norwegian Minister Anna Olsen, accompanied by Ambassador Ida Berg, met Japanese Minister Kenji Tanaka in Oslo.",
      "meeting held @Oslo: Anna Olsen, Kenji Tanaka, Ida Berg",
    ],
  ])("%s", (sentence, event) => expect(told(sentence)).toEqual([event]));
});

describe("who takes part", () => {
  it.each([
    [
      "those in whose presence something is done",
      "The treaty was signed by Minister Anna Olsen and Minister Kenji Tanaka in the presence of President Ana Kovac.",
      ["signing held: Anna Olsen, Kenji Tanaka, Ana Kovac"],
    ],
    [
      "a body that sits alone",
      "The North Atlantic Council will meet in Brussels on 14 June 2021.",
      ["multilateral-meeting planned 2021-06-14 @Brussels: North Atlantic Council"],
    ],
    [
      "one with each in bilateral meetings",
      "Minister Anna Olsen held bilateral meetings with Minister Kenji Tanaka and Minister Sergiu Popa.",
      ["meeting held: Anna Olsen, Kenji Tanaka", "meeting held: Anna Olsen, Sergiu Popa"],
    ],
    [
      "not the body whose session somebody attends",
      "Minister Anna Olsen attended the session of the Human Rights Council in Geneva.",
      ["multilateral-meeting held @Geneva: Anna Olsen"],
    ],
    [
      "who is called on, not who is called on to act",
      "Minister Anna Olsen will also call on President Ana Kovac.",
      ["courtesy-call planned: Anna Olsen, Ana Kovac"],
    ],
  ])("%s: %s", (_, sentence, events) => expect(told(sentence)).toEqual(events));

  it("who looks on signs nothing", () => {
    const { claims } = extracted(
      "The Oslo Treaty was signed by Minister Anna Olsen and Minister Kenji Tanaka in the presence of President Ana Kovac.",
      knowledge,
    );
    expect(claims.filter(({ relation }) => relation === "signs")).toHaveLength(2);
  });
});

describe("who is named further on", () => {
  const met = "Norwegian Minister Anna Olsen met Japanese Minister Kenji Tanaka in Oslo.";
  const all = ["meeting held @Oslo: Anna Olsen, Kenji Tanaka, Ida Berg"];
  it.each([
    "Also present was Ambassador Ida Berg.",
    "Ambassador Ida Berg was also present.",
    "The meeting was also attended by Ambassador Ida Berg.",
    "Minister Olsen was accompanied by Ambassador Ida Berg.",
    "The Norwegian delegation included Ambassador Ida Berg.",
  ])("%s", (sentence) => expect(told(`${met}\n\n${sentence}\n`)).toEqual(all));

  it("on a journey of several stops at each", () =>
    expect(
      told("Minister Anna Olsen will travel to Ghana on 3 June and to Chile on 5 June.\n\nShe will be accompanied by Ambassador Ida Berg."),
    ).toEqual(["visit planned 2021-06-03 @Ghana: Anna Olsen, Ida Berg", "visit planned 2021-06-05 @Chile: Anna Olsen, Ida Berg"]));
});

describe("over what stands between", () => {
  it.each([
    [
      "Minister Anna Olsen will, on the margins of the summit, sign an agreement on fisheries with Minister Kenji Tanaka.",
      ["signing planned: Anna Olsen, Kenji Tanaka"],
    ],
    [
      "Minister Anna Olsen will co-chair, together with Minister Kenji Tanaka, the first session of the Joint Committee.",
      ["meeting planned: Anna Olsen, Kenji Tanaka"],
    ],
    [
      "Minister Anna Olsen attended the Arctic Conference, which was held in Oslo on 3 May.",
      ["conference held 2021-05-03 @Oslo: Anna Olsen"],
    ],
    [
      "Minister Anna Olsen met with Minister Kenji Tanaka, with Minister Sergiu Popa and with Minister Ana Kovac.",
      ["meeting held: Anna Olsen, Kenji Tanaka", "meeting held: Anna Olsen, Sergiu Popa", "meeting held: Anna Olsen, Ana Kovac"],
    ],
    [
      "Minister Anna Olsen will lay a wreath in Oslo before paying a courtesy call on President Ana Kovac.",
      ["ceremony planned @Oslo: Anna Olsen", "courtesy-call planned: Anna Olsen, Ana Kovac"],
    ],
    ["The Norway-Japan Trade Agreement, signed in Oslo in January 2020, is under review.", ["signing held 2020-01 @Oslo: Norway, Japan"]],
  ])("%s", (sentence, events) => expect(told(sentence)).toEqual(events));

  it("what may be is not told", () => expect(told("Minister Anna Olsen may meet Minister Kenji Tanaka in Oslo on 3 June.")).toEqual([]));
});

describe("talks that a noun tells", () => {
  it.each([
    [
      "behind a preposition that opens the sentence",
      "In a telephone conversation with Minister Kenji Tanaka on 2 May, Minister Anna Olsen raised concerns.",
      ["call held 2021-05-02: Anna Olsen, Kenji Tanaka"],
    ],
    [
      "without saying with whom",
      "During talks in Oslo, Minister Anna Olsen and Minister Kenji Tanaka agreed to open embassies.",
      ["meeting held @Oslo: Anna Olsen, Kenji Tanaka"],
    ],
    [
      "long past",
      "Minister Anna Olsen recalled her meeting with Minister Kenji Tanaka in Lima on 3 March 2021.",
      ["meeting held 2021-03-03 @Lima: Anna Olsen, Kenji Tanaka"],
    ],
    [
      "looked forward to",
      "Minister Anna Olsen looks forward to her meeting with Minister Kenji Tanaka in Lima.",
      ["meeting planned @Lima: Anna Olsen, Kenji Tanaka"],
    ],
    [
      "a tour of several places",
      "President Ana Kovac will undertake a three-nation tour of Ghana, Chile and Peru from 7 to 12 June.",
      [
        "visit planned 2021-06-07 @Ghana: Ana Kovac",
        "visit planned 2021-06-07 @Chile: Ana Kovac",
        "visit planned 2021-06-07 @Peru: Ana Kovac",
      ],
    ],
  ])("%s: %s", (_, sentence, events) => expect(told(sentence)).toEqual(events));

  it.each([
    "Minister Anna Olsen reported progress in the peace talks with the African Union.",
    "Minister Anna Olsen voiced support for peace talks between Norway and Japan.",
    "Minister Anna Olsen acts in consultation with Minister Kenji Tanaka.",
  ])("none: %s", (sentence) => expect(told(sentence)).toEqual([]));
});

describe("who is sent somewhere", () => {
  it("pays no visit", () => expect(told("A team of the Norwegian Army left for Accra on 3 May.")).toEqual([]));
  it("is not whose place the dateline names", () =>
    expect(told("ACCRA, Ghana - Two ships of the Norwegian Navy arrived in Accra on 3 May for a port visit.")).toEqual([
      "visit held 2021-05-03 @Accra: Norwegian Navy",
    ]));
});

describe("talks at which something is discussed", () => {
  it.each([
    [
      "Minister Anna Olsen and Minister Kenji Tanaka discussed trade during a meeting at the Pentagon on 3 May.",
      "meeting held 2021-05-03 @Pentagon: Anna Olsen, Kenji Tanaka",
    ],
    [
      "Minister Anna Olsen discussed trade with Minister Kenji Tanaka in a call on 3 May.",
      "call held 2021-05-03: Anna Olsen, Kenji Tanaka",
    ],
  ])("%s", (sentence, event) => expect(told(sentence)).toEqual([event]));
  it("are not the ones that were told before", () =>
    expect(told("Minister Anna Olsen and Minister Kenji Tanaka discussed trade during the meeting.")).toEqual([]));
  it("have the day in brackets behind its weekday", () =>
    expect(told("Minister Anna Olsen met Minister Kenji Tanaka on Tuesday evening (14 April 2020).")).toEqual([
      "meeting held 2020-04-14: Anna Olsen, Kenji Tanaka",
    ]));
  it("are not placed by a title in quotation marks", () =>
    expect(told('Minister Anna Olsen attended the forum "Ghana and Its Role in the Region" on 3 May.')).toEqual([
      "conference held 2021-05-03: Anna Olsen",
    ]));
  it("have not the day of what they build on", () =>
    expect(told("Based on the summit held in March, Minister Anna Olsen and Minister Kenji Tanaka held talks on trade.")).toEqual([
      "meeting held: Anna Olsen, Kenji Tanaka",
    ]));
});

describe("who comes, and to what", () => {
  it.each([
    ["a guest", "Minister Anna Olsen received visiting Ghanaian Minister Kofi Boateng.", ["meeting held: Anna Olsen, Kofi Boateng"]],
    [
      "a delegation is who leads it",
      "The delegation led by Minister Anna Olsen was received by President Ana Kovac.",
      ["meeting held: Anna Olsen, Ana Kovac"],
    ],
    [
      "a delegation received",
      "Minister Anna Olsen received on 3 May a delegation of the Ghana Navy headed by Admiral Kofi Boateng.",
      ["meeting held 2021-05-03: Anna Olsen, Kofi Boateng"],
    ],
    [
      "who is invited, not who invites",
      "At the invitation of Minister Anna Olsen, the Minister of Defence of Ghana, Kofi Boateng, paid a visit to Norway from 1 to 3 May.",
      ["visit held 2021-05-01 @Norway: Kofi Boateng"],
    ],
    [
      "behind a relative clause",
      "Minister Anna Olsen, who will be accompanied by Ambassador Ida Berg, will meet Minister Kenji Tanaka in Oslo.",
      ["meeting planned @Oslo: Anna Olsen, Kenji Tanaka, Ida Berg"],
    ],
    [
      "whoever goes along",
      "Ambassador Ida Berg accompanied President Ana Kovac on her visit to Ghana.",
      ["visit held @Ghana: Ana Kovac, Ida Berg"],
    ],
    [
      "those whose forces come",
      "Exercise Northern Shield, which brings together forces of Norway, Ghana and Chile, began in Bergen on 3 May.",
      ["exercise held 2021-05-03 @Bergen: Norway, Ghana, Chile"],
    ],
    [
      "one on each day",
      "Minister Anna Olsen met on 2 May with Minister Kenji Tanaka, and on 3 May with Minister Sergiu Popa.",
      ["meeting held 2021-05-02: Anna Olsen, Kenji Tanaka", "meeting held 2021-05-03: Anna Olsen, Sergiu Popa"],
    ],
    [
      "over dates and places in commas",
      "Minister Anna Olsen received today, 5 May 2021, at her office, the Ambassador of Ghana, Kofi Boateng.",
      ["meeting held 2021-05-05: Anna Olsen, Kofi Boateng"],
    ],
    [
      "a call paid, with nothing asked",
      "Minister Anna Olsen later called on President Ana Kovac.",
      ["courtesy-call held: Anna Olsen, Ana Kovac"],
    ],
    [
      "a ceremony with its purpose behind it",
      "A ceremony to mark the handover of the ship was held in Bergen on 3 May in the presence of Minister Anna Olsen.",
      ["ceremony held 2021-05-03 @Bergen: Anna Olsen"],
    ],
    ["a goal behind the start", "Minister Anna Olsen left Oslo this morning for Ghana.", ["visit held 2021-05-05 @Ghana: Anna Olsen"]],
    [
      "whoever tells of a visit",
      "Minister Anna Olsen briefed Minister Kenji Tanaka on her recent visit to Mali.",
      ["visit held @Mali: Anna Olsen"],
    ],
    ["a site", "Minister Anna Olsen visited a school in Accra on 3 May.", ["visit held 2021-05-03 @Accra: Anna Olsen"]],
  ])("%s: %s", (_, sentence, events) => expect(told(sentence)).toEqual(events));

  it.each([
    "Minister Anna Olsen stressed the importance of the summit to be held in Accra in July 2021.",
    "The ministers discussed preparations for the visit of the Ghanaian Minister.",
    "Minister Anna Olsen returned to Oslo on 3 May.",
  ])("not whoever speaks of it: %s", (sentence) => expect(told(sentence)).toEqual([]));
});

describe("what a later passage says of talks told before", () => {
  it.each([
    [
      "whoever heads the sides",
      "The third round of the Norway-Ghana Political Consultations (NGPC) was held in Oslo on 3 May 2021.\n\nThe Norwegian side was led by Minister Anna Olsen, while the Ghanaian side was chaired by Minister Kofi Boateng.",
      ["meeting held 2021-05-03 @Oslo: Anna Olsen, Kofi Boateng"],
    ],
    [
      "what is signed behind them",
      "Norwegian Minister Anna Olsen met Ghanaian Minister Kofi Boateng in Oslo on 3 May 2021.\n\nAfter the talks, the two ministers signed an agreement on fisheries.",
      ["meeting held 2021-05-03 @Oslo: Anna Olsen, Kofi Boateng", "signing held 2021-05-03 @Oslo: Anna Olsen, Kofi Boateng"],
    ],
    [
      "where a journey has led",
      "Minister Anna Olsen travelled to Riga on 3 May 2021, where she met with Minister Kofi Boateng.",
      ["visit held 2021-05-03 @Riga: Anna Olsen", "meeting held @Riga: Anna Olsen, Kofi Boateng"],
    ],
    [
      "those whom a later passage names in an exercise",
      "The exercise began in Bergen on 3 May 2021.\n\nSome 1,200 soldiers from Norway, Ghana and Chile are taking part in the exercise.",
      ["exercise held 2021-05-03 @Bergen: Norway, Ghana, Chile"],
    ],
    [
      "not those who came along, where the ministers sign",
      "Norwegian Minister Anna Olsen met Ghanaian Minister Kofi Boateng in Oslo. The meeting was also attended by Ambassador Ida Berg.\n\nThe ministers signed an agreement on fisheries.",
      ["meeting held @Oslo: Anna Olsen, Kofi Boateng, Ida Berg", "signing held: Anna Olsen, Kofi Boateng"],
    ],
  ])("%s", (_, text, events) => expect(told(text)).toEqual(events));

  it.each([
    "The President voiced support for Norway's discussions with the African Union.",
    "Minister Anna Olsen had constructive talks, building on the summit between Norway and Japan in Oslo in 2019.",
  ])("nothing of what is only spoken of: %s", (sentence) =>
    expect(told(sentence).filter((line) => /African Union|2019/.test(line))).toEqual([]),
  );
});

describe("journeys and stays", () => {
  it.each([
    [
      "Minister Anna Olsen said that her visit to Ghana scheduled for 10 June has been cancelled.",
      ["visit cancelled 2021-06-10 @Ghana: Anna Olsen"],
    ],
    ["The spokesperson confirmed that Minister Anna Olsen will visit Ghana.", ["visit planned @Ghana: Anna Olsen"]],
    [
      "Minister Anna Olsen left yesterday for Accra, where she is to have talks today with President Kofi Boateng.",
      ["visit held 2021-05-04 @Accra: Anna Olsen", "meeting planned 2021-05-05 @Accra: Anna Olsen, Kofi Boateng"],
    ],
    ["Minister Anna Olsen will leave on 10 June on an official visit to Ghana.", ["visit planned 2021-06-10 @Ghana: Anna Olsen"]],
    ["Minister Anna Olsen is scheduled to continue her working visit to Ghana.", ["visit planned @Ghana: Anna Olsen"]],
    [
      "President Ana Kovac received Minister Anna Olsen, who is in Zagreb on an official visit.",
      ["meeting held: Ana Kovac, Anna Olsen", "visit held @Zagreb: Anna Olsen"],
    ],
    ["Two ships of the Royal Navy called at the port of Bergen on 3 May.", ["visit held 2021-05-03 @Bergen: Royal Navy"]],
    [
      "Minister Anna Olsen represented Norway at the conference on fisheries held in Lima on 3 May.",
      ["conference held 2021-05-03 @Lima: Anna Olsen"],
    ],
  ])("%s", (sentence, events) => expect(told(sentence)).toEqual(events));
});

describe("two events stay two", () => {
  it.each([
    [
      "by their number",
      "The third session of the Norway-Japan Joint Committee was held in Oslo on 3 May 2021.\n\nThe fourth session will take place in Tokyo in 2022.",
      ["meeting held 2021-05-03 @Oslo: Norway, Japan", "meeting planned 2022 @Tokyo: Norway, Japan"],
    ],
  ])("%s", (_, text, events) => expect(told(text)).toEqual(events));
});

describe("ceremonies, exercises and calls", () => {
  it.each([
    [
      "President Ana Kovac hosted a state banquet in honour of President Ines Mora at the Blue Palace.",
      ["ceremony held @Blue Palace: Ana Kovac, Ines Mora"],
    ],
    [
      "Ambassador Ida Berg presented her letters of credence to President Ana Kovac on 3 May.",
      ["ceremony held 2021-05-03: Ida Berg, Ana Kovac"],
    ],
    [
      'The exercise "Northern Shield 21" will be conducted from 7 to 18 June with the participation of Norway and Japan.',
      ["exercise planned 2021-06-07: Norway, Japan"],
    ],
    [
      "Minister Anna Olsen had phone calls with Minister Kenji Tanaka and Minister Sergiu Popa.",
      ["call held: Anna Olsen, Kenji Tanaka", "call held: Anna Olsen, Sergiu Popa"],
    ],
    ["Norway and Japan signed an agreement on fisheries in Oslo on 3 May.", ["signing held 2021-05-03 @Oslo: Norway, Japan"]],
  ])("%s", (sentence, events) => expect(told(sentence)).toEqual(events));
});

it("later in the day is the day of the event told before", () =>
  expect(
    told("Minister Anna Olsen met Minister Kenji Tanaka in Oslo on 3 May.\n\nLater in the day, she was received by President Ana Kovac."),
  ).toEqual(["meeting held 2021-05-03 @Oslo: Anna Olsen, Kenji Tanaka", "meeting held 2021-05-03: Anna Olsen, Ana Kovac"]));

describe("talks that are told by their name", () => {
  it.each([
    [
      "The 6th round of Norway-Kenya Foreign Office Consultations (FOC) was held in Oslo on 3 May 2021. They were cordial.",
      "meeting held 2021-05-03 @Oslo: Norway, Kenya",
    ],
    [
      "The 5th Kenya - Botswana Defence Policy Dialogue was held in Gaborone on 3 May 2021. It was cordial.",
      "meeting held 2021-05-03 @Gaborone: Kenya, Botswana",
    ],
  ])("%s", (sentence, event) => expect(told(sentence)).toEqual([event]));

  it("sides that are chaired by a person of a ministry", () =>
    expect(
      told(
        "Norway and Kenya held consultations in Oslo on 3 May. The Norwegian side was chaired by Deputy Director Anna Olsen, Ministry of Foreign Affairs, while the Kenyan side was headed by Ambassador Ida Holm.",
      ),
    ).toEqual(["meeting held 2021-05-03 @Oslo: Anna Olsen, Ida Holm"]));
});

describe("when and where a deed is done that is told by its occasion", () => {
  const talks = "Minister Anna Olsen met with Minister Kenji Tanaka in Oslo on 3 May.";
  it.each([
    [
      "At the end of the talks, the two ministers signed an agreement on fisheries.",
      "signing held 2021-05-03 @Oslo: Anna Olsen, Kenji Tanaka",
    ],
    ["After the meeting, the two ministers signed an agreement on fisheries.", "signing held 2021-05-03 @Oslo: Anna Olsen, Kenji Tanaka"],
    // Another meeting, and a meeting that need not follow on the spot.
    [
      "During the meeting with President Ida Holm, Minister Olsen signed an agreement on fisheries with Minister Tanaka.",
      "signing held: Anna Olsen, Kenji Tanaka",
    ],
    ["After the meeting, Minister Olsen met with President Ida Holm.", "meeting held: Anna Olsen, Ida Holm"],
  ])("%s", (sentence, event) => expect(told(`${talks}\n\n${sentence}`)).toContain(event));

  it("a visit gives its place, not its day", () =>
    expect(told("Minister Anna Olsen visited Croatia from 3 to 5 May.\n\nDuring the visit, she met with President Ida Holm.")).toContain(
      "meeting held @Croatia: Anna Olsen, Ida Holm",
    ));
});

describe("who is meant", () => {
  it("she who acts before in the sentence", () =>
    expect(told("Minister Anna Olsen will visit Lima on 3 June, where she will meet Minister Kenji Tanaka.").at(-1)).toContain(
      ": Anna Olsen, Kenji Tanaka",
    ));
  it("whoever will speak for those who agree to meet again", () =>
    expect(
      told(
        "Norwegian Minister Anna Olsen met Japanese Minister Kenji Tanaka in Oslo. The ministers agreed to hold the next dialogue in Tokyo in 2022.",
      ).at(-1),
    ).toBe("meeting planned 2022 @Tokyo: Norway, Japan"));
  it("who opens an exercise does not train in it", () =>
    expect(told("The exercise will be opened in Oslo on 10 June by Minister Anna Olsen.")).toEqual([
      "ceremony planned 2021-06-10 @Oslo: Anna Olsen",
    ]));
});

describe("headings", () => {
  it("tell what is to come by an infinitive", () =>
    expect(told("Minister Anna Olsen to attend meeting of NATO Military Committee in Brussels\n\nThe agenda is public.")).toEqual([
      "multilateral-meeting planned @Brussels: Anna Olsen",
    ]));
});

describe("who stays away from what others hold, or is only named with it", () => {
  it("an exercise that somebody will not take part in is not cancelled", () =>
    expect(told("Norway will not take part in the joint exercise.")).toEqual([]));
  it("a delegation to a body travels to no place", () =>
    expect(told("Minister Anna Olsen will lead the Norwegian delegation to the United Nations General Assembly.")).toEqual([]));
});

describe("papers signed before, and sessions before and to come, are of the two states whose talks are told", () => {
  const talks = "Norwegian Foreign Minister Anna Olsen and Japanese Foreign Minister Kenji Tanaka held talks in Oslo today.";
  it.each([
    ["They recalled the Agreement on Fisheries, signed in Tokyo in March 2012.", ["signing held 2012-03 @Tokyo: Norway, Japan"]],
    [
      "They noted the double taxation treaty, which was signed in Bergen on 24 January.",
      ["signing held 2021-01-24 @Bergen: Norway, Japan"],
    ],
    ["They called for the implementation of the Minsk agreements signed in February 2015.", []],
    ["They referred to the Convention on Cluster Munitions, signed in Oslo in December 2008.", []],
    ["It was agreed to hold the next round of consultations in Tokyo in 2022.", ["meeting planned 2022 @Tokyo: Norway, Japan"]],
    ["The Joint Commission will meet in Tokyo next month.", ["meeting planned 2021-06 @Tokyo: Norway, Japan"]],
    ["The previous round of consultations took place in Tokyo in May 2019.", ["meeting held 2019-05 @Tokyo: Norway, Japan"]],
    ["They agreed that experts from the two countries would meet in Tokyo in January.", ["meeting planned 2022-01 @Tokyo: Norway, Japan"]],
    ["They last met in Paris in March 2019.", ["meeting held 2019-03 @Paris: Anna Olsen, Kenji Tanaka"]],
  ])("%s", (sentence, events) => expect(told(`${talks} ${sentence}`).slice(1)).toEqual(events));
});

describe("a signing told by its noun", () => {
  it.each([
    [
      "Minister Anna Olsen welcomed the signing last month of a Memorandum of Understanding on Rescue by Norway and Chile.",
      ["signing held 2021-04: Norway, Chile"],
    ],
    ["Minister Anna Olsen called for the signing of a Memorandum of Understanding on Rescue by Norway and Chile.", []],
  ])("%s", (sentence, events) => expect(told(sentence)).toEqual(events));
});

describe("a body's own session", () => {
  it.each([
    ["The Peace and Security Council, which is due to meet on 12 August, will be briefed on the mission.", "2021-08-12"],
    ["The Foreign Ministers of the G7 met in London on 4 May.", "2021-05-04"],
  ])("%s", (sentence, day) => expect(told(sentence)[0]).toContain(day));
});

describe("days that are said once hold for what goes on with them", () => {
  it.each([
    [
      "Yesterday Minister Anna Olsen visited Lima, met President Pablo Paredes and signed an agreement on trade with Minister Raúl Ruiz.",
      ["2021-05-04", "2021-05-04", "2021-05-04"],
    ],
    [
      "Minister Anna Olsen received Minister Kenji Tanaka in Oslo on 3 May. Later, he called on President Ana Kovac.",
      ["2021-05-03", "2021-05-03"],
    ],
    ["Minister Kenji Tanaka is on a visit to Norway that began on Tuesday.", ["2021-05-04"]],
    ["They discussed the upcoming visit of President Pablo Paredes to Norway, scheduled for July.", ["2021-07"]],
    ["Minister Kenji Tanaka, who arrived in Oslo on Monday, said that Japan intends to raise its aid.", ["2021-05-03"]],
  ])("%s", (sentence, days) => expect(told(sentence).map((line) => line.split(" ")[2]?.replace(":", ""))).toEqual(days));
});

describe("those who are listed as present", () => {
  const met = "Norwegian Minister Anna Olsen met Japanese Minister Kenji Tanaka in Oslo.";
  it.each([
    [
      "The session was attended by H.E. Mr. Musa Robleh, Minister of Foreign Affairs of Djibouti; Amb. Beatrice Mutua, Cabinet Secretary of Kenya; and Mr. Abdi Guled, Minister of Foreign Affairs of Somalia.",
      ["Musa Robleh", "Beatrice Mutua", "Abdi Guled"],
    ],
    ["Also present were Ambassador Ida Berg and the Director General for Asia at the Ministry, Knut Dahl.", ["Ida Berg", "Knut Dahl"]],
    ["The meeting was attended by Ambassador Ida Berg, who thanked President Ana Kovac.", ["Ida Berg"]],
    ["The meeting was attended by a representative of President Ana Kovac.", []],
  ])("%s", (sentence, others) =>
    expect(told(`${met} ${sentence}`)[0]?.split(": ")[1]?.split(", ")).toEqual(
      expect.arrayContaining(["Anna Olsen", "Kenji Tanaka", ...others]),
    ),
  );
});

describe("envoys who are listed present their credentials", () => {
  it("as those of the ceremony told before", () =>
    expect(
      told(
        "President Ana Kovac received the Letters of Credence of two new envoys at the Palace yesterday.\n\nThey were:\n\nH.E. Ms. Ingrid Bakke, Ambassador of Norway;\n\nH.E. Mr. Tarek Moneim, Ambassador of Egypt.",
      )[0],
    ).toContain("Ana Kovac, Ingrid Bakke, Tarek Moneim"));
});

describe("who is received to take leave pays a call", () => {
  it.each([
    ["Minister Anna Olsen received the Ambassador of Japan, Kenji Tanaka, who came to bid farewell.", "courtesy-call"],
    ["Minister Anna Olsen received the Ambassador of Japan, Kenji Tanaka, and discussed trade.", "meeting"],
  ])("%s", (sentence, kind) => expect(told(sentence)[0]?.split(" ")[0]).toBe(kind));
});

describe("ships", () => {
  it.each([
    [
      "Two Norwegian Navy ships, KNM Roald and KNM Nansen, arrived at the Port of Lima on 3 May.",
      "visit held 2021-05-03 @Lima: Norwegian Navy",
    ],
    ['The frigate "Nansen" of the Norwegian Navy docked on Monday at Lima.', "visit held 2021-05-03 @Lima: Norwegian Navy"],
  ])("%s", (sentence, event) => expect(told(sentence)).toEqual([event]));
});
