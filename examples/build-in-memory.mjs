// Builds a release in memory and prints what it says, without writing a file.
import { build } from "communique";

const result = await build({ inputs: ["data/releases/2025-04-08-mod-japan-nakatani-rutte.txt"] });
const [{ release }] = result.releases;
const facts = result.facts(release.id);

console.log(facts.publisher, facts.issued);
for (const { name, post, of } of facts.people) console.log(`${name}: ${post}, ${typeof of === "string" ? of : (of?.abbr ?? of?.name)}`);
for (const { kind, date, start, minutes, place } of facts.events) console.log(kind, date, start, minutes, place);
for (const { s, p, o, modality } of facts.relations.filter((relation) => relation.modality !== "actual"))
  console.log([s, p, o].map((thing) => (typeof thing === "string" ? thing : (thing.abbr ?? thing.name))).join(" "), modality);
