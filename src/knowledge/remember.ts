/**
 * The same function of a text, which remembers what it gave: names, posts and words come again and again in releases.
 * Past `most` texts all are forgotten, so that a long run does not hold every text that it has met.
 */
export function remembering<Made>(make: (text: string) => Made, most = 20_000): (text: string) => Made {
  const known = new Map<string, Made>();
  return (text) => {
    let made = known.get(text);
    if (made === undefined) {
      const own = ofItsOwn(text);
      made = make(own);
      if (known.size >= most) known.clear();
      known.set(own, made);
    }
    return made;
  };
}

/** A copy of a text that may have been cut out of a longer one, which it would keep in memory. */
const ofItsOwn = (text: string): string => (text.length < 13 ? text : Buffer.from(text, "utf16le").toString("utf16le"));
