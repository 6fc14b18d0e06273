/** A representation that can be given. The first of several that are asked for equally is given. */
export interface Offer {
  /** Media type, without parameters. */
  type: string;
}

interface Range {
  type: string;
  subtype: string;
  quality: number;
}

/** The ranges of an Accept header (RFC 9110, 12.5.1); what is no range is passed over. Parameters other than `q` are not looked at. */
function rangesOf(accept: string): Range[] {
  return accept.split(",").flatMap((part) => {
    const [range = "", ...parameters] = part.split(";").map((text) => text.trim().toLowerCase());
    const found = /^([\w!#$&^.+*-]+)\/([\w!#$&^.+*-]+)$/.exec(range);
    if (found === null) return [];
    const q = parameters.map((text) => /^q\s*=\s*([01](?:\.\d{0,3})?)$/.exec(text)?.[1]).find((value) => value !== undefined);
    return [{ type: found[1] as string, subtype: found[2] as string, quality: q === undefined ? 1 : Math.min(1, Number(q)) }];
  });
}

/** 2 for the type itself, 1 for `type/*`, 0 for everything; undefined where the range does not take the type. */
function closeness(range: Range, type: string): number | undefined {
  const [main, sub] = type.split("/");
  if (range.type === main) return range.subtype === sub ? 2 : range.subtype === "*" ? 1 : undefined;
  return range.type === "*" && range.subtype === "*" ? 0 : undefined;
}

/** How much an Accept header wants a media type, 0 to 1: what its closest range says. */
function qualityOf(ranges: readonly Range[], type: string): number {
  let best: { closeness: number; quality: number } | undefined;
  for (const range of ranges) {
    const close = closeness(range, type);
    if (close !== undefined && (best === undefined || close > best.closeness)) best = { closeness: close, quality: range.quality };
  }
  return best?.quality ?? 0;
}

/** The offer that an Accept header wants most; the first without one; undefined where it wants none. */
export function negotiate<T extends Offer>(accept: string | undefined, offers: readonly T[]): T | undefined {
  if (accept === undefined || accept.trim() === "") return offers[0];
  const ranges = rangesOf(accept);
  let best: { offer: T; quality: number } | undefined;
  for (const offer of offers) {
    const quality = qualityOf(ranges, offer.type);
    if (quality > 0 && (best === undefined || quality > best.quality)) best = { offer, quality };
  }
  return best?.offer;
}

/** The value of Content-Type: text is said to be UTF-8; of JSON types none may say so (RFC 8259, 11). */
export const contentType = (type: string): string => (/\bjson$/.test(type) ? type : `${type}; charset=utf-8`);
