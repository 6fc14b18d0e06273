import { describe, expect, it } from "vitest";
import { people, read } from "./reading.ts";

/** A sentence of our own, and who it names in which post for whom. */
type Case = [text: string, ...expected: string[]];

const cases = (of: string, list: Case[]) =>
  it.each(list)("%s", (text, ...expected) => {
    expect(people(read(text, { of }))).toEqual(expected);
  });

describe("post before the name", () => {
  cases("FR", [
    [
      "The Chief of the General Staff of the Polish Armed Forces, Gen. Ottokar Quellmar, came.",
      "Ottokar Quellmar: Chief of the General Staff / Polish Armed Forces",
    ],
    ["The Norwegian Minister of the Armed Forces, Ms. Ottilie Quellmar, came.", "Ottilie Quellmar: Minister of the Armed Forces / Norway"],
    [
      "Harbour Minister Ida Holm met her Norwegian counterpart Ottilie Quellmar.",
      "Ida Holm: Harbour Minister / France*",
      "Ottilie Quellmar: Harbour Minister / Norway*",
    ],
    [
      "Present were:\n\nH.E. Ida Holm, Minister of Fisheries of Norway\nH.E. Ottokar Quellmar, Minister of Fisheries of Iceland",
      "Ida Holm: Minister of Fisheries / Norway",
      "Ottokar Quellmar: Minister of Fisheries / Iceland",
    ],
    ["Adm. Ottilie Brandvold, commander, U.S. Central Command, arrived.", "Ottilie Brandvold: commander / U.S. Central Command"],
    [
      "They met the Director of the Office of the Harbour Affairs Commission and Foreign Minister Dmytro Kuleba of Ukraine.",
      "Dmytro Kuleba: Foreign Minister / Ukraine; Director / Office of the Harbour Affairs Commission",
    ],
    [
      "The Minister of State at the Ministry of Fisheries Sultan bin Saad Al Quellmar hosted.",
      "Sultan bin Saad Al Quellmar: Minister of State / Ministry of Fisheries",
    ],
    [
      "They met Secretary General of the Harbour Committee of the PLO Hussein Al Quellmar.",
      "Hussein Al Quellmar: Secretary General / Harbour Committee of the PLO",
    ],
    ["Ukrainian Foreign Minister Dmytro Kuleba arrived.", "Dmytro Kuleba: Foreign Minister / Ukraine"],
    ["He spoke with Prime Minister Lee Hsien Loong of Singapore.", "Lee Hsien Loong: Prime Minister / Singapore"],
    [
      "She met the Minister of Foreign Affairs of the Kingdom of Spain José Manuel Albares.",
      "José Manuel Albares: Minister of Foreign Affairs / Kingdom of Spain",
    ],
    ["They received Slovak Minister of Defence Jaroslav Naď.", "Jaroslav Naď: Minister of Defence / Slovakia"],
    [
      "UK Minister of State for Middle East, North Africa and North America James Cleverly joined.",
      "James Cleverly: Minister of State for Middle East, North Africa and North America / United Kingdom",
    ],
    [
      "Norway's Minister of Trade and Industry Jan Christian Vestre signed.",
      "Jan Christian Vestre: Minister of Trade and Industry / Norway",
    ],
    ["U.S. Secretary of State Antony Blinken landed in Rome.", "Antony Blinken: Secretary of State / United States"],
    ["The Swedish foreign minister, Tobias Billström, took part.", "Tobias Billström: foreign minister / Sweden"],
    ["President of the Republic of Belarus Alexander Lukashenko telephoned.", "Alexander Lukashenko: President / Republic of Belarus"],
    ["Chairman of the Verkhovna Rada of Ukraine Ruslan Stefanchuk spoke.", "Ruslan Stefanchuk: Chairman / Verkhovna Rada of Ukraine"],
    [
      "Italian Deputy Prime Minister and Foreign Minister Antonio Tajani spoke.",
      "Antonio Tajani: Deputy Prime Minister / Italy; Foreign Minister / Italy",
    ],
    [
      "Kazakh Deputy Prime Minister – Minister of Foreign Affairs Murat Nurtleu spoke.",
      "Murat Nurtleu: Minister of Foreign Affairs / Kazakhstan; Deputy Prime Minister / Kazakhstan",
    ],
    ["Vietnamese President To Lam departed.", "To Lam: President / Vietnam"],
    [
      "Singaporean Senior Minister of State for Defence Mr Heng Chee How visited the base.",
      "Heng Chee How: Senior Minister of State for Defence / Singapore",
    ],
    [
      "Egyptian National Security Advisor to the President Fayza Aboul Naga attended.",
      "Fayza Aboul Naga: National Security Advisor to the President / Egypt",
    ],
  ]);
});

describe("title, rank and honorific", () => {
  cases("FR", [
    ["The Prime Minister of Japan, H.E. Mr. ABE Shinzo, spoke.", "ABE Shinzo: Prime Minister / Japan"],
    ["The Secretary General of NATO, Mr. Jens Stoltenberg, spoke.", "Jens Stoltenberg: Secretary General / NATO"],
    ["General (ret.) Jonathan Vance attended.", "Jonathan Vance"],
    [
      "Commander in Chief, Self Defense Fleet, Vice Admiral SAITO Akira, received guests.",
      "SAITO Akira: Commander in Chief / Self Defense Fleet",
    ],
    ["Spanish Navy Vice Admiral José Núñez visited.", "José Núñez"],
    ["Sheikh Tamim bin Hamad Al Thani, Amir of the State of Qatar, called.", "Tamim bin Hamad Al Thani: Amir / State of Qatar"],
    ["The Hon. Richard Marles MP, Deputy Prime Minister of Australia, called.", "Richard Marles: Deputy Prime Minister / Australia"],
    ["Chief of Defence Force (CDF) Lieutenant-General Melvyn Ong of Singapore spoke.", "Melvyn Ong: Chief of Defence Force / Singapore"],
    ["Ms. Ana de la Torre thanked Dr. Ng.", "Ana de la Torre", "Ng"],
  ]);
});

describe("post behind the name", () => {
  cases("FR", [
    ["John Key, New Zealand’s Prime Minister, agreed.", "John Key: Prime Minister / New Zealand"],
    [
      "Mark Wells, the Acting Assistant Secretary of State of the United States for the Western Hemisphere, joined.",
      "Mark Wells: acting Acting Assistant Secretary of State of the United States for the Western Hemisphere / United States",
    ],
    ["Adm. John Aquilino, Commander, U.S. Indo-Pacific Command, spoke.", "John Aquilino: Commander / U.S. Indo-Pacific Command"],
    [
      "Teresa Ribeiro, OSCE Representative on Freedom of the Media, spoke.",
      "Teresa Ribeiro: Representative on Freedom of the Media / OSCE",
    ],
    ["Ida Holm, President, Harbour Pilots Guild", "Ida Holm: President / Harbour Pilots Guild"],
  ]);
});

describe("several with one post", () => {
  cases("FR", [
    ["Foreign Ministers Hayashi and Park met.", "Hayashi: Foreign Minister / Japan*", "Park: Foreign Minister / South Korea*"],
    [
      "Presidents Ilham Aliyev of Azerbaijan and Vahagn Khachaturyan of Armenia met.",
      "Ilham Aliyev: President / Azerbaijan",
      "Vahagn Khachaturyan: President / Armenia",
    ],
  ]);
  it("a headline with a plural post and an event names nobody", () => {
    expect(people(read("Readout of the U.S.-Africa Leaders Summit", { of: "US" }))).toEqual([]);
    expect(people(read("The Foreign Ministers Meeting took place in Oslo.", { of: "NO" }))).toEqual([]);
    expect(people(read("Member States agreed.", { of: "NO" }))).toEqual([]);
  });
});

describe("how a post is held", () => {
  cases("FR", [
    ["He met the former Ukrainian President Petro Poroshenko.", "Petro Poroshenko: former President / Ukraine"],
    ["She met President-elect Javier Milei of Argentina.", "Javier Milei: designate President-elect / Argentina"],
    [
      "He called Acting Foreign Minister Ekaterina Zaharieva of Bulgaria.",
      "Ekaterina Zaharieva: acting Acting Foreign Minister / Bulgaria",
    ],
  ]);
});

describe("names without a post", () => {
  cases("FR", [
    ["The killing of Shireen Abu Akleh was condemned.", "Shireen Abu Akleh"],
    ["Most votes went to the candidate Edmundo González Urrutia.", "Edmundo González Urrutia"],
    ["They asked for the release of journalist Zlata Berezina.", "Zlata Berezina"],
  ]);
  it.each([
    "American University opened a campus.",
    "The ships crossed the South China Sea and the Indian Ocean.",
    "Major Disaster Declaration Approved",
    "The Major Economies Forum met.",
    "General Dynamics Electric Boat builds ships and HM Treasury pays.",
    "They launched the President's Malaria Initiative.",
    "They discussed Nord Stream and the Paris Agreement.",
  ])("no person: %s", (text) => {
    expect(people(read(text, { of: "US" }))).toEqual([]);
  });
});

describe("short names", () => {
  it("a surname stands for the person named in full, wherever that is", () => {
    const reading = read(
      "Minister Nakatani welcomed the guests. Gen Nakatani, Defense Minister of Japan, then spoke. Later Nakatani left.",
      { of: "JP", issued: "2025-04-08" },
    );
    expect(reading.entities.filter((entity) => entity.kind === "person")).toHaveLength(1);
    expect(reading.mentions.filter((mention) => mention.kind === "person")).toHaveLength(3);
  });
  it("a given name does where custom puts it first", () => {
    const reading = read("The President called Prime Minister Abiy Ahmed of Ethiopia. He thanked Prime Minister Abiy.", { of: "US" });
    expect(people(reading)).toEqual(["Abiy Ahmed: Prime Minister / Ethiopia"]);
  });
  it("a name in capitals and the same in small letters are one", () => {
    const reading = read("Defense Minister NAKATANI met Mr. Mark RUTTE. Minister Nakatani thanked Mr. Rutte.", {
      of: "JP",
      issued: "2025-04-08",
    });
    expect(reading.entities.filter((entity) => entity.kind === "person").map((entity) => entity.name)).toEqual(["NAKATANI", "Mark RUTTE"]);
  });
});

describe("bare roles", () => {
  it("mean the one introduced person who holds the post", () => {
    const reading = read(
      "President Andrzej Duda of Poland met Prime Minister Petr Fiala of the Czech Republic. The Prime Minister thanked the President.",
      { of: "PL" },
    );
    const roles = reading.mentions
      .filter((mention) => mention.kind === "role")
      .map((mention) => reading.entities.find((entity) => entity.id === mention.entity)?.name);
    expect(roles).toEqual(["Petr Fiala", "Andrzej Duda"]);
  });
  it("of two presidents the publisher's own is meant, and with none of them home nobody", () => {
    const text = "President Emmanuel Macron of France met President Sergio Mattarella of Italy. The President spoke.";
    const role = (of: string) => {
      const reading = read(text, { of });
      return reading.entities.find((entity) => entity.id === reading.mentions.find((mention) => mention.kind === "role")?.entity)?.name;
    };
    expect(role("FR")).toBe("Emmanuel Macron");
    expect(role("NO")).toBeUndefined();
  });
});

describe("names and posts of all countries", () => {
  cases("FR", [
    [
      "Dato' Seri Ahmad Quellmar bin Ismail, Minister of Defence of Malaysia, spoke.",
      "Ahmad Quellmar bin Ismail: Minister of Defence / Malaysia",
    ],
    ["Sean Quellmar TD, Minister of Fisheries of Ireland, spoke.", "Sean Quellmar: Minister of Fisheries / Ireland"],
    ["General Amir Quellmar, Commander of the Northern Harbour Facade, spoke.", "Amir Quellmar: Commander / Northern Harbour Facade"],
    ["The Armenian Harbour Minister, Ida Ter-Quellmar, spoke.", "Ida Ter-Quellmar: Harbour Minister / Armenia"],
    ["Rear Admiral M Anwar Quellmar of Norway spoke.", "M Anwar Quellmar"],
    [
      "The Head of the Harbour Service of the Ministry of Fisheries, Ida Holm, spoke.",
      "Ida Holm: Head / Harbour Service of the Ministry of Fisheries",
    ],
    [
      "Mr. Jon Quellmar, Minister of State, Minister of Foreign Affairs and Chadians Abroad of Chad, spoke.",
      "Jon Quellmar: Minister of Foreign Affairs and Chadians Abroad / Chad; Minister of State / Chad*",
    ],
    ["Ida Holm, who is also Minister of Nordic Cooperation of Norway, spoke.", "Ida Holm: Minister of Nordic Cooperation / Norway"],
    ["They told Minister Ida Holm of Norway's plans.", "Ida Holm: Minister / France*"],
    [
      "EU High Representative for Foreign Affairs and Security Policy and Vice-President of the European Commission Ida Holm spoke.",
      "Ida Holm: High Representative for Foreign Affairs and Security Policy / EU; Vice-President / European Commission",
    ],
    ["It was signed by Harbour Affairs Cabinet Secretary Ida Holm.", "Ida Holm: Harbour Affairs Cabinet Secretary / France*"],
  ]);
});

describe("posts on lines of their own", () => {
  cases("FR", [
    [
      "Hon Ida Holm\n\nMinister of Fisheries\n\nMinister of Harbour Affairs\n\nA ship left.",
      "Ida Holm: Minister of Harbour Affairs / France*; Minister of Fisheries / France*",
    ],
    [
      "The talks were useful.\n\nOttilie Quellmar (Mrs.)\n\nSpokesperson, Ministry of Fisheries",
      "Ottilie Quellmar: Spokesperson / Ministry of Fisheries",
    ],
    // A wrapped line is no line of its own.
    [
      "She met Chancellor Ida Holm of Norway, Prime Minister\nJon Quellmar of Iceland, and others.",
      "Ida Holm: Chancellor / Norway",
      "Jon Quellmar: Prime Minister / Iceland",
    ],
    ["Present were Ida Holm (Director, Europe) and others.", "Ida Holm: Director / France*"],
    [
      "Resident Coordinator in Kenya Ida Holm and the Mayor of Oslo, Jon Quellmar, spoke.",
      "Ida Holm: Resident Coordinator in Kenya / France*",
      "Jon Quellmar: Mayor / Oslo",
    ],
  ]);
});

describe("posts that are given in the sentence", () => {
  cases("FR", [
    ["Ida Holm was appointed Ambassador of Norway to Kenya.", "Ida Holm: Ambassador of Norway to Kenya / Norway"],
    ["Ida Holm was sworn in as Minister of Fisheries.", "Ida Holm: Minister of Fisheries / -"],
    ["Ida Holm is to be appointed Ambassador of Norway to Kenya.", "Ida Holm"],
    ["Chief Director: Public Diplomacy, Ms Ida Holm, spoke.", "Ida Holm: Chief Director: Public Diplomacy / France*"],
    ["Dr Ida Holm, WHO Director-General, spoke.", "Ida Holm: Director-General / WHO"],
    ["Ambassador Ida Holm, Director of the Harbour Institute, spoke.", "Ida Holm: Director / Harbour Institute"],
    ["The Norwegian High Commissioner to France, Ida Holm, spoke.", "Ida Holm: High Commissioner to France / Norway"],
    ["The High Commissioner to France, Ida Holm, spoke.", "Ida Holm: High Commissioner to France / -"],
  ]);
});

describe("whose side somebody is on", () => {
  cases("FR", [
    [
      "Foreign Secretary Ida Holm led the Norwegian side while the Turkish side was headed by Deputy Minister Jon Quellmar.",
      "Ida Holm: Foreign Secretary / Norway",
      "Jon Quellmar: Deputy Minister / Türkiye",
    ],
    [
      "The Foreign Ministers of Estonia, Latvia and Lithuania, Taavet Quellmar, Janis Brandvold and Ida Holm, spoke.",
      "Taavet Quellmar: Foreign Minister / Estonia",
      "Janis Brandvold: Foreign Minister / Latvia",
      "Ida Holm: Foreign Minister / Lithuania",
    ],
    [
      "We, the Harbour Minister of Norway, Ida Holm, the Harbour Minister of Iceland, Jon Quellmar, and the Mayor of Odense, spoke.",
      "Ida Holm: Harbour Minister / Norway",
      "Jon Quellmar: Harbour Minister / Iceland",
    ],
    ["The head of the Norwegian delegation, Deputy Minister Ida Holm, spoke.", "Ida Holm: Deputy Minister / Norway"],
    [
      "Ida Holm, Foreign Minister, signed for Norway and Jon Quellmar, Minister of Fisheries, on behalf of Iceland.",
      "Ida Holm: Foreign Minister / Norway",
      "Jon Quellmar: Minister of Fisheries / Iceland",
    ],
    [
      "The aid was received, on behalf of the Norwegian authorities, by the Vice Minister of Fisheries, Dr. Ida Holm.",
      "Ida Holm: Vice Minister of Fisheries / Norway",
    ],
    [
      "Dr Ida Holm, Minister of Fisheries, and Mr Jon Quellmar, Minister of Ports, of the Republic of Iceland, came.",
      "Ida Holm: Minister of Fisheries / Republic of Iceland*",
      "Jon Quellmar: Minister of Ports / Republic of Iceland",
    ],
    // Who is met is of another state where one is named; whom a guest meets is of one's own.
    ["In Oslo, the Minister paid a courtesy call on President Ida Holm.", "Ida Holm: President / Norway*"],
    ["He spoke with Prime Minister Ida Holm.", "Ida Holm: Prime Minister / -"],
    ["The Norwegian Minister of Fisheries met Deputy Minister Ida Holm.", "Ida Holm: Deputy Minister / France*"],
    ["The visiting Minister of Fisheries, Ida Holm, spoke of Norway.", "Ida Holm: Minister of Fisheries / Norway*"],
    [
      "The Foreign Minister of Norway, Ida Holm, was accompanied by the Ambassador in Paris, Mr. Jon Quellmar.",
      "Ida Holm: Foreign Minister / Norway",
      "Jon Quellmar: Ambassador in Paris / Norway*",
    ],
    [
      "Norway and France thanked her. Mr. Jon Brandvold called on the Commander of the Navy, Ida Holm.",
      "Jon Brandvold",
      "Ida Holm: Commander of the Navy / -",
    ],
    [
      "Minister Ida Holm, together with the Commander of the Navy, Admiral Jon Quellmar, saw the Norwegian ship.",
      "Ida Holm: Minister / France*",
      "Jon Quellmar: Commander of the Navy / France*",
    ],
    ["In Norway, together with Deputy Prime Minister Ida Holm he signed it.", "Ida Holm: Deputy Prime Minister / -"],
    ["The Minister was received in Oslo by President Ida Holm.", "Ida Holm: President / Norway*"],
    ["Upon directives from His Majesty King Jon II, aid left for Norway.", "Jon II: King / France*"],
    // Domestic business: no other state is named.
    ["The President received the Minister of Health, Dr. Ida Holm.", "Ida Holm: Minister of Health / France*"],
  ]);
});

describe("what stands around a post", () => {
  cases("FR", [
    ["The Foreign Secretary, the Rt Hon Ida Holm MP, spoke.", "Ida Holm: Foreign Secretary / France*"],
    ["Ida Holm, the newly appointed Ambassador of Norway, spoke.", "Ida Holm: Ambassador / Norway"],
    ["Ida Holm, Minister of Foreign Affairs II of Brunei, spoke.", "Ida Holm: Minister of Foreign Affairs II / Brunei"],
    [
      "The Foreign Minister of the sisterly Kingdom of Bahrain Dr. Jon Quellmar spoke.",
      "Jon Quellmar: Foreign Minister / Kingdom of Bahrain",
    ],
    ["The Ambassador of Spain accredited to Norway, Mr. Jon Quellmar, spoke.", "Jon Quellmar: Ambassador / Spain"],
    ["Principal Secretary Amb. Jon Quellmar spoke.", "Jon Quellmar: Principal Secretary / France*"],
    ["The Minister without Portfolio, Hon. Jon Quellmar, spoke.", "Jon Quellmar: Minister without Portfolio / France*"],
    [
      "Deputy Minister Ida Holm, Head of Department Jon Quellmar and Adviser to the Minister Ana Brandvold took part.",
      "Ida Holm: Deputy Minister / France*",
      "Jon Quellmar: Head of Department / France*",
      "Ana Brandvold: Adviser to the Minister / France*",
    ],
    ["They met Jan Quellmar, Norway's Minister of Ports.", "Jan Quellmar: Minister of Ports / Norway"],
    ["Minister Clémentine d'Ornan spoke.", "Clémentine d'Ornan: Minister / France*"],
    ["The Deputy Permanent Secretary, Amb. Jon Quellmar has spoken.", "Jon Quellmar: Deputy Permanent Secretary / France*"],
    ["The Secretary Defence, Mr. Jon Quellmar, spoke.", "Jon Quellmar: Secretary Defence / France*"],
    ["The Prime Minister of the Norwegian transitional government, Jon Quellmar, spoke.", "Jon Quellmar: Prime Minister / Norway"],
    ["The Chief of Personnel and Administration, Brig Ida Holm, spoke.", "Ida Holm: Chief of Personnel and Administration / France*"],
    [
      "Jon Quellmar, Politburo member, Minister of Fisheries, spoke.",
      "Jon Quellmar: Minister of Fisheries / France*; Politburo member / France*",
    ],
    ["Forces of Norway came, led by its Chief of Staff, Gen Ida Holm. Gen Holm spoke.", "Ida Holm: Chief of Staff / Norway"],
    ["Jon Quellmar, Defence Attaché, Embassy of Norway in Paris, came.", "Jon Quellmar: Defence Attaché / Embassy of Norway"],
    [
      "Ambassador Jon Quellmar, until now Permanent Secretary, spoke.",
      "Jon Quellmar: Ambassador / France*; former Permanent Secretary / -",
    ],
    ["Private Mail Bag, Paris"],
    [
      "The Special Representative of the Chairperson of the Commission and Head of the AU Liaison Office in Bissau, Ambassador Jon Quellmar, spoke.",
      "Jon Quellmar: Head / AU Liaison Office; Special Representative of the Chairperson of the Commission / France*",
    ],
    ["Minister of State and Foreign Affairs, Jon Quellmar, spoke.", "Jon Quellmar: Minister of State and Foreign Affairs / France*"],
    [
      "The Secretary of State for Internationalisation, Jon Quellmar, spoke.",
      "Jon Quellmar: Secretary of State for Internationalisation / France*",
    ],
    [
      "UNIFIL Head of Mission and Force Commander Major General Jon Quellmar spoke.",
      "Jon Quellmar: Head of Mission / UNIFIL; Force Commander / UNIFIL",
    ],
    ["They announced the appointment of Niamh Quellmar as Ambassador of Ireland.", "Niamh Quellmar: Ambassador / Ireland"],
    ["Lord Quellmar of Odense, Minister of State, spoke.", "Quellmar: Minister of State / France*"],
    [
      "The talks were led by Deputy Minister Ida Holm and her Norwegian counterpart Jon Quellmar.",
      "Ida Holm: Deputy Minister / France*",
      "Jon Quellmar: Deputy Minister / Norway*",
    ],
    ["The Norwegian Foreign Minister delivered a letter from King Jon III.", "Jon III: King / Norway*"],
    ["(AFP)---President Ida Holm spoke.", "Ida Holm: President / France*"],
    ["Ida Holm, spokesperson for the Ministry of Fisheries, spoke.", "Ida Holm: spokesperson / Ministry of Fisheries"],
    ["Chief of Army Major-General (MG) Jon Quellmar spoke.", "Jon Quellmar: Chief of Army / France*"],
    [
      "They met Special Representative of the UN Secretary-General, Head of the Harbour Centre Ida Holm.",
      "Ida Holm: Special Representative of the UN Secretary-General / UN; Head / Harbour Centre",
    ],
    [
      "Jon Quellmar, Politburo Member, Deputy Prime Minister and Minister of Fisheries of Norway, spoke.",
      "Jon Quellmar: Minister of Fisheries / Norway; Deputy Prime Minister / Norway*; Politburo Member / Norway*",
    ],
    ["Forum Chair and Prime Minister of Norway, Hon. Jon Quellmar, spoke.", "Jon Quellmar: Prime Minister / Norway; Forum Chair / France*"],
    ["Ida Holm\n\nExecutive Director\n\nMinistry of Fisheries", "Ida Holm: Executive Director / Ministry of Fisheries"],
    ["Ida Holm Drive is long."],
  ]);
});

describe("posts said apart from the name", () => {
  cases("FR", [
    [
      "Mr. Ottokar Quellmar, Prime Minister of Norway, was elected Chairman of the World Food Programme.",
      "Ottokar Quellmar: Prime Minister / Norway; Chairman / World Food Programme",
    ],
    ["The President has appointed General Ottokar Quellmar Chief of Defence of Norway.", "Ottokar Quellmar: Chief of Defence / Norway"],
    [
      "Colonel Ottokar Quellmar of the Norwegian Army, who is also the Exercise Director, spoke.",
      "Ottokar Quellmar: Exercise Director / -",
    ],
    [
      "Mrs. Quellmar, who until her appointment was Deputy Minister of Fisheries of Norway, spoke.",
      "Quellmar: former Deputy Minister of Fisheries / Norway",
    ],
    ["UNIFIL, under the command of Major General Ottokar Quellmar, held a ceremony.", "Ottokar Quellmar: Commander / UNIFIL"],
    ["The Harbour Commission, chaired by Justice Ida Holm, met.", "Ida Holm: Justice / France*; Chairperson / Harbour Commission"],
    [
      "The two Foreign Ministers, Ottilie Quellmar and Dr. Ida Holm, signed it.",
      "Ottilie Quellmar: Foreign Minister / France*",
      "Ida Holm: Foreign Minister / -",
    ],
    // Nobody was put into a post, the soldiers are not the force, and somebody else is its chair.
    ["Ms Ida Holm was not elected Chairperson of the African Union.", "Ida Holm"],
    ["Soldiers of the Norwegian Army, commanded by Major Ida Holm, left.", "Ida Holm"],
    [
      "They spoke with President Ida Holm of Norway and with the President of Iceland in his capacity as Chair of the African Union.",
      "Ida Holm: President / Norway",
    ],
  ]);
});

describe("titles of all services and countries", () => {
  cases("FR", [
    [
      "The Commander of the Norwegian Air Component, Major General Aviator Ottokar Quellmar, came.",
      "Ottokar Quellmar: Commander / Norwegian Air Component",
    ],
    [
      "The Commander of the US Naval Forces Central Command (NAVCENT) and the US Fifth Fleet, Vice Admiral Ottokar Quellmar, came.",
      "Ottokar Quellmar: Commander / US Naval Forces Central Command; Commander / US Fifth Fleet",
    ],
    ["Rear Admiral Ida Holm, Flag Officer Commanding Western Fleet, came.", "Ida Holm: Flag Officer Commanding / Western Fleet"],
    ["They met Mr. / Ottokar Quellmar, Minister of Fisheries of Norway.", "Ottokar Quellmar: Minister of Fisheries / Norway"],
    [
      "He came with the Ambassador of Norway in the Republic of Chile, also accredited to Peru, Ida Holm.",
      "Ida Holm: Ambassador of Norway in the Republic of Chile / Norway",
    ],
    ["On Tuesday, the President of Norway, Ida Holm, left.", "Ida Holm: President / Norway"],
  ]);
});

describe("members of a side, and who is of which state", () => {
  cases("FR", [
    [
      "The Chilean delegation included Vice Minister Ottokar Quellmar, Ambassador Ida Holm and Director General Ottilie Brandvold.",
      "Ottokar Quellmar: Vice Minister / Chile",
      "Ida Holm: Ambassador / Chile",
      "Ottilie Brandvold: Director General / Chile",
    ],
    [
      "Norway was represented by Minister of Trade Ida Holm, and Chile by Undersecretary Ottokar Quellmar.",
      "Ida Holm: Minister of Trade / Norway",
      "Ottokar Quellmar: Undersecretary / Chile",
    ],
    [
      "For Norway: Ida Holm, Minister of Fisheries\n\nFor Chile: Ottokar Quellmar, Minister of Trade",
      "Ida Holm: Minister of Fisheries / Norway",
      "Ottokar Quellmar: Minister of Trade / Chile",
    ],
    [
      "Foreign Ministers Ida Holm (Norway) and Ottokar Quellmar (Chile) met.",
      "Ida Holm: Foreign Minister / Norway",
      "Ottokar Quellmar: Foreign Minister / Chile",
    ],
    [
      "Prime Minister Ida Holm of Norway, European Commission President von der Quellmar and Ottokar Brandvold met.",
      "Ida Holm: Prime Minister / Norway",
      "von der Quellmar: President / European Commission",
      "Ottokar Brandvold",
    ],
    [
      "The Foreign Minister, Ida Holm, spoke with her counterpart, Gonzalo Quellmar, of Uruguay.",
      "Ida Holm: Foreign Minister / France*",
      "Gonzalo Quellmar: Foreign Minister / Uruguay*",
    ],
    // An envoy's state is his own.
    [
      "It was signed by Director General Ida Holm and Ambassador Ottokar Quellmar of Ethiopia.",
      "Ida Holm: Director General / France*",
      "Ottokar Quellmar: Ambassador / Ethiopia",
    ],
  ]);
});

describe("ranks, initials and sides that mislead", () => {
  cases("PK", [
    ["They met Director of the Second Harbour Department R.Sh. Quellmar.", "R.Sh. Quellmar: Director / Second Harbour Department"],
    // Right before a name it is a rank, in front of a service's name or a body's it is a post.
    ["Commander Ida Quellmar came.", "Ida Quellmar"],
    ["U.S. Central Command Commander Ida Quellmar came.", "Ida Quellmar: Commander / U.S. Central Command"],
    // Only a counterpart holds the same post.
    [
      "Deputy Minister Ottokar Quellmar of Norway came; from the Chilean side, Ambassador Ida Holm took part.",
      "Ottokar Quellmar: Deputy Minister / Norway",
      "Ida Holm: Ambassador / Chile",
    ],
    // An officer of another state's forces calls on one's own.
    [
      "General Ottokar Quellmar, Chief of Staff of the Norwegian Armed Forces, called on General Ida Holm, Chief of Army Staff.",
      "Ottokar Quellmar: Chief of Staff / Norwegian Armed Forces",
      "Ida Holm: Chief of Army Staff / Pakistan*",
    ],
    ["They met the Minister of Fisheries of Norway, Gen (rtd) Ottokar Quellmar.", "Ottokar Quellmar: Minister of Fisheries / Norway"],
    ["Admiral Ottokar Mahmood Quellmar NI(M) came.", "Ottokar Mahmood Quellmar"],
    [
      "The Minister of People's Power for Foreign Affairs of Venezuela, Ottilie Quellmar, came.",
      "Ottilie Quellmar: Minister of People's Power for Foreign Affairs / Venezuela",
    ],
  ]);
});
