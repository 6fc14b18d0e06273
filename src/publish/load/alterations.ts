import { DataFactory, type Literal, type Term } from "n3";
import { xsd } from "../../vocabulary/xsd.ts";

/** A way in which some stores write a literal that they were given; the value is the same. */
interface Alteration {
  name: string;
  what: string;
  apply(literal: Literal): Literal;
}

const typed = (literal: Literal, types: readonly { value: string }[], spell: (text: string) => string): Literal =>
  types.some((type) => literal.datatype.value === type.value) ? DataFactory.literal(spell(literal.value), literal.datatype) : literal;

export const ALTERATIONS: readonly Alteration[] = [
  {
    name: "number",
    what: "integers and decimals lose leading and trailing zeros and the plus sign: 0042 is 42, 0.9500 is 0.95, 35.0 is 35",
    apply: (literal) =>
      typed(literal, [xsd.integer, xsd.decimal, xsd.nonNegativeInteger], (text) =>
        text
          .replace(/^\+/, "")
          .replace(/^(-?)0+(?=\d)/, "$1")
          .replace(/(\.\d*?)0+$/, "$1")
          .replace(/\.$/, ""),
      ),
  },
];

/** What a store with these habits makes of a term, and which of them show; undefined where it stays as it is. */
export function alteredBy(term: Term, alters: readonly string[]): { term: Literal; by: string[] } | undefined {
  if (term.termType !== "Literal") return undefined;
  const by: string[] = [];
  let now = term as Literal;
  for (const { name, apply } of ALTERATIONS) {
    if (!alters.includes(name)) continue;
    const next = apply(now);
    if (next.equals(now)) continue;
    by.push(name);
    now = next;
  }
  return by.length > 0 ? { term: now, by } : undefined;
}
