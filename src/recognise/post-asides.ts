import { BODIES } from "./apposition.ts";
import type { Chart, Thing } from "./chart.ts";
import { acronymBehind } from "./letters.ts";
import type { PostParse } from "./posts.ts";
import { readTitles } from "./titles.ts";

const MOST = 10;

/** "Commander of A (ABC) and the B, Vice Admiral Holm": the second body that the post is held in. */
export function twinBody(chart: Chart, post: PostParse): Thing | undefined {
  if (!post.of || post.plural || !BODIES.has(post.of.kind) || post.of.start < post.core.end) return undefined;
  const and = acronymBehind(chart, post.end);
  if (chart.atoms[and]?.norm !== "and") return undefined;
  const thing = chart.things[chart.atoms[and + 1]?.norm === "the" ? and + 2 : and + 1];
  if (!thing || !BODIES.has(thing.kind) || thing.contextual) return undefined;
  const end = acronymBehind(chart, thing.end);
  const at = chart.atoms[end]?.text === "," ? end + 1 : end;
  const titles = readTitles(chart, at, { end: at, honorific: false });
  return titles.honorific || titles.rank !== undefined ? { ...thing, end } : undefined;
}

/** "the Ambassador of X in Y, also accredited to Z, Holm": where else somebody is sent, up to its comma. */
export function accreditedAside(chart: Chart, at: number): number {
  if (chart.atoms[at]?.text !== ",") return at;
  const also = /^(?:also|concurrently|and)$/.test(chart.atoms[at + 1]?.norm ?? "") ? 2 : 1;
  if (!chart.names.posts.accredited.has(chart.atoms[at + also]?.norm ?? "")) return at;
  for (let i = at + also; i < at + MOST; i++) if (chart.atoms[i]?.text === ",") return i;
  return at;
}
