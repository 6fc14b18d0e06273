import { createHash } from "node:crypto";
import { remembering } from "../knowledge/remember.ts";

/** Longest slug, in code points; Virtuoso cuts IRIs at about 1,900 bytes, so even three-byte scripts stay safe. */
export const SLUG_LIMIT = 200;

/** Letters, digits and marks that RFC 3987 lets stand in an IRI as they are (its `ucschar` leaves out planes 14 and up). */
const RUN = /[\p{L}\p{N}\p{M}]+/gu;
const NOT_IN_IRI = /[\u{e0000}-\u{10ffff}]/gu;

/** First 12 hex digits of a text's SHA-256. */
export const shortHash = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 12);

/**
 * A name as a segment of an IRI: NFC, lower case, any script, words joined by `-`, never a `%`.
 * Over 200 code points it is cut and closed with a hash of the whole; a name without a letter or digit becomes `x-` and a hash.
 */
export const slug = remembering((text) => {
  const words = text.normalize("NFC").toLowerCase().normalize("NFC").replace(NOT_IN_IRI, "").match(RUN);
  if (words === null) return `x-${shortHash(text)}`;
  const joined = words.join("-");
  if (joined.length <= SLUG_LIMIT) return joined;
  const points = [...joined];
  return points.length <= SLUG_LIMIT ? joined : `${points.slice(0, SLUG_LIMIT - 13).join("")}-${shortHash(text)}`;
});
