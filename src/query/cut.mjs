// Cuts answers that are too big, in the engine's thread. Each format says in its own way that it was cut, and stays valid.

/** @typedef {{ rows: number, size: number, notice: string, type: string }} Bounds rows, UTF-16 code units, an IRI that tells of the cut */
/** @typedef {{ text: string, cut: boolean, uncuttable?: true }} Cut */

/** The shortest row of any format has one character and what parts it from the next. */
const SHORTEST = 2;

/**
 * An answer of SELECT or ASK. A cut one names `notice` as a link of its head (SPARQL 1.1 Query Results JSON 3.1.2, XML 2.2.2);
 * CSV and TSV have no place to say so.
 * @param {string} text @param {Bounds} bounds @returns {Cut}
 */
export function cutRows(text, bounds) {
  if (text.length <= bounds.size && text.length / SHORTEST <= bounds.rows) return { text, cut: false };
  if (bounds.type.endsWith("json")) return cutJson(text, bounds);
  if (bounds.type.endsWith("xml")) return cutXml(text, bounds);
  const rows = bounds.type === "text/csv" ? csvLines(text) - 1 : text.split("\n").length - 2;
  if (text.length <= bounds.size && rows <= bounds.rows) return { text, cut: false };
  return { text: "", cut: true, uncuttable: true };
}

function cutJson(text, { rows, size, notice }) {
  const { head, results } = JSON.parse(text);
  if (!results) return { text, cut: false };
  const kept = [];
  let length = 0;
  for (const binding of results.bindings) {
    const row = JSON.stringify(binding);
    length += row.length + 1;
    if (kept.length >= rows || length > size) break;
    kept.push(row);
  }
  if (kept.length === results.bindings.length) return { text, cut: false };
  const start = JSON.stringify({ head: { ...head, link: [notice] }, results: { bindings: [] } });
  return { text: `${start.slice(0, -3)}${kept.join(",")}]}}`, cut: true };
}

const ROW_END = "</result>";

function cutXml(text, { rows, size, notice }) {
  const first = text.indexOf("<results>");
  if (first < 0) return { text, cut: false };
  let end = first + "<results>".length;
  let kept = 0;
  let next = text.indexOf(ROW_END, end);
  while (next >= 0 && kept < rows && next - first <= size) {
    kept++;
    end = next + ROW_END.length;
    next = text.indexOf(ROW_END, end);
  }
  if (next < 0) return { text, cut: false };
  const href = notice.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  return { text: `${text.slice(0, end).replace("</head>", `<link href="${href}"/></head>`)}</results></sparql>`, cut: true };
}

/** Line ends outside quotes. */
function csvLines(text) {
  let lines = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 34) quoted = !quoted;
    else if (code === 10 && !quoted) lines++;
  }
  return lines;
}

/**
 * Triples one a line: sorted, each once.
 * @param {string} nTriples @param {Bounds} bounds @returns {Cut}
 */
export function cutTriples(nTriples, { rows, size }) {
  const lines = [...new Set(nTriples.split("\n"))].filter((line) => line !== "").sort();
  let kept = 0;
  let length = 0;
  while (kept < lines.length && kept < rows && length + lines[kept].length < size) length += lines[kept++].length + 1;
  return {
    text: lines
      .slice(0, kept)
      .map((line) => `${line}\n`)
      .join(""),
    cut: kept < lines.length,
  };
}

/**
 * A cut graph with a place that tells of it: a comment, or in JSON-LD (where none can be) an entry that stands for no property.
 * @param {string} text @param {Bounds} bounds
 */
export function marked(text, { type, notice }) {
  if (type.endsWith("json")) return `{"cut":${JSON.stringify(notice)},"@graph":${text}}`;
  if (type.endsWith("xml")) return text.replace("?>", `?>\n<!-- This answer was cut: ${notice.replaceAll("--", "-%2D")} -->`);
  return `# This answer was cut: ${notice}\n${text}`;
}

/** XML 1.0 has no way to write most control characters; they become U+FFFD. @param {string} text */
export const withoutIllegalXml = (text) => text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "\uFFFD");
