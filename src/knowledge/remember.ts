/**
 * The same function of a text, which remembers what it gave: names, posts and words come again and again in releases.
 * Past `most` texts all are forgotten, so that a long run does not hold every text that it has met.
 */
export function remembering<Made>(make: (text: string) => Made, most = 20_000): (text: string) => Made {
  const known = new Map<string, Made>();
  return (text) => {
    let made = known.get(text);
    if (made === undefined) {
      made = make(text);
      if (known.size >= most) known.clear();
      known.set(text, made);
    }
    return made;
  };
}
