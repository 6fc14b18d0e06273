import { DataFactory, Literal, type NamedNode } from "n3";
import type { InLanguages } from "../records/catalog-settings.ts";
import { rdf } from "../vocabulary/rdf.ts";
import { xsd } from "../vocabulary/xsd.ts";

/** Characters that a label never needs and that mislead a reader or break a writer: controls and direction marks. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]+/g;
const UNCARRIED = /\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Text that every reader can carry: a lone surrogate becomes U+FFFD, as any UTF-8 encoder would make it, and so does NUL,
 * at which readers written in C end a string. Neither changes a count of code points.
 */
export const wellFormed = (text: string): string => text.replace(UNCARRIED, "\ufffd");

/** A name on one line, without controls and direction marks. Quoted evidence is never put through this. */
export const nameText = (text: string): string => wellFormed(text).replace(UNSEEN, " ").replace(/ {2,}/g, " ").trim();

/** A language tag in lower case; `und` where it is none. */
export function languageTag(language: string): string {
  const tag = language.toLowerCase();
  return LANGUAGE_TAG.test(tag) ? tag : "und";
}

/** BCP 47 in lower case, as far as syntax goes. */
export const LANGUAGE_TAG = /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/;

/** A literal that holds its parts: n3's cuts them out of its id each time that it is asked, and every check and writer asks. */
class HeldLiteral extends Literal {
  override readonly value: string;
  override readonly language: string;
  override readonly datatype: NamedNode;
  constructor(id: string, value: string, language: string, datatype: NamedNode) {
    super(id);
    this.value = value;
    this.language = language;
    this.datatype = datatype;
  }
}

const tagged = (value: string, language: string): Literal => new HeldLiteral(`"${value}"@${language}`, value, language, rdf.langString);

export const plain = (text: string): Literal => typed(wellFormed(text), xsd.string);
export const inLanguage = (text: string, language: string): Literal => tagged(wellFormed(text), languageTag(language));
/** A text as literals: English where no language is said. */
export const literals = (text: InLanguages): Literal[] =>
  typeof text === "string" ? [inLanguage(text, "en")] : Object.entries(text).map(([tag, value]) => inLanguage(value, tag));
export const name = (text: string, language: string): Literal => tagged(nameText(text), languageTag(language));
export const integer = (value: number): Literal => typed(String(value), xsd.integer);
export const decimal = (value: number): Literal => typed(canonicalDecimal(value), xsd.decimal);
export const flag = (value: boolean): Literal => typed(String(value), xsd.boolean);
export const clockTime = (hhmm: string): Literal => typed(`${hhmm}:00`, xsd.time);
/** A literal of a datatype whose canonical form `value` already has. */
export const typed = (value: string, datatype: NamedNode): Literal =>
  new HeldLiteral(datatype === xsd.string ? `"${value}"` : `"${value}"^^${datatype.value}`, value, "", datatype);
export const iri = (value: string): NamedNode => DataFactory.namedNode(value);

/** A date as precise as its text: `2025-04-08` → xsd:date, `2025-04` → xsd:gYearMonth, `2025` → xsd:gYear, `--04-08` → xsd:gMonthDay. */
export function partialDate(value: string): Literal {
  const datatype = value.startsWith("--") ? xsd.gMonthDay : value.length === 4 ? xsd.gYear : value.length === 7 ? xsd.gYearMonth : xsd.date;
  return typed(value, datatype);
}

/** A decimal as SPARQL engines print it, so that none rewrites it: always a point, no exponent. */
function canonicalDecimal(value: number): string {
  const text = value.toFixed(9).replace(/0+$/, "");
  return text.endsWith(".") ? `${text}0` : text;
}
