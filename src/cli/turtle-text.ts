import { Parser, Writer } from "n3";

/** Triples given as N-Triples, as Turtle for reading; a subject's triples must stand together. */
export function turtleText(nTriples: string, prefixes: Readonly<Record<string, string>>): string {
  const used = Object.entries(prefixes).filter(([, namespace]) => nTriples.includes(`<${namespace}`));
  const writer = new Writer({ prefixes: Object.fromEntries(used) });
  writer.addQuads(new Parser({ format: "N-Triples", blankNodePrefix: "" }).parse(nTriples));
  let text = "";
  writer.end((_, result: string) => {
    text = result;
  });
  return text;
}
