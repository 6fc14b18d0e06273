import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkCatalogSettings, loadCatalogSettings } from "../../../src/knowledge/catalog-settings.ts";
import { isIri } from "../../../src/rdf/index.ts";
import { COMPLETE, TERMS, temporaryFolder } from "./built.ts";

const check = (value: unknown) => checkCatalogSettings(value, "dataset.yaml", TERMS);

describe("settings that are right", () => {
  it("may be none at all", () => {
    expect(check(null)).toEqual({});
    expect(check({})).toEqual({});
  });
  it("are read from YAML and from JSON alike", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "s.yaml"), "\ufefftitle: Releases\nissued: 2025-05-01\nthemes: [INTR]\n");
    writeFileSync(join(folder, "s.json"), '{"title": "Releases", "issued": "2025-05-01", "themes": ["INTR"]}');
    const [yaml, json] = ["s.yaml", "s.json"].map((name) => loadCatalogSettings(join(folder, name), TERMS));
    expect(yaml).toEqual(json);
  });
  it("name a licence by its address or a short name", () => {
    const address = "https://creativecommons.org/licenses/by/4.0/";
    expect(check({ license: "CC-BY-4.0" })).toEqual({ license: address });
    expect(check({ license: address })).toEqual({ license: address });
    expect(check({ license: "https://example.org/own-licence" })).toEqual({ license: "https://example.org/own-licence" });
  });
  it("come out as they went in when they are kept and read again", () => {
    const once = check(COMPLETE);
    expect(check(JSON.parse(JSON.stringify(once)))).toEqual(once);
  });
});

describe("settings that are wrong are refused with file, field and what to do:", () => {
  it.each([
    ["a misspelt field", { publsher: { name: "X" } }, "publsher: there is no such field (there are title, description, publisher"],
    ["a misspelt field of the publisher", { publisher: { name: "X", mail: "x@example.org" } }, "publisher.mail: there is no such field"],
    ["a publisher without a name", { publisher: {} }, "publisher.name: "],
    ["no web address", { access: "data.example.org" }, "access: must be a web address that begins with http:// or https://"],
    ["a script for an address", { homepage: "javascript:alert(1)" }, "homepage: must be a web address"],
    ["an address that would end its IRI", { homepage: "https://example.org/> <x:s> <x:p> <x:o" }, undefined],
    ["a base without its slash", { files: "https://example.org/files" }, "files: must end in /"],
    ["a day that there is not", { issued: "2025-02-30" }, "issued: must be a date that there is, written YYYY-MM-DD"],
    ["changed before issued", { issued: "2025-03-02", modified: "2025-03-01" }, "modified: 2025-03-01 is before issued, 2025-03-02"],
    ["an unknown theme", { themes: ["WAR"] }, "themes: there is no WAR; there are AGRI, ECON"],
    ["an unknown frequency", { frequency: "SOMETIMES" }, "frequency: there is no SOMETIMES; there are CONT, DAILY"],
    ["an unknown name of a licence", { license: "MIT-ish" }, "license: MIT-ish is no name of a licence that is known here (CC-BY-4.0"],
    ["a contact that cannot be reached", { contact: { name: "Desk" } }, "contact: needs an email or a page"],
    ["no e-mail address", { contact: { name: "Desk", email: "desk at example" } }, "contact.email: must be an e-mail address"],
    ["a code of a country in two letters", { countries: ["EE"] }, "countries.0: must be a three-letter code such as EST"],
    ["a text for no language", { title: { English: "Releases" } }, "title: must be a text, or a text for each language tag"],
    ["an empty title", { title: " " }, "title: "],
    ["a list", ["title"], "the whole file: "],
  ])("%s", (_what, value, message) => {
    if (message === undefined) {
      // Percent-encoded, it is an address like any other.
      expect(isIri(check(value).homepage as string)).toBe(true);
      return;
    }
    let fault: unknown;
    try {
      check(value);
    } catch (error) {
      fault = error;
    }
    expect(fault).toMatchObject({ code: "catalog-settings-invalid", exit: 2, where: { file: "dataset.yaml" } });
    expect((fault as Error).message).toContain(message);
    expect((fault as { todo: string }).todo).toContain("docs/catalog.md");
  });
  it("a file that is not there", () => {
    expect(() => loadCatalogSettings("/nowhere/dataset.yaml", TERMS)).toThrow(/there is no such file/);
  });
});

it("no address that is let through can break the RDF that it goes into", () => {
  const wild = fc.oneof(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.string({ unit: "binary" }).map((rest) => `https://example.org/${rest}`),
  );
  fc.assert(
    fc.property(wild, (address) => {
      try {
        const { homepage } = check({ homepage: address });
        expect(isIri(homepage as string)).toBe(true);
      } catch (error) {
        expect(error).toMatchObject({ code: "catalog-settings-invalid" });
      }
    }),
    { numRuns: 2_000 },
  );
});
