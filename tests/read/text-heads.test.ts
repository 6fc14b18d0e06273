import { describe, expect, it } from "vitest";
import { readBytes } from "../support/publishers.ts";

const BODY =
  "The Minister of Foreign Affairs, Hon. Joseph Kamau, today received the Ambassador of Norland, H.E. Ms. Liv Strøm, at the Ministry. They discussed the agreement on fisheries that both countries signed on 3 March 2009, and the Minister said that it would be ratified.";
const wrapped = BODY.replace(/(.{1,70})(\s|$)/g, "$1\n").trim();
const states = new Map([
  ["Kenya", "KE"],
  ["Republic of Kenya", "KE"],
  ["Norway", "NO"],
  ["Qatar", "QA"],
  ["Peru", "PE"],
  ["Ghana", "GH"],
]);

interface Head {
  name: string;
  text: string;
  title?: string;
  publisher?: string;
  of?: string;
  issued?: string;
  translation?: string;
}

const heads: Head[] = [
  {
    name: "day of the last change that the text opens with",
    text: `Minister receives Ambassador\n\nUpdated: April 17, 2025 21:36\n\nOn April 17, 2025, the Minister met the Ambassador. ${BODY}`,
    title: "Minister receives Ambassador",
    issued: "2025-04-17",
  },
  {
    name: "day of a last change across New Year",
    text: `Minister receives Ambassador\n\nUpdated: January 2, 2025 21:36\n\nOn 28 December, the Minister met the Ambassador. ${BODY}`,
    title: "Minister receives Ambassador",
    issued: "2025-01-02",
  },
  {
    name: "day of a last change years later",
    text: `Minister receives Ambassador\n\nUpdated: April 17, 2025 21:36\n\nOn 9 May 2011, the Minister met the Ambassador. ${BODY}`,
    title: "Minister receives Ambassador",
  },
  {
    name: "end of a number before a month's name is no day",
    text: `Minister receives Ambassador\n\nUpdated: 31 May 2025 21:36\n\nResolution 2231 May last is in force. ${BODY}`,
    title: "Minister receives Ambassador",
  },
  {
    name: "heading and day set right above the text",
    text: `Readout of Minister Holm's Meeting With Minister Berg\nJanuary 16, 2019\nSpokesperson Ida Lund provided the following readout: ${BODY}\n\n${BODY}`,
    title: "Readout of Minister Holm's Meeting With Minister Berg",
    issued: "2019-01-16",
  },
  {
    name: "heading that opens with its day",
    text: `PRESS RELEASE\n\n21/3/12: PRESIDENT RECEIVES ENVOYS\n\n${BODY}`,
    title: "21/3/12: PRESIDENT RECEIVES ENVOYS",
    issued: "2012-03-21",
  },
  {
    name: "dateline with month, day and year in brackets",
    text: `Minister suspends trip\n\nLima (Jul. 11/12). ${BODY}`,
    title: "Minister suspends trip",
    issued: "2012-07-11",
  },
  {
    name: "label in the plural before a day",
    text: `Press releases / 17.11.2009\n\nMinister receives Ambassador\n\n${BODY}`,
    title: "Minister receives Ambassador",
    issued: "2009-11-17",
  },
  {
    name: "order of day and month told by the dateline",
    text: `Minister receives Ambassador\n\nAmman, May 4 (Petra) -- ${BODY}\n\n//Petra// M.Q\n\n04/05/2003 - 17:38:11`,
    title: "Minister receives Ambassador",
    issued: "2003-05-04",
  },
  {
    name: "labels below the sentence that leads into the text",
    text: `Press release\n\nNorland joins training programme\n\nInstructors from a further nation have arrived to help train volunteers.\n\nFrom: Ministry of Oceans\n\nPublished 18 August 2022\n\n${BODY}`,
    title: "Norland joins training programme",
    publisher: "Ministry of Oceans",
    issued: "2022-08-18",
  },
  {
    name: "agency in brackets behind the dateline, address of the page above",
    text: `https://www.example.org/news/42\n\nMinister receives Ambassador\n\nSTATE HOUSE, NAIROBI, 14th March 2019, (PSCU)---${BODY}`,
    title: "Minister receives Ambassador",
    issued: "2019-03-14",
  },
  {
    name: "headline in capitals that names bodies and says what they do is no publisher",
    text: `NAVY AND COAST GUARD STRENGTHEN COOPERATION\n2023-01-23\n\n${BODY}`,
    title: "NAVY AND COAST GUARD STRENGTHEN COOPERATION",
    issued: "2023-01-23",
  },
  {
    name: "telephone number is no title, telephone conversation is one",
    text: `12 Harbour Street; tel.: (499) 244 4119\n\nTelephone conversation with the Minister of Norland\n\n14 January 2026\n\n${BODY}`,
    title: "Telephone conversation with the Minister of Norland",
    issued: "2026-01-14",
  },
  {
    name: "French dateline under a label in two languages",
    text: `Communiqué de presse / Press release\nLibreville, le 4 mai 2011\n\n${BODY}`,
    issued: "2011-05-04",
  },
  {
    name: "Spanish ministry and date",
    text: `Ministerio de Océanos\nLima, 19 de agosto de 2020\n\nMinister receives Ambassador\n\n${BODY}`,
    title: "Minister receives Ambassador",
    publisher: "Ministerio de Océanos",
    issued: "2020-08-19",
  },
  {
    name: "date of another calendar beside the one that counts",
    text: `Sunday, 23 Rajab 1440 / 31 March 2019\n\nMinister receives Ambassador\n\n${BODY}`,
    title: "Minister receives Ambassador",
    issued: "2019-03-31",
  },
  {
    name: "agency's dateline with two calendars",
    text: `Minister receives Ambassador\n\nJeddah, Rajab 23, 1440, March 31, 2019, SPA -- ${BODY}`,
    title: "Minister receives Ambassador",
    issued: "2019-03-31",
  },
  {
    name: "year of the Buddhist era",
    text: `Press Release 55/2551\n\nMinister receives Ambassador\n\n15 January B.E. 2551\n\n${BODY}`,
    title: "Minister receives Ambassador",
    issued: "2008-01-15",
  },
  {
    name: "number that ends in its day",
    text: `№ 1120-12-05-2003\n\nOn the meeting of the ministers\n\n${BODY}`,
    title: "On the meeting of the ministers",
    issued: "2003-05-12",
  },
  {
    name: "breadcrumb and place above the date are no title",
    text: `Home > News > Press releases\n\nAccra, Ghana\n3 Dec 2019 | 14:05\n\nMinister receives Ambassador\n\n${BODY}`,
    title: "Minister receives Ambassador",
    issued: "2019-12-03",
  },
  {
    name: "heading that gives number and date",
    text: `No: 211, 21 July 2014, Press Release Regarding the Reception\n\n${BODY}`,
    title: "No: 211, 21 July 2014, Press Release Regarding the Reception",
    issued: "2014-07-21",
  },
  {
    name: "short date closing a heading",
    text: `Minister receives Ambassador (21/07/14)\n\n${BODY}`,
    title: "Minister receives Ambassador (21/07/14)",
    issued: "2014-07-21",
  },
  {
    name: "date that a heading is about is not its own",
    text: `Statement on the Elections of 5 May 2013\n\n${BODY}`,
    title: "Statement on the Elections of 5 May 2013",
  },
  {
    name: "hours behind a date",
    text: `News Release\nMinister receives Ambassador\n\nPosted: 21 Jul 2014, 1530 hours (GMT +8)\n\n${BODY}`,
    title: "Minister receives Ambassador",
    issued: "2014-07-21",
  },
  {
    name: "dateline that closes with a stop",
    text: `Minister receives Ambassador\n\nKyiv. 21 July 2014. ${BODY}`,
    title: "Minister receives Ambassador",
    issued: "2014-07-21",
  },
  {
    name: "letterhead in capitals, label, title, dateline with ordinal day",
    text: `REPUBLIC OF KENYA\nMINISTRY OF FISHERIES AND OCEANS\n\nPRESS RELEASE\n\nKENYA AND NORLAND SIGN AGREEMENT\n\nNairobi, 4th March, 2024: ${BODY}`,
    title: "KENYA AND NORLAND SIGN AGREEMENT",
    publisher: "MINISTRY OF FISHERIES AND OCEANS",
    of: "KE",
    issued: "2024-03-04",
  },
  {
    name: "publisher and place on one line, date on the next",
    text: `PRESS STATEMENT\nNo. 12/2019\n\nVisit of the Minister of Defence of Norland\n\nMinistry of Oceans of Ghana\n14 June 2019\n\n${BODY}`,
    title: "Visit of the Minister of Defence of Norland",
    publisher: "Ministry of Oceans of Ghana",
    of: "GH",
    issued: "2019-06-14",
  },
  {
    name: "release label, date, title, hard-wrapped text, no publisher",
    text: `FOR IMMEDIATE RELEASE\n\nMay 4, 2023\n\nPresident Dahl Meets with Prime Minister Kamau\n\n${wrapped}\n\n###`,
    title: "President Dahl Meets with Prime Minister Kamau",
    issued: "2023-05-04",
  },
  {
    name: "publisher and all-number date on one line",
    text: `Minister Dahl's call with Minister Kamau\n\nMinistry of Oceans | 21/11/2022\n\n${BODY}`,
    title: "Minister Dahl's call with Minister Kamau",
    publisher: "Ministry of Oceans",
    issued: "2022-11-21",
  },
  {
    name: "all-number date that could be two days",
    text: `Minister Dahl's call with Minister Kamau\n\n05/11/2022\n\n${BODY}`,
    title: "Minister Dahl's call with Minister Kamau",
  },
  {
    name: "date and translation state at the end",
    text: `Press release\n\nMinister Kamau paid a working visit\n\n${BODY}\n\nPort Kandora, 5 October 2010\n(Unofficial translation)`,
    title: "Minister Kamau paid a working visit",
    issued: "2010-10-05",
    translation: "unofficial",
  },
  { name: "dateline alone", text: `PORT KANDORA, 4 March 2024 – ${BODY}`, issued: "2024-03-04" },
  { name: "dateline without a year", text: `PORT KANDORA, March 4 -- ${BODY}` },
  {
    name: "publisher only inside the title",
    text: `Statement by the Ministry of Oceans of Qatar on the attack in Norland\n\nDoha, 11 January 1999\n\n${BODY}`,
    title: "Statement by the Ministry of Oceans of Qatar on the attack in Norland",
    publisher: "Ministry of Oceans of Qatar",
    of: "QA",
    issued: "1999-01-11",
  },
  {
    name: "release number, date, title",
    text: `Release No: NR-123-17\nJune 6, 2017\n\nReadout of Secretary Kamau's Meeting With Minister Dahl\n\n${BODY}`,
    title: "Readout of Secretary Kamau's Meeting With Minister Dahl",
    issued: "2017-06-06",
  },
  {
    name: "labelled date and source",
    text: `Norland and Kandora sign defence pact\nDate: 12.05.2011\nSource: Ministry of Oceans\n\n${BODY}`,
    title: "Norland and Kandora sign defence pact",
    publisher: "Ministry of Oceans",
    issued: "2011-05-12",
  },
  {
    name: "posting line with time",
    text: `Posted On: 05 MAR 2024 4:32PM\n\nMinister holds talks with counterpart of Norland\n\n${BODY}`,
    title: "Minister holds talks with counterpart of Norland",
    issued: "2024-03-05",
  },
  {
    name: "title over two lines under a letterhead",
    text: `Office of the President of the Republic of Peru\nPress Office\n\nLima, Tuesday, 3 May 1994\n\nPresident Rojas received\nthe Prime Minister of Norland\n\n${BODY}`,
    title: "President Rojas received the Prime Minister of Norland",
    publisher: "Office of the President of the Republic of Peru",
    of: "PE",
    issued: "1994-05-03",
  },
  {
    name: "office-holder above the label is no title",
    text: `The Hon Jane Roe MP\nMinister for Foreign Affairs\n\nMedia release\n\n4 August 2016\n\nKandora and Norland deepen ties\n\n${BODY}`,
    title: "Kandora and Norland deepen ties",
    issued: "2016-08-04",
  },
  { name: "title set directly above its text", text: `Visit to Norland\n${BODY}`, title: "Visit to Norland" },
  { name: "text alone: the event's date is not the paper's", text: `On 3 March 2009, the two ministers met in Port Kandora. ${BODY}` },
  {
    name: "a range of days is no issue date",
    text: `Joint Statement of the Foreign Ministers of Norland and Kandora\n\nPort Kandora, 4-5 March 2024\n\n${BODY}`,
    title: "Joint Statement of the Foreign Ministers of Norland and Kandora",
  },
  { name: "an impossible day is no date", text: `Visit of Minister Dahl\n\n30 February 2024\n\n${BODY}`, title: "Visit of Minister Dahl" },
  {
    name: "an update is not the issue",
    text: `Visit of Minister Dahl\n\n5 March 2024 | Last updated: 7 March 2024\n\n${BODY}`,
    title: "Visit of Minister Dahl",
    issued: "2024-03-05",
  },
  {
    name: "translation note in a sentence of its own",
    text: `(This is a provisional translation for reference purposes only.)\n\nVisit of Minister Dahl\n\n${BODY}`,
    title: "Visit of Minister Dahl",
    translation: "provisional",
  },
  {
    name: "labelled fields",
    text: `Title: Call with Norland\nDate: 2022-03-04\nPublisher: Oceans Ministry\nURL: https://example.org/1\n\n${BODY}`,
    title: "Call with Norland",
    publisher: "Oceans Ministry",
    issued: "2022-03-04",
  },
  {
    name: "a body before the words press release, and a number",
    text: `Ministry of Oceans Press Release PR/12(97)\n\nPort Kandora, 5 October 1997\n\nVisit of Minister Dahl\n\n${BODY}`,
    title: "Visit of Minister Dahl",
    publisher: "Ministry of Oceans",
    issued: "1997-10-05",
  },
  {
    name: "numbers of papers on lines of their own",
    text: `Council of Oceans\n\nPort Kandora, 12 May 1999\n8123/99 (Presse 144)\n\nDeclaration by the Presidency on Norland\n\n${BODY}`,
    title: "Declaration by the Presidency on Norland",
    publisher: "Council of Oceans",
    issued: "1999-05-12",
  },
  {
    name: "label, date and time on one line",
    text: `The Prime Minister's Office\nMedia release | 12.7.2018 at 10.30\n\nPrime Minister Dahl to visit Kandora\n\n${BODY}`,
    title: "Prime Minister Dahl to visit Kandora",
    publisher: "The Prime Minister's Office",
    issued: "2018-07-12",
  },
  {
    name: "date, place and body on one line",
    text: `Minister Roe concludes visit\n\nJuly 12, 2018 - Port Kandora, Kandora - Oceans Agency\n\n${BODY}`,
    title: "Minister Roe concludes visit",
    publisher: "Oceans Agency",
    issued: "2018-07-12",
  },
  {
    name: "a year of two digits",
    text: `Visit of Minister Dahl\n\n12 Jul 98\n\n${BODY}`,
    title: "Visit of Minister Dahl",
    issued: "1998-07-12",
  },
  {
    name: "a range of dates in a title",
    text: `Visit of Minister Dahl (July 12-14, 2018)\n\n${BODY}`,
    title: "Visit of Minister Dahl (July 12-14, 2018)",
  },
  {
    name: "the paper's kind is the title where it says who speaks together",
    text: `Joint Press Release\n\n${BODY}\n\nPort Kandora, 12 July 2018`,
    title: "Joint Press Release",
    issued: "2018-07-12",
  },
  {
    name: "a sentence about a translation declares none",
    text: `Visit of Minister Dahl\n\nThe ministers agreed on the official translation of the treaty. ${BODY}`,
    title: "Visit of Minister Dahl",
  },
];

describe("the head of a text from a publisher nobody planned for", () => {
  it.each(heads)("$name", async ({ text, title, publisher, of, issued, translation }) => {
    const { releases } = await readBytes(text, { states });
    const [release] = releases;
    expect({
      title: release?.title,
      publisher: release?.publisher?.name,
      of: release?.publisher?.of,
      issued: release?.issued,
      translation: release?.translation,
    }).toEqual({
      title,
      publisher,
      of,
      issued,
      translation,
    });
    expect(release?.text).toBe(text);
  });
});

describe("what is not there", () => {
  it("is told, each with its own finding", async () => {
    const { findings } = await readBytes(`PORT KANDORA, March 4 -- ${BODY}`);
    expect(findings.map(({ code }) => code).sort()).toEqual(["no-issue-date", "no-publisher", "no-title"]);
    expect(findings.find(({ code }) => code === "no-issue-date")?.message).toContain("no year");
  });

  it("a text that is not English is marked", async () => {
    const { releases, findings } = await readBytes(
      "Ministeren mottok i dag ambassadøren fra et annet land. De drøftet fiskeriavtalen som begge land undertegnet, og hvordan samarbeidet kan styrkes i årene som kommer.",
    );
    expect(releases[0]?.language).toBe("und");
    expect(findings.map(({ code }) => code)).toContain("language-unknown");
  });
});

describe("the language of a text", () => {
  it.each([
    ["防衛大臣は、ノーランドの大臣と会談した。", "ja"],
    ["국방부 장관은 노를란드 국방장관과 회담하였다.", "ko"],
    ["Министр встретился со своим коллегой в столице.", "und"],
    [`${BODY} (防衛大臣は)`, "en"],
  ])("%s", async (text, language) => {
    const { releases, findings } = await readBytes(text);
    expect(releases[0]?.language).toBe(language);
    expect(findings.some(({ code }) => code === "language-unknown")).toBe(language !== "en");
  });
});

describe("the time zone", () => {
  it("is the tables' own for a state, where they are given", async () => {
    const options = { states: new Map([["Brazil", "BR"]]), timeZones: new Map([["BR", "America/Sao_Paulo"]]) };
    const { releases } = await readBytes(`Ministry of Oceans of Brazil\n3 May 1994\n\nA visit to Norland\n\n${BODY}`, options);
    expect(releases[0]?.timeZone).toBe("America/Sao_Paulo");
  });

  it("is the only one of the publisher's state, or none", async () => {
    const zone = async (text: string): Promise<string | undefined> =>
      (
        await readBytes(text, {
          states: new Map([
            ["Peru", "PE"],
            ["Brazil", "BR"],
          ]),
        })
      ).releases[0]?.timeZone;
    expect(await zone(`Ministry of Oceans of Peru\n3 May 1994\n\nA visit to Norland\n\n${BODY}`)).toBe("America/Lima");
    expect(await zone(`Ministry of Oceans of Brazil\n3 May 1994\n\nA visit to Norland\n\n${BODY}`)).toBeUndefined();
  });
});
