/**
 * Text of releases, files and queries as a terminal may show it: control characters (escape sequences above all) and
 * bidirectional overrides are written as `\u{…}`. Tabs and line feeds stay where `lines` is true.
 */
export function escapeControls(text: string, lines = false): string {
  return text.replace(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u2028\u2029\uD800-\uDFFF]/gu, (character) =>
    lines && (character === "\n" || character === "\t") ? character : `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}
