import { describe, expect, test } from "vitest";
import { loadKnowledge, packageData } from "../../src/knowledge/index.ts";
import { ALLOWED } from "./allowed.ts";
import { ambiguous, later } from "./lint.ts";

const k = loadKnowledge({ dataDirs: [packageData()] });

describe("values", () => {
  test.each([
    ["countries", later(k.countries.rows)],
    ["organisations", later(k.organizations.rows)],
    ["groupings", later(k.groupings.rows)],
    ["memberships", later(k.memberships.rows.map((row) => ({ ...row, key: `${row.group} ${row.member}` })))],
    ["tenures", later(k.tenures.rows)],
    ["instruments", later(k.instruments.rows)],
  ])("no %s end before they begin", (_name, wrong) => expect(wrong).toEqual([]));

  test.each(k.countries.rows.map((row) => [row.key, row.timeZone] as const))("the time zone of %s is one", (_key, timeZone) => {
    expect(timeZone).toBeDefined();
    expect(() => new Intl.DateTimeFormat("en", { timeZone: timeZone as string })).not.toThrow();
  });

  test("every state has an adjective, a capital and a name for its people, but for those listed", () => {
    const bare = k.countries.rows.filter(
      (row) => row.kind === "state" && (row.adjectives.length === 0 || row.capital === undefined || row.demonyms.length === 0),
    );
    expect(bare.map((row) => row.key)).toEqual(Object.keys(ALLOWED.bareStates));
  });

  test("coordinates come in pairs and lie on Earth", () => {
    const wrong = k.places.rows.filter(
      (row) => (row.lat === undefined) !== (row.lon === undefined) || Math.abs(row.lat ?? 0) > 90 || Math.abs(row.lon ?? 0) > 180,
    );
    expect(wrong.map((row) => row.key)).toEqual([]);
  });

  test("a Wikidata item stands for one row of a table", () => {
    const clashes = [k.countries, k.organizations, k.groupings, k.people, k.instruments, k.places].flatMap((table) =>
      ambiguous(table.rows as readonly { key: string; qid?: string | undefined }[], (row) => [row.qid]),
    );
    expect(clashes).toEqual(Object.keys(ALLOWED.sharedItems));
  });
});

describe("labels", () => {
  test("no label begins with an article, but for those that mean the thing only with it", () => {
    const labels = [k.countries, k.organizations, k.groupings, k.instruments, k.places].flatMap((table) =>
      table.rows.flatMap((row) => [row.name, ...row.variants, ...("abbreviations" in row ? row.abbreviations : [])]),
    );
    expect(labels.filter((label) => /^(?:the|a|an) /i.test(label)).sort()).toEqual(Object.keys(ALLOWED.articles));
  });

  test("two rows of a table never have the same name", () => {
    for (const table of [k.countries, k.organizations, k.groupings, k.places]) {
      const clashes = ambiguous(table.rows as readonly { key: string; name: string }[], (row) => [row.name]);
      expect(clashes.filter((clash) => !(clash in ALLOWED.names))).toEqual([]);
    }
  });

  test("no form of a state's name, adjective or people is another state's too, but for those listed", () => {
    const clashes = ambiguous(k.countries.rows, (row) => [
      row.name,
      row.officialName,
      ...row.variants,
      ...row.abbreviations,
      ...row.adjectives,
      ...row.demonyms,
    ]);
    expect(clashes).toEqual(Object.keys(ALLOWED.states));
  });

  test("a form that two bodies share belongs to bodies of different countries or parents, or is listed", () => {
    const bodies = [...k.organizations.rows, ...k.groupings.rows.map((row) => ({ ...row, country: undefined, parent: row.linkedTo }))];
    const home = new Map(bodies.map((row) => [row.key, row.country ?? row.parent ?? row.key]));
    const clashes = ambiguous(bodies, (row) => [row.name, ...row.variants, ...row.abbreviations]).filter((clash) => {
      const keys = clash.slice(clash.lastIndexOf(": ") + 2).split(", ");
      return new Set(keys.map((key) => home.get(key))).size < keys.length;
    });
    expect(clashes).toEqual(Object.keys(ALLOWED.bodies));
  });

  test("no row gives a form twice", () => {
    const twice = [k.countries, k.organizations, k.groupings, k.instruments, k.places, k.people].flatMap((table) =>
      table.rows.flatMap((row) => {
        const forms: string[] = [row.name, ...row.variants];
        return new Set(forms).size < forms.length ? [`${row.key}: ${forms.join(" | ")}`] : [];
      }),
    );
    expect(twice).toEqual([]);
  });

  test("topics share no wording", () => {
    expect(ambiguous(k.topics.rows, (row) => [row.label.toLowerCase(), ...row.synonyms.map((form) => form.toLowerCase())])).toEqual([]);
  });
});

describe("regular expressions of posts", () => {
  const rows = k.posts.rows.filter((row) => row.regex !== undefined);

  test.each(rows.map((row) => [row.key, row.regex as string, row.label] as const))(
    "%s compiles and takes no time on hostile text",
    (_key, source) => {
      const regex = new RegExp(source, "u");
      expect(source).not.toMatch(/[+*]\)?[+*{]|\([^()]*[+*][^()]*\)[+*]/);
      const hostile = `${source.replace(/[^A-Za-z ]/g, "").slice(0, 12)}${"a ".repeat(5000)}${"Deputy ".repeat(1000)}`;
      const start = performance.now();
      regex.exec(hostile);
      expect(performance.now() - start).toBeLessThan(200);
    },
  );

  test("each matches its own label, with a name after it", () => {
    const missed = rows.filter((row) => !new RegExp(row.regex as string, "u").test(`${row.label} Smith`) && row.kind !== "suffix");
    expect(missed.map((row) => row.key)).toEqual(Object.keys(ALLOWED.regexes));
  });
});
