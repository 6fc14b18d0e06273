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

/** The engine writes no blanks; a row is never parsed, since a big answer as objects takes many times its size. */
function cutJson(text, { rows, size, notice }) {
  const first = text.indexOf('"bindings":[') + '"bindings":['.length;
  if (!text.startsWith('{"head":{"vars":') || first < '"bindings":['.length) return { text, cut: false };
  let end = first;
  let kept = 0;
  for (let next = rowEnd(text, first); next > 0 && kept < rows && next - first <= size; next = rowEnd(text, next + 1)) {
    kept++;
    end = next;
  }
  if (text[end] === "]" || text[first] === "]") return { text, cut: false };
  const link = `{"head":{"link":${JSON.stringify([notice])},`;
  return { text: `${link}${text.slice('{"head":{'.length, end)}]}}`, cut: true };
}

/** Index after the object that begins at an index; -1 where none begins there. */
function rowEnd(text, from) {
  if (text.charCodeAt(from) !== 123) return -1;
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 34) i = stringEnd(text, i);
    else if (code === 123) depth++;
    else if (code === 125 && --depth === 0) return i + 1;
  }
  return -1;
}

/** Index of the quote that ends the string that begins at an index. */
function stringEnd(text, from) {
  for (let i = from + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 92) i++;
    else if (code === 34) return i;
  }
  return text.length;
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
  // What is far too big is not even sorted: as lines it would take many times its size.
  const whole = nTriples.length <= 2 * size ? nTriples : nTriples.slice(0, nTriples.lastIndexOf("\n", size));
  const lines = [...new Set(whole.split("\n"))].filter((line) => line !== "").sort();
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
