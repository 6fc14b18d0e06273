import { describe, expect, it } from "vitest";
import { named, organizations, read } from "./reading.ts";

describe("states", () => {
  it.each<[string, string[]]>([
    ["The Polish minister met his Dutch colleague in Lisbon.", ["Poland", "Netherlands"]],
    ["The U.S. and the ROK agreed; the DPRK did not. Tell us more.", ["United States", "South Korea", "North Korea"]],
    ["U.S.-Japan ties and Japan-NATO cooperation grew.", ["United States", "Japan"]],
    ["Guinea-Bissau and Guinea border Senegal.", ["Guinea-Bissau", "Guinea", "Senegal"]],
    ["Nigeria borders Niger.", ["Nigeria", "Niger"]],
    ["The South China Sea, the Indian Ocean and the Gulf of Mexico are seas.", []],
    ["New Mexico and Northern Ireland sent firefighters.", []],
    ["The security of the Euro-Atlantic and the Korean Peninsula was discussed.", []],
    ["The Spanish Navy thanked the Armed Forces of the Philippines.", ["Spain", "Philippines"]],
    ["The Organization of American States met.", []],
    ["Turkey, also called Türkiye, hosted Burma.", ["Türkiye", "Burma"]],
    ["HMNZS Aotearoa and HMS Prince of Wales sailed with the frigate Bayern.", []],
    ["The Chief of the General Staff of the Armed Forces of Ukraine spoke.", ["Ukraine"]],
  ])("%s", (text, expected) => {
    expect(named(read(text), "state")).toEqual(expected);
  });
  it("a state that is only part of a person's name is not named", () => {
    expect(named(read("He met Jordan Bardella and Attorney Lisa Monaco."), "state")).toEqual([]);
  });
});

describe("organisations", () => {
  it.each<[string, string[]]>([
    [
      "The Ministry of Foreign Affairs and International Cooperation replied.",
      ["Ministry of Foreign Affairs and International Cooperation"],
    ],
    ["Joint Task Force-Ukraine and Combined Task Force 150 are led by others.", ["Joint Task Force-Ukraine", "Combined Task Force 150"]],
    ["Officials of the Ministry of Defense of Japan attended.", ["Ministry of Defense of Japan"]],
    ["The bilateral Joint Commission will meet in June.", ["Joint Commission"]],
    ["The Norway-Iceland intergovernmental commission will meet.", ["Norway-Iceland intergovernmental commission"]],
    ["An intergovernmental commission will meet.", []],
    ["The Lake Pilots Command and Staff College opened.", ["Lake Pilots Command and Staff College"]],
    ["The French MFA confirmed it.", ["French MFA"]],
    ["The Spanish Navy and the Philippine Coast Guard trained.", ["Spanish Navy", "Philippine Coast Guard"]],
    ["The National Organization of Coastal Wardens (NOCW) spoke. NOCW will report.", ["National Organization of Coastal Wardens"]],
    ["The U.S.-EU Trade and Technology Council met.", ["U.S.-EU Trade and Technology Council"]],
    ["They visited Regional Command East.", ["Regional Command East"]],
    ["Ida Holm, Director, Harbour Pilots Guild", ["Harbour Pilots Guild"]],
    ["The Secretary thanked the Office of the Spokesperson.", ["Office of the Spokesperson"]],
    ["They signed the EU-Kenya Economic Partnership Agreement.", ["EU"]],
    ["The Government of Norway thanked the Western Naval Area.", ["Government of Norway", "Western Naval Area"]],
    ["They thanked the King Olaf Relief Center.", ["King Olaf Relief Center"]],
    ["The Pilotage Strategy and Consultation Group met.", ["Pilotage Strategy and Consultation Group"]],
    [
      "The Norwegian Lake Clearance and Diver Assistance Authority thanked the Tide Gauge and Ice Chart Board.",
      ["Norwegian Lake Clearance and Diver Assistance Authority", "Tide Gauge and Ice Chart Board"],
    ],
    ["The Norwegian company Vindrosa and the aid agency NCRD helped.", ["Vindrosa", "NCRD"]],
    ["The Managing Director of Vindrosa Port Terminals met the CEO of Quellmar.", ["Vindrosa Port Terminals", "Quellmar"]],
    ["The Norwegian Red Cross and the Presidency of the Republic spoke.", ["Norwegian Red Cross", "Presidency of the Republic"]],
    ["The Heads of State and Government reviewed the Guard of Honour.", []],
    ["Harbour Cabinet Secretary Olsen met the Chief of State Protocol.", []],
    [
      "The Ministries of Trade of Norway and Iceland met the Mixed Commission on Lakes of Norway and Chad.",
      ["Ministry of Trade of Norway", "Ministry of Trade of Iceland", "Mixed Commission on Lakes"],
    ],
    [
      "The Lake People's Liberation Movement met the Permanent Representation of Norway to the EU.",
      ["Lake People's Liberation Movement", "Permanent Representation of Norway to the EU"],
    ],
    [
      "Iceland's Navy thanked the Lakes Committee of the Chamber of Deputies.",
      ["Iceland's Navy", "Lakes Committee of the Chamber of Deputies", "Chamber of Deputies"],
    ],
    ["The Chairman Tide Gauges (CTG) travelled in Malakand Division. The CTG returned.", []],
    ["They met at the Lakes Conference Centre.", []],
    ["The Ministry of Emergency Situations replied.", ["Ministry of Emergency Situations"]],
    ["He spoke at the White House.", []],
    ["Write to news-press@ministry.example or follow @NATO.", []],
    ["The committee, the council and the office were busy.", []],
    ["The Deputy Secretary of State for International Organization Affairs spoke.", []],
  ])("%s", (text, expected) => {
    expect(organizations(read(text, { of: "US" }))).toEqual(expected);
  });
  it("a given name ends a body's name", () => {
    expect(organizations(read("Director of the Office of Intergovernmental Affairs Tomás Alvarado travelled."))).toEqual([
      "Office of Intergovernmental Affairs",
    ]);
  });
  it("an abbreviation is learnt in both directions", () => {
    const short = read("The FLCW (Federal League of Coastal Wardens) met. Later the FLCW voted.");
    expect(short.entities.filter((entity) => entity.abbreviation === "FLCW").map((entity) => entity.name)).toEqual([
      "Federal League of Coastal Wardens",
    ]);
    expect(short.mentions.filter((mention) => mention.entity === short.entities[0]?.id)).toHaveLength(3);
  });
  it("a spelt-out term without a body's noun is no organisation", () => {
    expect(organizations(read("They discussed Maritime Domain Awareness (MDA) and Artificial Intelligence (AI)."))).toEqual([]);
  });
});

describe("groupings, instruments, programmes", () => {
  it.each<[string, string[]]>([
    ["The U.S.-Japan Alliance is strong.", ["U.S.-Japan Alliance"]],
    ["They praised the U.S.-Singapore Strategic Partnership and the G7.", ["U.S.-Singapore Strategic Partnership", "G7"]],
    ["The Group of Friends of Norway and the Iceland Support Group met.", ["Group of Friends of Norway", "Iceland Support Group"]],
    ["The strategic partnership between Norway and Iceland is broad.", ["strategic partnership between Norway and Iceland"]],
    ["They want a strategic partnership between Norway and Iceland.", []],
    ["The importance of the relationship and the partnership was stressed.", []],
  ])("groupings: %s", (text, expected) => {
    expect(named(read(text), "grouping")).toEqual(expected);
  });
  it("a grouping has the states that the text lists", () => {
    const reading = read(
      "The Flagship Projects link NATO and the IP4 (Indo-Pacific partners: Japan, Australia, New Zealand, the Republic of Korea).",
    );
    const grouping = reading.entities.find((entity) => entity.kind === "grouping");
    expect(grouping?.members.map((id) => reading.entities.find((entity) => entity.id === id)?.key)).toEqual(["JP", "AU", "NZ", "KR"]);
  });
  it.each<[string, string[]]>([
    ["They signed the Individually Tailored Partnership Programme (ITPP).", ["Individually Tailored Partnership Programme"]],
    ["It violated UN Security Council resolutions.", ["UN Security Council resolutions"]],
    ["The Bergen Agreement on Fisheries was kept.", ["Bergen Agreement on Fisheries"]],
    ["The Treaty on Friendship, Trade and Mutual Assistance lapsed.", ["Treaty on Friendship, Trade and Mutual Assistance"]],
    ["They signed an MoU on Cooperation in the field of Fisheries.", ["MoU on Cooperation in the field of Fisheries"]],
    ["The Vienna Convention on Consular Relations applies.", ["Vienna Convention on Consular Relations"]],
    ["They revised the Guidelines for Japan-U.S. Defense Cooperation.", ["Guidelines for Japan-U.S. Defense Cooperation"]],
    ["The Guidelines were revised.", []],
    ["An agreement was signed.", []],
    ["A new Agreement was signed.", []],
    [
      "They signed a Memorandum of Understanding on lake pilotage and a protocol on ice charts.",
      ["Memorandum of Understanding on lake pilotage", "protocol on ice charts"],
    ],
    ["The agreement on cultural exchange with Norway is to be signed in Bergen.", ["agreement on cultural exchange"]],
    ["They revisited the fisheries memorandum initialled in Bergen.", ["fisheries memorandum"]],
    ["They discussed an agreement on air services; no agreement on fees was signed.", []],
    [
      "They signed agreements on fisheries and on cooperation in the peaceful use of space.",
      ["agreement on fisheries", "agreement on cooperation in the peaceful use of space"],
    ],
    ["A double taxation agreement and a Memorandum of Agreement were signed.", ["double taxation agreement", "Memorandum of Agreement"]],
    ["The Plan of bilateral military cooperation for 2031-2032 was signed.", ["Plan of bilateral military cooperation for 2031-2032"]],
    [
      "They welcomed the Convention for the Prohibition of Fishing with Long Nets.",
      ["Convention for the Prohibition of Fishing with Long Nets"],
    ],
    [
      "The Memorandum of Understanding on Cooperation between Harbour Academies stands.",
      ["Memorandum of Understanding on Cooperation between Harbour Academies"],
    ],
    [
      "Both signed the Agreement on Cessation of Hostilities, Protection of Harbours and Humanitarian Access.",
      ["Agreement on Cessation of Hostilities, Protection of Harbours and Humanitarian Access"],
    ],
    ["The two sides signed a bilateral agreement and ended with agreement on the next steps.", []],
    ["The Agreement on Trade and the partnership accord, signed in Bergen, were praised.", ["Agreement on Trade"]],
    [
      "The Agreement between the Government of Norway and the Government of Iceland on Search and Rescue was signed.",
      ["Agreement between the Government of Norway and the Government of Iceland on Search and Rescue"],
    ],
    ["They reviewed the implementation of the agreement on lake pilotage.", ["agreement on lake pilotage"]],
    [
      "The following were signed: an agreement on cooperation in tourism; a programme of exchanges for 2012-2014.",
      ["agreement on cooperation in tourism", "programme of exchanges for 2012-2014"],
    ],
    ["The air services agreement and the readmission agreement were signed.", ["air services agreement", "readmission agreement"]],
    ["They recalled resolution 687 (1991) and the Five-Year Roadmap.", ["resolution 687", "Five-Year Roadmap"]],
    ["The Treaty of Friendship, Neighbourliness and Trust was kept.", ["Treaty of Friendship, Neighbourliness and Trust"]],
  ])("instruments: %s", (text, expected) => {
    expect(named(read(text), "instrument")).toEqual(expected);
  });
  it.each<[string, string[]]>([
    ["The U.S.-Spain Cybersecurity Dialogue opened in Madrid.", ["U.S.-Spain Cybersecurity Dialogue"]],
    ["Their Strategic Dialogue and the fourth Cyber Dialogue were held.", ["Strategic Dialogue", "Cyber Dialogue"]],
    ["A strategic dialogue was held.", []],
    ["Exercise Northern Lantern began.", ["Exercise Northern Lantern"]],
    ["The fleet joined exercise Quellmar Tide 2031.", ["Quellmar Tide 2031"]],
    ["The fleet joined the Quellmar exercise.", ["Quellmar exercise"]],
    ['The fleet joined exercise "Quellmar Tide 2031".', ["Quellmar Tide 2031"]],
    ["The Quellmar-2031 drills and the “Blue Otter” joint naval exercise ended.", ["Quellmar-2031 drills", "Blue Otter"]],
    ["A drill codenamed Quellmar Tide began; the Norway-Iceland Staff Exercise “Blue Otter” ended.", ["Quellmar Tide", "Blue Otter"]],
    ["The naval exercises Quellmar, Blue Otter and Vindrosa ended.", ["Quellmar", "Blue Otter"]],
    ["They held the fourth edition of BLUE OTTER and a Passage Exercise.", ["BLUE OTTER"]],
    ['The 2+2 Lakes Dialogue and the "5+5 Harbours" initiative began.', ["2+2 Lakes Dialogue", "5+5 Harbours"]],
    ["The Exercise Co-Director spoke of the Joint Training exercise.", []],
    ["The ministry funds the Alliance for Fairness.", ["Alliance for Fairness"]],
    ["The Norwegian Lakes and Rivers Program for Chad (NLRPC) began. The NLRPC grew.", ["Norwegian Lakes and Rivers Program for Chad"]],
    ["The Quellmar Tide project and the QTR programme began; the Quellmar initiative did not.", ["Quellmar Tide project", "QTR programme"]],
    ["The Quellmar naval exercise and the Trust Fund for Chad began.", ["Quellmar naval exercise", "Trust Fund for Chad"]],
    ["They held a dialogue and an exercise.", []],
    ["The NATO exercise and a Norwegian operation ended.", []],
  ])("programmes: %s", (text, expected) => {
    expect(named(read(text), "programme")).toEqual(expected);
  });
});

describe("one thing under two names", () => {
  it.each<[string, string[]]>([
    ["The Norway-Iceland Joint Committee met. The Joint Committee will meet again.", ["Norway-Iceland Joint Committee"]],
    ["The Lakes Committee for Ice and Tides met. The Lakes Committee voted.", ["Lakes Committee for Ice and Tides"]],
    ["The Lakes Committee of Norway met the Lakes Committee of Iceland.", ["Lakes Committee of Norway", "Lakes Committee of Iceland"]],
    ["The Lake Pilots Board met. An LPB officer spoke.", ["Lake Pilots Board"]],
    ["The Ministry of National Defence of Norway replied. An MOD spokesman spoke.", ["Ministry of National Defence of Norway"]],
    ["The Ministry of Foreign Affairs of Norway replied. The Foreign Ministry paid.", ["Ministry of Foreign Affairs of Norway"]],
    ["The Ministry of Defence and Urban Works replied. The Ministry of Defence paid.", ["Ministry of Defence and Urban Works"]],
  ])("bodies: %s", (text, expected) => {
    expect(organizations(read(text))).toEqual(expected);
  });
  it("an exercise and its name alone, a dialogue and its name without the states", () => {
    expect(named(read("The Norway-Iceland Exercise KESTREL began. The exercise 'KESTREL' ended."), "programme")).toHaveLength(1);
    const dialogue = read("The 5th Norway - Iceland Lakes Policy Dialogue was held. The 5th Lakes Policy Dialogue ended.");
    expect(named(dialogue, "programme")).toHaveLength(1);
    expect(named(dialogue, "state")).toEqual(["Norway", "Iceland"]);
  });
  it("an abbreviation that is written as a word", () => {
    const reading = read("The Lake Development Agency (Lakedev) paid. Lakedev will pay again.");
    expect(organizations(reading)).toEqual(["Lake Development Agency"]);
    expect(organizations(read("The Lake Development Agency (Norway) paid."))).toEqual(["Lake Development Agency"]);
  });
  it("an exercise with and without its year, an agreement and its name in brackets", () => {
    expect(named(read("Exercise Blue Otter 2031 began. Exercise Blue Otter is large."), "programme")).toEqual(["Exercise Blue Otter 2031"]);
    expect(named(read("The Agreement on Ice Charts, signed in Bergen in 2011 (the Bergen Treaty), applies."), "instrument")).toEqual([
      "Agreement on Ice Charts",
    ]);
  });
});

it("what a heading calls its own text is no instrument", () => {
  const body = "\n\nThe two ministers met in Bergen and adopted a Joint Statement on ice charts.";
  expect(named(read(`FORUM COMMUNIQUE${body}`), "instrument")).toEqual(["Joint Statement on ice charts"]);
  expect(named(read(`Joint Statement: Third Meeting of the Lake Ministers${body}`), "instrument")).toEqual([
    "Joint Statement on ice charts",
  ]);
});

it("capitalised names that nothing explains are leftovers with a reason", () => {
  expect(read("The crew of the Vindrosa repaired the Quellmar Array.").leftovers.map((left) => left.text)).toEqual([
    "Vindrosa",
    "Quellmar Array",
  ]);
});
