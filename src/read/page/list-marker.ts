import { attribute, type PageNode } from "./nodes.ts";

/** A list that is being read: its kind and the number of its next item. */
export interface OpenList {
  ordered: boolean;
  next: number;
  /** The type attribute of <ol>: 1, a, A, i, I. */
  type: string;
}

/** The marker that a browser shows before a list item, with its indent: "2. ", "b. ", "- ". */
export function listMarker(lists: readonly OpenList[], item: PageNode): string {
  const list = lists.at(-1);
  const indent = "  ".repeat(Math.min(Math.max(lists.length - 1, 0), 8));
  if (list === undefined || !list.ordered) return `${indent}- `;
  const value = Number.parseInt(attribute(item, "value"), 10);
  const number = Number.isNaN(value) ? list.next : value;
  list.next = number + 1;
  return `${indent}${asNumeral(number, list.type)}. `;
}

function asNumeral(number: number, type: string): string {
  if (number < 1 || number > 3000) return String(number);
  if (type === "a" || type === "A") return withCase(letters(number), type === "A");
  if (type === "i" || type === "I") return withCase(roman(number), type === "I");
  return String(number);
}

function withCase(text: string, upper: boolean): string {
  return upper ? text.toUpperCase() : text;
}

function letters(number: number): string {
  let rest = number;
  let text = "";
  while (rest > 0) {
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
    rest = Math.floor((rest - 1) / 26);
  }
  return text;
}

function roman(number: number): string {
  const steps: [number, string][] = [
    [1000, "m"],
    [900, "cm"],
    [500, "d"],
    [400, "cd"],
    [100, "c"],
    [90, "xc"],
    [50, "l"],
    [40, "xl"],
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ];
  let rest = number;
  let text = "";
  for (const [value, sign] of steps) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}
