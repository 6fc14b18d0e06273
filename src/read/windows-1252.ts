/** What the bytes 0x80 to 0x9F stand for. Node's own decoder reads them as control characters, so they are mapped here. */
const UPPER = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Bytes to text as the Encoding Standard's windows-1252 reads them. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (char) => UPPER[char.charCodeAt(0) - 0x80] ?? char);
}
