/** Encodings of Japanese text that a file may be in without saying so. */
const CANDIDATES = ["shift_jis", "euc-jp"] as const;

/**
 * The Japanese encoding that the bytes are in: one name where exactly one reads as Japanese, "unclear" where more than one does,
 * undefined where none does. Kana must be there: kanji alone turn up by chance in Western text.
 */
export function japaneseEncoding(bytes: Uint8Array): string | undefined {
  if (escapesToJapanese(bytes)) return reads("iso-2022-jp", bytes) ? "iso-2022-jp" : undefined;
  const likely = CANDIDATES.filter((encoding) => reads(encoding, bytes));
  return likely.length > 1 ? "unclear" : likely[0];
}

function escapesToJapanese(bytes: Uint8Array): boolean {
  for (let i = bytes.indexOf(0x1b); i !== -1; i = bytes.indexOf(0x1b, i + 1)) {
    if (bytes[i + 1] === 0x24 && (bytes[i + 2] === 0x42 || bytes[i + 2] === 0x40)) return true;
  }
  return false;
}

function reads(encoding: string, bytes: Uint8Array): boolean {
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return false; // not valid in this encoding: that is the answer
  }
  let kana = 0;
  let ideographs = 0;
  let foreign = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x80) continue;
    if (code >= 0x3041 && code <= 0x30ff) kana++;
    else if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3000 && code <= 0x303f) || (code >= 0xff01 && code <= 0xff5e)) ideographs++;
    else foreign++;
  }
  return kana >= 3 && kana / (kana + ideographs + foreign) > 0.15 && foreign / (kana + ideographs + foreign) < 0.1;
}
