/** Text that is markup already. */
export class Markup {
  constructor(readonly value: string) {}
}

type Piece = Markup | string | number | readonly Piece[];

/** A template whose values are shown as text, whatever they hold; lists are joined, and markup stays as it is. */
export function html(strings: TemplateStringsArray, ...values: readonly Piece[]): Markup {
  return new Markup(strings.map((string, i) => string + (i < values.length ? render(values[i] as Piece) : "")).join(""));
}

function render(piece: Piece): string {
  if (piece instanceof Markup) return piece.value;
  if (typeof piece === "object") return piece.map(render).join("");
  return String(piece).replace(/[&<>"']/g, (c) => `&#${c.codePointAt(0)};`);
}

/** Pieces with something between them. */
export const joined = (pieces: readonly Markup[], between: string): Markup =>
  new Markup(pieces.map(({ value }) => value).join(render(between)));
