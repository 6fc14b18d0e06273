/** What is made of a part of the lexicon, made once for it: many readers are new for each release, the lexicon is not. */
export function oncePer<Part extends object, Made>(make: (part: Part) => Made): (part: Part) => Made {
  const known = new WeakMap<Part, Made>();
  return (part) => {
    let made = known.get(part);
    if (made === undefined) known.set(part, (made = make(part)));
    return made;
  };
}
