import { describe, expect, it } from "vitest";
import { openKnowledge } from "../../src/pipeline/knowledge.ts";
import { extracted } from "../support/extracted.ts";

const { knowledge } = openKnowledge();

/** Statements of a text as "act: speakers". */
function said(text: string): string[] {
  const extraction = extracted(text, knowledge);
  const name = (id: string) => extraction.entities.find((entity) => entity.id === id)?.name ?? id;
  return extraction.statements.map((statement) => `${statement.act}: ${statement.speakers.map(name).join(", ")}`);
}

describe("who is meant", () => {
  it.each([
    [
      "the head of a body's name",
      "The Permanent Council of the Organization of American States met on 4 May 2021. The Council condemned the attack.",
      ["condemn: Permanent Council of the Organization of American States"],
    ],
    [
      "its members, and they",
      "The members of the African Union welcomed the ceasefire. They called on all parties to respect it.",
      ["welcome: African Union", "request: African Union"],
    ],
    [
      "it, behind a body",
      "The African Union welcomed the ceasefire. It urged all parties to respect it.",
      ["welcome: African Union", "request: African Union"],
    ],
    [
      "a party that opens a list",
      "Foreign Minister Anna Olsen of Norway met with Foreign Minister Kenji Tanaka of Japan in Oslo on 4 May 2021.\n\nThe two ministers:\n\n- welcomed the ceasefire;\n- condemned the attack on the embassy.\n",
      ["welcome: Anna Olsen, Kenji Tanaka", "condemn: Anna Olsen, Kenji Tanaka"],
    ],
    [
      "heads of delegation",
      "Foreign Minister Anna Olsen of Norway met with Foreign Minister Kenji Tanaka of Japan in Oslo on 4 May 2021. The heads of delegation welcomed the ceasefire.",
      ["welcome: Anna Olsen, Kenji Tanaka"],
    ],
    [
      "two posts, the first another's",
      "Vice President Jean Kone of Gabon met with Prime Minister Sergiu Popa of Moldova in Oslo. The Vice President and Prime Minister Popa welcomed the ceasefire.",
      ["welcome: Jean Kone, Sergiu Popa"],
    ],
    [
      "a title in the plural",
      "National Security Advisor Anna Olsen met with National Security Advisor Kenji Tanaka in Oslo. The National Security Advisors welcomed the ceasefire.",
      ["welcome: Anna Olsen, Kenji Tanaka"],
    ],
    [
      "who invites and who comes",
      "At the invitation of President Anna Olsen of Norway, President Kwame Mensah of Ghana paid a visit to Oslo. The two Heads of State welcomed the ceasefire.",
      ["welcome: Anna Olsen, Kwame Mensah"],
    ],
    [
      "the leaders of a body that sits",
      "Leaders of the Pacific Islands Forum met in Suva on 4 May 2021. Leaders welcomed the ceasefire.",
      ["welcome: Pacific Islands Forum"],
    ],
    ["the countries of a grouping", "The Quint countries welcomed the ceasefire.", ["welcome: Quint"]],
    [
      "those of a grouping that are listed",
      "Minister Anna Olsen of Norway convened the Quint security advisers of France and Italy. The security advisers welcomed the ceasefire.",
      ["welcome: Anna Olsen, France, Italy"],
    ],
    [
      "sides of which nobody is named",
      "The Turkish side thanked the Norwegian side. The Norwegian side thanked Ghana. The sides agreed to meet again.",
      ["appreciate: Türkiye", "appreciate: Norway", "agree: Türkiye, Norway"],
    ],
    [
      "an office without a name, once it is known whose",
      "The Prime Minister of Nepal welcomed the ceasefire. The Prime Minister condemned the attack.",
      ["welcome: Nepal", "condemn: Nepal"],
    ],
    [
      "a guest, by state and without",
      "Norway's Minister Anna Olsen received Foreign Minister Kwame Mensah of Ghana in Oslo. The Ghanaian guest thanked Norway for its help. The Ghanaian envoy welcomed the ceasefire.",
      ["appreciate: Kwame Mensah", "welcome: Kwame Mensah"],
    ],
    ["somebody of a side of which nobody is named", "The Ghanaian envoy welcomed the ceasefire.", ["welcome: Ghana"]],
    [
      "the visitor, in both verbs of a sentence",
      "Minister Anna Olsen of Norway received Minister Kwame Mensah of Ghana in Oslo on 4 May 2021. The visiting minister welcomed the ceasefire and condemned the attack.",
      ["welcome: Kwame Mensah", "condemn: Kwame Mensah"],
    ],
    [
      "those who acted, where no talk is told",
      "The Norwegian and Ghanaian ministers discussed trade. The Ministers welcomed the ceasefire.",
      ["exchange-views: Norway, Ghana", "welcome: Norway, Ghana"],
    ],
    [
      "a side, which is more than its one name",
      "Anna Olsen, Deputy Minister of Norway, met with Kwame Mensah, Deputy Minister of Ghana, in Oslo. The Ghanaian side welcomed the ceasefire.",
      ["welcome: Ghana"],
    ],
    [
      "who, behind a name",
      "The Minister received a call from President Kwame Mensah of Ghana, who conveyed his condolences to the families and announced that Ghana would help.",
      ["condole: Kwame Mensah", "announce: Kwame Mensah"],
    ],
    [
      "who, behind a name in what is said: nobody says so here",
      "Minister Anna Olsen of Norway said that she had met President Kwame Mensah of Ghana, who welcomed the ceasefire.",
      ["state: Anna Olsen"],
    ],
    [
      "the whole name again, without a title",
      "Foreign Minister Li Guodong of China met with Foreign Minister Mutale Mwansa of Zambia in Beijing. Li Guodong welcomed the ceasefire. Mutale Mwansa condemned the attack.",
      ["welcome: Li Guodong", "condemn: Mutale Mwansa"],
    ],
    [
      "the ministers, whoever else sits with them",
      "Norway and Ghana held the Joint Commission in Oslo, led by Anna Olsen, Minister of Foreign Affairs of Norway, and Kwame Mensah, Minister of Foreign Affairs of Ghana. Both Ministers welcomed the ceasefire.",
      ["welcome: Anna Olsen, Kwame Mensah"],
    ],
    [
      "the two sides, without those who looked on",
      "Minister Anna Olsen of Norway received Minister Kwame Mensah of Ghana in Oslo. The meeting was attended by Ambassador Yaw Boateng of Ghana. The two sides welcomed the ceasefire.",
      ["welcome: Anna Olsen, Kwame Mensah"],
    ],
    [
      "he, who speaks to somebody named",
      "President Ivan Kovac of Croatia met Prime Minister Kwame Mensah of Ghana. Prime Minister Mensah welcomed the ceasefire. He told Mr. Mensah that Croatia would help.",
      ["welcome: Kwame Mensah", "state: Ivan Kovac"],
    ],
    [
      "a post behind a participle and a name",
      "President Ivan Kovac of Croatia received Ambassador Kwame Mensah of Ghana in Zagreb. Thanking Mr. Mensah, the President welcomed the ceasefire.",
      ["appreciate: Ivan Kovac", "welcome: Ivan Kovac"],
    ],
    [
      "the visiting holder of a post, of several guests",
      "Presidency of Croatia\n\nPresident Ivan Kovac met Prime Minister Kwame Mensah of Ghana in Zagreb. Ambassador Yaw Boateng of Ghana attended. The visiting Prime Minister welcomed the ceasefire.",
      ["welcome: Kwame Mensah"],
    ],
    [
      "a phrase of manner between",
      "President Ivan Kovac of Croatia met Prime Minister Kwame Mensah of Ghana. The President in this regard welcomed the ceasefire.",
      ["welcome: Ivan Kovac"],
    ],
    [
      "a name that is described up to a month",
      "Commander Peter Lund, who was assistant to the Chief of Defence before taking command in May, paid tribute to the crew.",
      ["appreciate: Peter Lund"],
    ],
  ])("%s", (_, text, expected) => expect(said(text)).toEqual(expected));

  it("a body of another name is not meant", () => {
    expect(said("The African Union met on 4 May 2021. The Council condemned the attack.")).toEqual([]);
  });
});

describe("who takes part", () => {
  it("whoever heads a side", () => {
    const { events, entities } = extracted(
      "The Ministry of Defence of Norway held staff talks with Poland in Oslo on 4 May 2021. The Polish side was headed by General Jan Kowal, Chief of Defence of Poland.",
      knowledge,
    );
    const names = events[0]?.participants.map(({ entity }) => entities.find((each) => each.id === entity)?.name);
    expect(events).toHaveLength(1);
    expect(names).toContain("Jan Kowal");
  });

  it("the next round is of the states that meet", () => {
    const { events, entities } = extracted(
      "Foreign Minister Anna Olsen of Norway met with Foreign Minister Kenji Tanaka of Japan in Oslo on 4 May 2021. The next meeting will be held in Tokyo in 2022.",
      knowledge,
    );
    const next = events.find((event) => event.status === "planned");
    expect(next?.place?.text).toBe("Tokyo");
    expect(next?.participants.map(({ entity }) => entities.find((each) => each.id === entity)?.name).sort()).toEqual(["Japan", "Norway"]);
  });
});
