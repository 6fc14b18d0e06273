import { Writer } from "n3";
import type { WriteOptions } from "./format.ts";
import type { SubjectBlock } from "./order.ts";

/** The `@prefix` lines that open a Turtle or TriG file, in order of the prefix. */
export function prefixLines(prefixes: Readonly<Record<string, string>>): string {
  const names = Object.keys(prefixes).sort();
  return names.map((name) => `@prefix ${name}: <${prefixes[name]}> .\n`).join("") + (names.length > 0 ? "\n" : "");
}

/**
 * The blocks as Turtle statements with a blank line between subjects, all in the graph of their quads.
 * n3 escapes every line feed inside a term, so a line end in its output always stands between tokens and may be doubled.
 */
export function blocksText(blocks: readonly SubjectBlock[], options: WriteOptions, graphless: boolean): string {
  let text = "";
  const sink = {
    write(chunk: string, _encoding: string, done?: () => void) {
      text += chunk;
      done?.();
    },
    end(done?: () => void) {
      done?.();
    },
  };
  // The prefixes are declared once a file, by prefixLines: what this writer says about them is thrown away.
  const writer = new Writer(sink as never, { prefixes: options.prefixes });
  text = "";
  for (const block of blocks) {
    for (const quad of block.quads) {
      if (graphless) writer.addQuad(quad.subject as never, quad.predicate as never, quad.object as never);
      else writer.addQuad(quad as never);
    }
  }
  writer.end();
  return `${text.replaceAll(".\n", " .\n\n").replaceAll(";\n", " ;\n").trimEnd()}\n`;
}

/** Ranks a class by its place in `classOrder`; unlisted ones come last. */
export function classRank(classOrder: readonly string[]): (type: string) => number {
  const places = new Map(classOrder.map((iri, i) => [iri, i]));
  return (type) => places.get(type) ?? classOrder.length;
}
