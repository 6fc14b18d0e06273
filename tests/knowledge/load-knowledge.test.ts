import { join } from "node:path";
import { expect, test } from "vitest";
import { loadKnowledge, packageData } from "../../src/knowledge/index.ts";
import { pack, thrownBy } from "./packs.ts";

const knowledge = loadKnowledge({ dataDirs: [packageData()] });
const withPack = (files: Record<string, string>) => loadKnowledge({ dataDirs: [packageData(), pack(files)] });

test("a country is read with its names, lists, zone and confirmed Wikidata item", () => {
  expect(knowledge.countries.get("JP")).toMatchObject({
    name: "Japan",
    capital: "Tokyo",
    adjectives: ["Japanese"],
    timeZone: "Asia/Tokyo",
    qid: "Q17",
  });
});

test("a state that is no more says until when, and who followed", () => {
  expect(knowledge.countries.get("CSHH")).toMatchObject({ to: "1992-12-31", successors: ["CZ", "SK"] });
});

test("rows and their lists cannot be changed", () => {
  const japan = knowledge.countries.get("JP");
  expect(Object.isFrozen(japan)).toBe(true);
  expect(Object.isFrozen(japan?.adjectives)).toBe(true);
  expect(Object.isFrozen(knowledge.countries.rows)).toBe(true);
});

test("rows stand in the order of their keys by code unit", () => {
  const keys = knowledge.organizations.rows.map((row) => row.key);
  expect(keys).toEqual([...keys].sort((a, b) => (a < b ? -1 : 1)));
});

test("a key that gave way leads to the one that stands; others stay as they are", () => {
  expect(knowledge.canonical("nato-ip4")).toBe("IP4");
  expect(knowledge.canonical("NATO")).toBe("NATO");
});

test("a pack adds a country, an organisation and a person with a post", () => {
  const loaded = withPack({
    "countries.csv":
      "key,name,kind,adjectives,demonyms,time_zone,source\nXA,Ruritania,entity,Ruritanian,Ruritanian|Ruritanians,Europe/Prague,own\n",
    "organizations.csv":
      "key,name,abbreviations,kind,country,source\nMOD-XA,Ministry of Defence of Ruritania,MoD,ministry-defence,XA,own\n",
    "people.csv": "key,name,family_name,source\nx-rudolf-rassendyll,Rudolf Rassendyll,Rassendyll,own\n",
    "tenures.csv":
      "key,person,post,category,of,from,source\nx-rudolf-1,x-rudolf-rassendyll,Minister of Defence,defence-minister,XA,2025-01,own\n",
  });
  expect(loaded.countries.get("XA")).toMatchObject({ name: "Ruritania", variants: [], demonyms: ["Ruritanian", "Ruritanians"] });
  expect(loaded.organizations.get("MOD-XA")?.country).toBe("XA");
  expect(loaded.tenures.get("x-rudolf-1")?.person).toBe("x-rudolf-rassendyll");
  expect(loaded.countries.has("JP")).toBe(true);
});

test("a pack's row replaces the package's row of the same key, whole", () => {
  const loaded = withPack({ "countries.csv": "key,name,kind,source\nJP,Nippon,state,own\n" });
  expect(loaded.countries.get("JP")).toMatchObject({ name: "Nippon", adjectives: [], qid: undefined });
  expect(loaded.countries.rows).toHaveLength(knowledge.countries.rows.length);
});

test("an unconfirmed Wikidata item does not leave the table", () => {
  const loaded = withPack({ "countries.csv": "key,name,kind,qid,qid_status,source\nXA,Ruritania,entity,Q5,memory,own\n" });
  expect(loaded.countries.get("XA")?.qid).toBeUndefined();
});

test("the tables' hash changes with a table, the rules' hash with a lexicon or the rules of identity, and neither with the folder", () => {
  const row = { "topics.csv": "key,label,source\nx-topic,Topic,own\n" };
  expect(withPack(row).tablesHash).not.toBe(knowledge.tablesHash);
  expect(withPack(row).tablesHash).toBe(withPack(row).tablesHash);
  expect(withPack(row).rulesHash).toBe(knowledge.rulesHash);
  for (const file of ["lexicon/en/x.yaml", "identity.yaml"]) {
    const changed = withPack({ [file]: "[]\n" });
    expect(changed.rulesHash).not.toBe(knowledge.rulesHash);
    expect(changed.tablesHash).toBe(knowledge.tablesHash);
  }
});

const HEAD = "key,name,kind,source\n";
test.each([
  ["an unknown column", `key,name,kind,source,colour\n`, "csv-unknown-column", '"colour"'],
  ["a column given twice", `key,name,name,kind,source\n`, "csv-column-twice", '"name"'],
  ["a missing key column", `name,kind,source\n`, "csv-column-missing", '"key"'],
  ["an empty file", "", "csv-empty", "no header"],
  ["a row with too few cells", `${HEAD}XA,Ruritania\n`, "csv-cell-count", "line 2"],
  ["a key given twice", `${HEAD}XA,A,entity,own\nXA,B,entity,own\n`, "csv-duplicate-key", "line 2 already"],
  ["an empty name", `${HEAD}XA,,entity,own\n`, "csv-bad-cell", 'row "XA", column "name"'],
  ["an unknown kind", `${HEAD}XA,A,empire,own\n`, "csv-bad-cell", "state, entity, territory, historic"],
  ["a row without a source", `${HEAD}XA,A,entity,\n`, "csv-bad-cell", 'column "source"'],
  [
    "a day that is not in the calendar",
    `key,name,kind,from,source\nXA,A,entity,2025-02-29,own\n`,
    "csv-bad-cell",
    'column "from": "2025-02-29"',
  ],
  ["a list with a stray space", `key,name,kind,variants,source\nXA,A,entity,a| b,own\n`, "csv-bad-cell", "a|b|c"],
  ["a bad Wikidata item", `key,name,kind,qid,source\nXA,A,entity,P17,own\n`, "csv-bad-cell", "Q17"],
  ["a key with a space", `${HEAD}X A,A,entity,own\n`, "csv-bad-cell", "ASCII"],
  ["__proto__ as a key", `${HEAD}__proto__,A,entity,own\n`, "csv-bad-cell", "__proto__"],
  ["constructor as a key", `${HEAD}constructor,A,entity,own\n`, "csv-bad-cell", "JavaScript"],
  ["__proto__ as a column", `__proto__,key,name,kind,source\n`, "csv-unknown-column", "__proto__"],
])("refuses %s, saying file, place and what to do", (_name, text, code, says) => {
  const dir = pack({ "countries.csv": text });
  const error = thrownBy(() => loadKnowledge({ dataDirs: [packageData(), dir] }));
  expect(error.code).toBe(code);
  expect(error.message).toContain(join(dir, "countries.csv"));
  expect(error.message).toContain(says);
  expect(error.todo).not.toBe("");
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test("a folder that is not there is a fault of usage", () => {
  expect(thrownBy(() => loadKnowledge({ dataDirs: [packageData(), "/nowhere/pack"] })).code).toBe("data-dir-missing");
});

test("keys that lead round in a circle are refused", () => {
  const error = thrownBy(() => withPack({ "same-as.csv": "key,relation,other,source\na,same,b,own\nb,same,a,own\n" }));
  expect(error.code).toBe("same-as-cycle");
});
