import { beforeAll, expect, test } from "vitest";
import { loadKnowledge, packageData } from "../../src/knowledge/index.ts";
import { loadPublishers } from "../../src/knowledge/publishers.ts";
import { type ExtractionResult, extract } from "../../src/pipeline/extract-stage.ts";
import type { Release } from "../../src/records/release.ts";
import { pack } from "../knowledge/packs.ts";

/** A world of its own: nothing in the package knows it. */
const dir = pack({
  "countries.csv":
    "key,name,kind,adjectives,demonyms,time_zone,source\nXA,Ruritania,entity,Ruritanian,Ruritanian|Ruritanians,Europe/Prague,own\nXB,Strackenz,entity,Strackenzian,Strackenzian|Strackenzians,Europe/Berlin,own\n",
  "organizations.csv":
    "key,name,abbreviations,variants,kind,country,source\nMOD-XA,Ministry of Defence of Ruritania,,Ruritanian Ministry of Defence,ministry-defence,XA,own\nZENDA-PACT,Zenda Pact Organization,ZPO,,alliance,,own\n",
  "people.csv": "key,name,family_name,given_name,source\nx-rudolf-rassendyll,Rudolf Rassendyll,Rassendyll,Rudolf,own\n",
  "tenures.csv":
    "key,person,post,category,of,from,source\nx-rudolf-1,x-rudolf-rassendyll,Minister of Defence,defence-minister,XA,2025-01,own\n",
  "publishers/mod-ruritania.yaml":
    "id: mod-ruritania\nname: Ministry of Defence of Ruritania\nof: XA\norganization: MOD-XA\ntimeZone: Europe/Prague\n",
});
const knowledge = loadKnowledge({ dataDirs: [packageData(), dir] });

const release: Release = {
  id: "toy",
  title: "Minister Rassendyll meets the Defence Minister of Strackenz",
  publisher: { name: "Ministry of Defence of Ruritania", key: "mod-ruritania", of: "XA" },
  issued: "2025-06-03",
  language: "en",
  text: "On 3 June 2025, Minister of Defence Rudolf Rassendyll met Hugo Tarlenheim, Minister of Defence of Strackenz, in Strelsau.\n\nThe two ministers confirmed that Ruritania and Strackenz will continue to cooperate in the Zenda Pact Organization (ZPO). Minister Rassendyll thanked the Strackenzian side for its support.\n",
  source: { name: "toy.txt", mediaType: "text/plain", encoding: "utf-8", bytes: 1, sha256: "0".repeat(64) },
};

let result: ExtractionResult;
beforeAll(() => {
  result = extract(release, knowledge);
});
const keyOf = (name: string) => result.extraction.entities.find((entity) => entity.name === name)?.key;

test("a pack's states are recognised and linked, by adjective too", () => {
  expect(keyOf("Ruritania")).toBe("XA");
  expect(keyOf("Strackenz")).toBe("XB");
  expect(result.extraction.entities.filter((entity) => entity.kind === "state")).toHaveLength(2);
});

test("a pack's person is linked through its dated post, a person nobody knows is not", () => {
  expect(keyOf("Rudolf Rassendyll")).toBe("x-rudolf-rassendyll");
  expect(result.extraction.entities.find((entity) => entity.name === "Hugo Tarlenheim")).toMatchObject({
    kind: "person",
    link: { status: "unlinked" },
  });
});

test("a pack's organisation is linked and keeps its abbreviation", () => {
  const pact = result.extraction.entities.find((entity) => entity.key === "ZENDA-PACT");
  expect(pact).toMatchObject({ kind: "organization", abbreviation: "ZPO" });
});

test("what the release says of them is read as of any other", () => {
  expect(result.extraction.events.some((event) => event.kind === "meeting" && event.status === "held" && event.main)).toBe(true);
  expect(result.extraction.claims.some((claim) => claim.relation === "cooperatesWith" && claim.modality === "ongoing")).toBe(true);
});

test("a pack's publisher is known beside the package's own", () => {
  const { profiles } = loadPublishers([packageData(), dir]);
  expect(profiles.find((profile) => profile.id === "mod-ruritania")?.of).toBe("XA");
  expect(profiles.length).toBeGreaterThan(1);
});
