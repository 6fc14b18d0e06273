import { describe, expect, it } from "vitest";
import { loadKnowledge, packageData } from "../../src/knowledge/index.ts";
import { Folder } from "../../src/knowledge/fold.ts";
import { loadNameLexicon } from "../../src/knowledge/lexicon/names.ts";
import { compileSides } from "../../src/knowledge/lexicon/sides.ts";
import { homeOf } from "../../src/link/home.ts";
import { read } from "../recognise/reading.ts";

const tables = loadKnowledge({ dataDirs: [packageData()] });
const { words, sides: sideWords } = loadNameLexicon([packageData()]);
const sides = compileSides(sideWords, new Folder(words.spelling));
const home = (title: string, ...paragraphs: string[]) => {
  const { doc, mentions } = read([title, ...paragraphs].join("\n\n"), { title });
  return homeOf(doc, mentions, tables, sides);
};

describe("whose release it is, where no publisher is known", () => {
  it.each<[string | undefined, string, ...string[]]>([
    ["GH", "Envoys present letters of credence", "Accra, Thursday, May 24, 2007 - President Quellmar received the new Ambassador of Peru."],
    [
      "KE",
      "Pact signed",
      "STATE HOUSE, NAIROBI, 14th March 2019, (PSCU)---President Quellmar today held talks with the President of Malawi.",
    ],
    [
      "MY",
      "Working visit of the Minister of Foreign Affairs to the Republic of Peru",
      "The Minister will hold talks with his Peruvian counterpart. Malaysia has been training officials since 1993. Malaysia will open a consulate there. The visit reaffirms the commitment of Malaysia to the region.",
    ],
    [
      "EE",
      "Ambassador to Georgia presents credentials",
      "Ambassador Ida Holm met the Georgian President in Tbilisi. Estonia would share its experience. Estonia supports the country's integrity. The envoys met in Estonia.",
    ],
    // A host of international bodies is home only to a national paper.
    [
      "IT",
      "Talks held",
      "MINISTRY OF FOREIGN AFFAIRS",
      "Rome, 21 November 1995 - The Undersecretary, Ida Holm, received the Foreign Minister of Tunisia.",
    ],
    [undefined, "Talks held", "Vienna, 21 November 1995 - The Director General, Ida Holm, received the Foreign Minister of Tunisia."],
    // A capital that is named with its state is one abroad.
    [
      "PE",
      "Peru and Suriname agree on fisheries",
      "Paramaribo, Suriname - Peru and Suriname convened their Joint Commission. Peru will send experts to Suriname. Peru has offered courses.",
    ],
    // An alliance is its own home, wherever its officer speaks.
    [
      "NATO",
      "NATO Secretary General urges reform",
      "DUSHANBE, 16 September 2005 - The NATO Secretary General, Ida Holm, opened a conference.",
    ],
    // Its hour, its ship, a title that only its people have, what its government sends.
    ["KR", "Call", "Minister Ida Holm spoke with the Polish Foreign Minister at 17:00 on October 6 (KST) about the Korean Peninsula."],
    ["AU", "HMAS QUELLMAR leaves for the Gulf", "The Minister for Defence farewelled the ship. Australia has sent two ships."],
    ["IE", "Attack condemned", "The Tánaiste, Ida Holm, T.D., condemned the attack in Sudan."],
    ["JM", "Sympathy sent", "The Minister conveyed the sympathy of the Government and People of Jamaica to the people of Haiti."],
    ["KE", "Visit to Kampala", "The Ministry of Defence of the Republic of Kenya announced that the Minister will visit Uganda."],
    [undefined, "Ships call", "HMAS Quellmar and USS Holm called at the port."],
    [undefined, "Sympathy sent", "The Minister conveyed his sympathy to the Government and people of Haiti."],
    // Neither does an alliance's chairman speak for the state that he speaks of.
    [
      undefined,
      "CHAIRMAN'S STATEMENT OF THE ASEAN FOREIGN MINISTERS",
      "The Ministers discussed the situation in Cambodia. Cambodia has held talks. They commended Cambodia. They met in Phnom Penh and Battambang. All Cambodian parties should comply with the terms for Cambodia.",
    ],
    ["JM", "GOVERNMENT OF JAMAICA EXPRESSES SYMPATHY TO GRENADA", "The Minister, Ida Holm, wrote to her counterpart."],
    // Whose war it is does not make it the publisher.
    [undefined, "Ministers talk", "The Minister spoke with the German Foreign Minister about the war in Ukraine and help for Ukraine."],
  ])("%s: %s", (country, title, ...paragraphs) => {
    expect(home(title, ...paragraphs)).toBe(country);
  });
});
