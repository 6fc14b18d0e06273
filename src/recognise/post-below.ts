import { BODIES } from "./apposition.ts";
import type { Chart } from "./chart.ts";
import { ownLine } from "./lines.ts";
import { parsePost, type PostParse } from "./posts.ts";

const MOST = 3;

/** The posts on the lines below a name that fills its own line, as letterheads and signatures have them; each line holds a post and no more than its body. */
export function postsBelow(chart: Chart, start: number, end: number): PostParse[] {
  const posts: PostParse[] = [];
  if (!ownLine(chart, start)) return posts;
  // "Ida Holm (Ms.)", "Ida Holm,"
  let i = end;
  if (chart.atoms[i]?.text === "(") while (i < end + 5 && chart.atoms[i - 1]?.text !== ")") i++;
  if (chart.atoms[i]?.text === ",") i++;
  while (posts.length < MOST && i < chart.atoms.length && ownLine(chart, i)) {
    const post = parsePost(chart, chart.atoms[i]?.norm === "the" ? i + 1 : i);
    if (!post || post.plural || !post.cap) break;
    let last = post.end;
    if (!post.of && chart.atoms[last]?.text === ",") {
      const body = chart.things[chart.atoms[last + 1]?.norm === "the" ? last + 2 : last + 1];
      if (body && (BODIES.has(body.kind) || body.kind === "state") && ownLine(chart, body.end)) {
        post.of = body;
        last = body.end;
      }
    }
    if (!ownLine(chart, last)) break;
    posts.push(post);
    i = last;
  }
  // The line below the posts is their body's: "Executive Director | Ministry of Fisheries".
  const body = posts.length > 0 ? chart.things[i] : undefined;
  if (body && BODIES.has(body.kind) && ownLine(chart, i) && ownLine(chart, body.end)) for (const post of posts) post.of ??= body;
  return posts;
}
