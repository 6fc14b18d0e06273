import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { loadPublishers } from "../../src/knowledge/publishers.ts";
import { countryOfHost, indexPublishers } from "../../src/read/publisher-index.ts";
import { profiles, readBytes, wordings } from "../support/publishers.ts";

const keysOf = (table: string): Set<string> =>
  new Set((parse(readFileSync(join("data", table), "utf8"), { columns: true }) as { key: string }[]).map(({ key }) => key));

describe("the shipped publisher profiles", () => {
  it("name states and organisations that the tables have", () => {
    const states = keysOf("countries.csv");
    const organizations = keysOf("organizations.csv");
    const wrong = profiles.filter(
      (profile) =>
        !(states.has(profile.of) || organizations.has(profile.of)) ||
        (profile.organization !== undefined && !organizations.has(profile.organization)),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
    expect(profiles.length).toBeGreaterThan(200);
  });

  it("share no name, no host and no organisation", () => {
    const index = indexPublishers(profiles, wordings);
    for (const profile of profiles) {
      for (const name of [profile.name, ...profile.aliases]) expect([name, index.byName(name)?.id]).toEqual([name, profile.id]);
      for (const host of profile.hosts)
        expect([host, index.byUrl(`https://www.${host}/x`)?.id ?? index.byUrl(`https://${host}/x`)?.id]).toEqual([host, profile.id]);
    }
    const rows = profiles.flatMap(({ organization }) => (organization === undefined ? [] : [organization]));
    expect(new Set(rows).size).toBe(rows.length);
  });

  it("are files named by their ids", () => {
    for (const { id } of profiles) expect(readFileSync(join("data", "publishers", `${id}.yaml`), "utf8")).toContain(`id: ${id}\n`);
  });
});

describe("a publisher", () => {
  const index = indexPublishers(profiles, wordings);

  it.each(["Ministry of Defense Japan", "Ministry of Defense, Japan", "MINISTRY OF DEFENSE OF JAPAN", "Japan Ministry of Defense"])(
    "is known as %s",
    (name) => {
      expect(index.byName(name)?.id).toBe("mod-japan");
    },
  );

  it("is found by a host below its own, not by one that merely ends alike", () => {
    expect(index.byUrl("https://www.mod.go.jp/en/x")?.id).toBe("mod-japan");
    expect(index.byUrl("https://notmod.go.jp/en/x")).toBeUndefined();
    expect(index.byUrl("https://mod.go.jp.example.org/")).toBeUndefined();
  });

  it("that is unknown is the state's whose government host it has", () => {
    expect(countryOfHost("https://www.oceans.go.ke/x", wordings)).toBe("KE");
    expect(countryOfHost("https://oceans.gov.uk/x", wordings)).toBe("GB");
    expect(countryOfHost("https://oceans.example.ke/x", wordings)).toBeUndefined();
  });
});

describe("a user's own data folder", () => {
  const withProfile = (yaml: string): string => {
    const folder = mkdtempSync(join(tmpdir(), "data-"));
    mkdirSync(join(folder, "publishers"));
    writeFileSync(join(folder, "publishers", "oceans.yaml"), yaml);
    return folder;
  };

  it("adds a publisher that is then read by its selectors, names and head lines", async () => {
    const folder = withProfile(
      "id: oceans\nname: Ministry of Oceans of Kandora\naliases: [Oceans Ministry]\nof: KE\nhosts: [oceans.example.org]\ntimeZone: Africa/Nairobi\ndateOrder: dmy\nselectors: { main: ['.story'], date: ['.stamp'] }\nhead: ['blue desk .{0,20}']\ntranslation: [{ pattern: 'as rendered by our staff', state: tentative }]\n",
    );
    const { profiles: publishers, wordings: own } = loadPublishers(["data", folder]);
    rmSync(folder, { recursive: true });
    const page =
      '<!doctype html><html><head><link rel="canonical" href="https://oceans.example.org/1"></head><body><p>Intro of the portal, not of the release, with many words in it.</p><span class="stamp">05/11/2022</span><div class="story"><h1>A visit</h1><p>The ministers met today.</p></div></body></html>';
    const [fromPage] = (await readBytes(page, { publishers, wordings: own })).releases;
    expect(fromPage).toMatchObject({
      text: "A visit\n\nThe ministers met today.",
      issued: "2022-11-05",
      publisher: { name: "Ministry of Oceans of Kandora", key: "oceans", of: "KE" },
      timeZone: "Africa/Nairobi",
    });
    const [fromText] = (
      await readBytes(
        "Oceans Ministry\nBlue desk no. 4\nAs rendered by our staff\n\nA visit to Norland\n\n05/11/2022\n\nThe ministers met today and discussed fisheries.",
        { publishers, wordings: own },
      )
    ).releases;
    expect(fromText).toMatchObject({
      title: "A visit to Norland",
      publisher: { name: "Oceans Ministry", key: "oceans" },
      translation: "tentative",
    });
  });

  it("with a field that does not exist is refused by file and field", () => {
    const folder = withProfile("id: oceans\nname: X\nof: KE\ntimeZone: Mars/Olympus\n");
    expect(() => loadPublishers([folder])).toThrow(/oceans\.yaml: timeZone is no IANA time zone/);
    rmSync(folder, { recursive: true });
  });
});
