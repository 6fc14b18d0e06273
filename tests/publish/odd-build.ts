import { DataFactory, type Quad } from "n3";
import type { Quad as RdfQuad } from "@rdfjs/types";
import { graphsOf } from "../../src/export/graph-source.ts";
import { writeBuild } from "../../src/output/write-build.ts";
import { xsd } from "../../src/vocabulary/xsd.ts";

const { namedNode, literal, quad } = DataFactory;

export const BASE = "https://kg.example/data/";
export const graphName = (id: string): string => `${BASE}graph/release/${id}`;
const say = (id: string, s: string, object: Quad["object"], p = "https://schema.org/name"): Quad =>
  quad(namedNode(`${BASE}${s}`), namedNode(p), object, namedNode(graphName(id)));

/** Writes a build of these quads to a folder, as `communique build` would. */
export async function buildOf(dir: string, quads: readonly Quad[]): Promise<string> {
  await writeBuild(dir, {
    graphs: graphsOf(quads as unknown as RdfQuad[]),
    options: { prefixes: {}, context: {}, classOrder: [] },
    releases: [],
    tables: {},
    report: { schema: "communique/report/1", base: BASE },
  });
  return dir;
}

/** `count` releases of `triples` statements each; `version` is in the text of all. */
export function releases(count: number, triples = 5, version = "one"): Quad[] {
  return Array.from({ length: count }, (_, r) =>
    Array.from({ length: triples }, (_, t) =>
      say(`r${String(r).padStart(3, "0")}`, `release/r${r}/s${t}`, literal(`${version} ${r} ${t}`, "en")),
    ),
  ).flat();
}

const long = (unit: string, characters: number) => unit.repeat(Math.ceil(characters / unit.length)).slice(0, characters);

/** Terms that break careless loaders and stores, all of a kind that a build may hold. */
export function oddQuads(): Quad[] {
  const iris = [
    "https://ja.example/防衛省/報道資料#第１号",
    "https://percent.example/%E9%98%B2%E8%A1%9B%E7%9C%81?a=1&b=%26#%23",
    "https://paren.example/a_(b);c=d,e!*'~$@:/[x".replace("[", ""),
    "https://astral.example/𠮷野家",
    `https://long.example/${long("path/", 1700)}`,
    "urn:isbn:0451450523",
    "mailto:press@example.org",
    "https://[2001:db8::1]/x".replace("[2001:db8::1]", "ipv6.example"),
  ];
  const texts = [
    "日本国防衛大臣と北大西洋条約機構事務総長との会談",
    "𠮷野家 𩸽 👨‍👩‍👧 é e\u0301 ｶﾞ ㈱ ～ ー",
    "ends with backslash \\",
    "not an escape: \\u0041 \\U00000041 \\n",
    "\\\\u0041 and \\\\\\u0041",
    "quotes \" ' \"\"\" ''' and > <https://x.example/> <a> .",
    "tab\tline\nfeed\r\nreturn\rform\ffeed\bback",
    "control \u0001\u001f\u007f\u0085\u2028\u2029 .\u2028 end",
    " leading and trailing ",
    "",
    "{ } ; } INSERT DATA { <urn:x:a> <urn:x:b> <urn:x:c> }",
    "# no comment",
    "&lt;b&gt; <b>bold</b> &amp; ]]>",
    "bidi \u202eabc\u202c and zero\u200bwidth \ufeff bom",
    long("長い文章。", 120_000),
    long('long text \\ " \n', 360_000),
  ];
  const typed: [string, { value: string }][] = [
    ["true", xsd.boolean],
    ["50", xsd.integer],
    ["-7", xsd.integer],
    ["123456789012345678901234567890", xsd.integer],
    ["0.95", xsd.decimal],
    ["35.0", xsd.decimal],
    ["2025-04-08", xsd.date],
    ["2025-04", xsd.gYearMonth],
    ["2025", xsd.gYear],
    ["--04-08", xsd.gMonthDay],
    ["18:55:00", xsd.time],
    ["2025-04-08T18:55:00+09:00", xsd.dateTime],
    ["2025-04-08T18:55:00Z", xsd.dateTime],
    ["https://example.org/a b", xsd.anyURI],
  ];
  return [
    ...iris.map((iri, i) => say("odd", `iri/${i}`, namedNode(iri), "https://schema.org/url")),
    ...texts.map((text, i) => say("odd", `text/${i}`, literal(text))),
    ...texts.map((text, i) => say("tagged", `text/${i}`, literal(text, i % 2 === 0 ? "ja" : "zh-hant-tw"))),
    ...typed.map(([text, type], i) => say("typed", `value/${i}`, literal(text, namedNode(type.value)))),
    say("日本-報告_(1)", "x", literal("a graph whose name is odd")),
  ];
}
