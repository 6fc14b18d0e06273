import type { Chart } from "./chart.ts";
import { type PostParse, parsePost } from "./posts.ts";

/** A post without a name, for whoever holds it: "the Secretary General", "the Alliance's Deputy Secretary General". */
export interface Role {
  start: number;
  end: number;
  post: PostParse;
}

const ARTICLES = new Set(["the", "its", "his", "her", "their", "our", "this", "that"]);

/** "sworn in as Minister of Justice", "appointed Ambassador" */
const APPOINTED = /^(?:as|appointed|elected|named|designated)$/;

/** Reads a bare role at atom `at`; small-letter ones only behind an article. */
export function parseRole(chart: Chart, at: number): Role | undefined {
  const first = chart.atoms[at];
  if (!first || first.kind !== "word") return undefined;
  const article = ARTICLES.has(first.norm);
  let start = article ? at + 1 : at;
  // "as the new Minister"; a visiting one is known by that.
  while (
    article &&
    chart.names.posts.epithets.has(chart.atoms[start]?.norm ?? "") &&
    chart.atoms[start]?.norm !== "visiting" &&
    !chart.atoms[start]?.cap
  )
    start++;
  const post = parsePost(chart, start);
  if (!post || post.plural) return undefined;
  if (post.weak && !post.cap) return undefined;
  // "ASEAN Member States": the head stands before a noun, it is no holder.
  const next = chart.atoms[post.end];
  if (post.weak && next?.cap && next.kind === "word" && next.sentence === first.sentence) return undefined;
  // "The President and Prime Minister": the second stands without article.
  const behind = chart.atoms[at - 1];
  const coordinated =
    behind?.norm === "and" ||
    behind?.text === "," ||
    behind?.norm === "between" ||
    behind?.norm === "with" ||
    behind?.norm === "by" ||
    behind?.norm === "to" ||
    APPOINTED.test(behind?.norm ?? "");
  if (!article && !(post.cap && (coordinated || post.of || first.opens))) return undefined;
  if (!post.cap && !article) return undefined;
  return { start: article ? at : post.start, end: post.end, post };
}
