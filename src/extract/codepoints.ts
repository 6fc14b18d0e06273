/** Maps UTF-16 offsets of a text to offsets in Unicode code points. */
export class CodePoints {
  /** Offsets of low surrogates; most texts have none. */
  readonly #lows: number[] = [];

  constructor(text: string) {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit >= 0xdc00 && unit <= 0xdfff) this.#lows.push(i);
    }
  }

  of(offset: number): number {
    let low = 0;
    let high = this.#lows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#lows[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  }
}
