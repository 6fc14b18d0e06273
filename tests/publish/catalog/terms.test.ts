import { describe, expect, it } from "vitest";
import { FORMATS } from "../../../src/export/formats.ts";
import { TERMS } from "./built.ts";

const codes = (scheme: keyof typeof TERMS.schemes) => Object.keys(TERMS.schemes[scheme].concepts);

describe("data/catalog.yaml", () => {
  it("takes every default from a vocabulary that has it", () => {
    const { themes, access, availability, frequency, status } = TERMS.defaults;
    expect(codes("data-theme")).toEqual(expect.arrayContaining(themes));
    expect(codes("access-right")).toContain(access);
    expect(codes("availability")).toContain(availability);
    expect(codes("frequency")).toContain(frequency);
    expect(codes("record-status")).toContain(status);
  });
  it.each(Object.entries(TERMS.languages))("names a language for the tag %s", (_tag, code) => expect(codes("language")).toContain(code));
  it.each(Object.entries(TERMS.formats))("names a file type for .%s", (_extension, { type }) => expect(codes("file-type")).toContain(type));
  it.each(TERMS.licences)("knows code and type of $iri", ({ code, type }) => {
    expect(codes("licence")).toContain(code);
    expect(codes("licence-type")).toContain(type);
  });
  it("says of each RDF syntax that is written what its writer says", () => {
    for (const { extension, mediaType } of FORMATS) expect(TERMS.formats[extension]).toMatchObject({ media: mediaType, rdf: true });
  });
});
