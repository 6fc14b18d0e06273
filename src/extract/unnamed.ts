/** Who may be meant by "the leaders" or "the sides" where nobody who takes part is named. */
export class Unnamed {
  /** The body that sits: "Leaders of the Council met". */
  #sitting: string | undefined;
  /** States of which only "the X-ian side" has been named. */
  readonly #sides: string[] = [];

  /** Posts whose holder has no name, and the state or body that the text once said they are held for. */
  readonly #offices = new Map<string, string>();

  /** "the Prime Minister of X", and from then on "the Prime Minister". */
  holds(post: string, body: string): void {
    this.#offices.set(post.toLowerCase(), body);
  }

  heldFor(post: string): string | undefined {
    return this.#offices.get(post.toLowerCase());
  }

  sits(body: string): void {
    this.#sitting = body;
  }

  /** A side that stands for its state. */
  faces(state: string): void {
    if (!this.#sides.includes(state)) this.#sides.push(state);
  }

  /** "The sides agreed": those that have been named; "Leaders welcomed": the body that sits. */
  who(noun: string, count: number | undefined): string[] {
    if (/^(?:side|partie)s$/.test(noun)) return this.#sides.length === (count ?? 2) ? [...this.#sides] : [];
    return count === undefined && this.#sitting !== undefined ? [this.#sitting] : [];
  }
}
