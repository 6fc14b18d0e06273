import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { DataFactory, Parser, type Quad, type Term, Writer } from "n3";
import { parse as oxigraphParse, Store } from "oxigraph";
import { describe, expect, test } from "vitest";
import { Extraction } from "../../src/records/extraction.ts";
import { Release } from "../../src/records/release.ts";
import { faultOf, guarded, isIri, slug, sourceFindings } from "../../src/rdf/index.ts";
import { SAMPLE_RELEASE } from "../support/sample-extraction.ts";
import { quadsOf } from "../support/sample-quads.ts";

const { blankNode, literal, namedNode, quad } = DataFactory;

describe("the term guard", () => {
  test.each([
    "https://example.org/a",
    "https://例え.jp/道",
    "urn:x:y",
    "https://example.org:8080/a?b=c#d",
    "https://example.org/%E9%81%93",
  ])("takes %s for an IRI", (value) => {
    expect(isIri(value)).toBe(true);
  });

  test.each([
    "",
    "no scheme",
    "/relative",
    "https://a b",
    "https://a/<b>",
    'https://a/"',
    "https://a/{x}",
    "https://a/|",
    "https://a/^",
    "https://a/`",
    "https://a/\\",
    "https://a/\n",
    "https://a/\u0000",
    "https://a/%zz",
    "https://a/#b#c",
    "https://a:port/",
    "https://a/\u202e",
    "https://a/\ud800",
    "https://a/[b]",
    "http://e/a> <http://e/b> <http://e/c> .\n<http://e/x",
  ])("takes %j for no IRI", (value) => {
    expect(isIri(value)).toBe(false);
  });

  test.each<[string, Term]>([
    ["a blank node", blankNode("b0")],
    [
      "a language tag with a capital",
      {
        ...literal("x", "en"),
        termType: "Literal",
        language: "en-GB",
        value: "x",
        datatype: literal("x", "en").datatype,
      } as unknown as Term,
    ],
    ["a datatype that we never write", literal("x", namedNode("http://www.w3.org/2001/XMLSchema#duration"))],
    ["half a character", literal("a\ud800b")],
  ])("refuses %s", (_, term) => {
    expect(faultOf(term)).toBeTypeOf("string");
  });

  test("throws before a writer can see the quad", () => {
    const bad = quad(namedNode("https://example.org/a> <x"), namedNode("https://example.org/p"), literal("x"));
    expect(() => [...guarded([bad])]).toThrow(/is no absolute IRI/);
  });
});

/** A release whose every free text is what an enemy would choose. */
function hostile(name: string, title: string, url: string): Quad[] {
  const evidence = { start: 0, end: 1, exact: "x", sentence: 0, rule: name };
  const release = Release.parse({ ...SAMPLE_RELEASE, id: "hostile", title, url, publisher: { name }, text: "x", language: "en" });
  const entity = (id: string, kind: string) => ({
    id,
    kind,
    name,
    aka: [title],
    abbreviation: url,
    link: { status: "unlinked", rule: name, reason: title, candidates: [url] },
    evidence: [evidence],
  });
  const extraction = Extraction.parse({
    release: "hostile",
    sentences: [{ start: 0, end: 1, role: "body" }],
    entities: [entity("e1", "person"), entity("e2", "organization"), entity("e3", "state")],
    tenures: [{ person: "e1", post: title, of: "e2", evidence }],
    events: [
      {
        id: "ev1",
        kind: "meeting",
        status: "held",
        main: true,
        title: name,
        when: { start: "2025", text: url },
        place: { text: title },
        participants: [{ entity: "e1", side: "e3" }],
        topics: [url],
        evidence: [evidence],
      },
    ],
    statements: [{ id: "s1", speakers: ["e1"], act: "state", about: url, event: "ev1", topics: [title], claims: ["c1"], evidence }],
    claims: [
      {
        id: "c1",
        subject: "e3",
        relation: "supports",
        object: "e2",
        modality: "actual",
        polarity: "positive",
        holders: "release",
        what: name,
        topics: [title],
        evidence,
      },
    ],
    leftovers: [],
  });
  return [...guarded(quadsOf(release, extraction))] as Quad[];
}

/** Many things with random names, in one release. */
function crowd(batch: number, triples: [string, string, string][] = []) {
  const evidence = { start: 0, end: 1, exact: "x", sentence: 0, rule: "r" };
  const release = Release.parse({
    ...SAMPLE_RELEASE,
    id: `crowd-${batch}`,
    title: triples[0]?.[1] ?? "",
    url: triples[0]?.[2] ?? "",
    text: "x",
  });
  const kinds = ["person", "state", "organization", "place", "programme"] as const;
  const extraction = Extraction.parse({
    release: release.id,
    sentences: [{ start: 0, end: 1, role: "body" }],
    entities: triples.map(([name, title, url], i) => ({
      id: `e${i}`,
      kind: kinds[i % 5],
      name,
      aka: [title],
      link: { status: "unlinked", rule: "r", candidates: [url] },
      evidence: [evidence],
    })),
    tenures: [],
    events: [],
    statements: [],
    claims: [],
    leftovers: [],
  });
  return { release, extraction };
}

const evil = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(
      "<",
      ">",
      '"',
      "'",
      "\\",
      "{",
      "}",
      "|",
      "^",
      "`",
      " ",
      "\n",
      "\r",
      "\t",
      "\0",
      "\u202e",
      "\ud800",
      "\udc00",
      "%",
      "#",
      ".",
      "@",
      "_:",
      "é",
      "道",
      "𠮷",
      "\u{e0100}",
      "\u200b",
      "\ufeff",
      "\u2028",
    ),
    maxLength: 20,
  }),
  fc.constantFrom(
    "",
    "__proto__",
    "constructor",
    "../..",
    "a> <b> <c> .\n<d",
    '" . <http://e/s> <http://e/p> <http://e/o> .\n#',
    "javascript:alert(1)",
    "https://a/\ud800",
  ),
);

const lineOf = (each: { subject: Term; predicate: Term; object: Term; graph: Term }): string =>
  JSON.stringify(
    [each.subject, each.predicate, each.object, each.graph].map((term) => [
      term.termType,
      term.value,
      term.termType === "Literal" ? [term.language, term.datatype.value] : "",
    ]),
  );
const linesOf = (quads: Iterable<Parameters<typeof lineOf>[0]>): string[] => [...new Set([...quads].map(lineOf))].sort();

function nquads(quads: Quad[]): string {
  let text = "";
  const writer = new Writer({ format: "N-Quads" });
  writer.addQuads(quads);
  writer.end((_, result) => {
    text = result as string;
  });
  return text;
}

/** Reads with oxigraph and brings its own text of the quads back; its terms one by one would hold WebAssembly memory for minutes. */
function throughOxigraph(text: string): Quad[] {
  const store = new Store();
  store.load(text, { format: "application/n-quads" });
  const dumped = store.dump({ format: "application/n-quads" });
  (store as unknown as { free(): void }).free();
  return new Parser({ format: "N-Quads" }).parse(dumped);
}

describe("random strings as names, titles and addresses", () => {
  test("write the quads that were meant and no other, as another parser reads them", () => {
    fc.assert(
      fc.property(evil, evil, evil, (name, title, url) => {
        const meant = hostile(name, title, url);
        expect(linesOf(oxigraphParse(nquads(meant), { format: "application/n-quads" }) as never)).toEqual(linesOf(meant as never));
      }),
      { numRuns: 150, seed: 20250408 },
    );
  }, 60_000);

  const strings = 100_002;
  test(`${strings} of them, by the thousand, write no quad that was not meant`, () => {
    let seen = 0;
    for (let batch = 0; seen < strings; batch += 1) {
      const triples = fc.sample(fc.tuple(evil, evil, evil), { numRuns: 333, seed: batch });
      const meant = [...guarded(quadsOf(crowd(batch).release, crowd(batch, triples).extraction))] as Quad[];
      expect(linesOf(throughOxigraph(nquads(meant)) as never)).toEqual(linesOf(meant as never));
      seen += triples.length * 3;
    }
    expect(seen).toBeGreaterThanOrEqual(strings);
  }, 600_000);

  test("are read the same by programs that are not JavaScript", () => {
    const dir = mkdtempSync(join(tmpdir(), "communique-guard-"));
    const file = join(dir, "hostile.nq");
    try {
      const all = fc
        .sample(fc.tuple(evil, evil, evil), { numRuns: 200, seed: 20250408 })
        .flatMap(([name, title, url]) => hostile(name, title, url));
      const text = nquads(all);
      writeFileSync(file, text);
      const count = new Set(text.trimEnd().split("\n")).size;
      const program =
        "import rdflib, sys; d = rdflib.ConjunctiveGraph(); d.parse(sys.argv[1], format='nquads'); print(sum(1 for _ in d.quads()))";
      const seen = [
        ["/usr/bin/python3", "-c", program, file],
        ["serdi", "-i", "nquads", "-o", "nquads", file],
        ["rapper", "-q", "-i", "nquads", "-o", "nquads", file],
      ].flatMap(([command, ...args]) => {
        try {
          const out = execFileSync(command as string, args, { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "pipe"] });
          return [command === "/usr/bin/python3" ? Number(out) : new Set(out.trimEnd().split("\n")).size];
        } catch (error) {
          if ((error as { code?: string }).code === "ENOENT") return [];
          throw error;
        }
      });
      expect(seen).toEqual(seen.map(() => count));
    } finally {
      rmSync(dir, { recursive: true });
    }
  }, 60_000);

  test("become slugs that are safe, short and never empty", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        const made = slug(text);
        expect(made.length).toBeGreaterThan(0);
        expect([...made].length).toBeLessThanOrEqual(200);
        expect(isIri(`https://example.org/${made}`)).toBe(true);
        expect(made).not.toMatch(/[%/?#\s]/);
      }),
      { numRuns: 5_000, seed: 1 },
    );
  });
});

test("an address that is no IRI becomes text and a finding", () => {
  const release = { ...SAMPLE_RELEASE, url: "see our site" };
  expect(sourceFindings(release)).toMatchObject([{ code: "source-not-an-iri", severity: "warning", release: release.id }]);
  expect(sourceFindings({ ...release, url: "https://example.org/a" })).toEqual([]);
});
