import { UsageError } from "../errors.ts";
import { DEFAULT_BASE, isIri } from "../rdf/index.ts";

/** The base of a build's IRIs. Throws UsageError for one that is no absolute IRI, would run into the names behind it, or has a fragment: ranges of a text are fragments already (RFC 5147). */
export function checkBase(base: string = DEFAULT_BASE): string {
  if (isIri(base) && /^[^#]*\/$/.test(base)) return base;
  throw new UsageError(
    "base-invalid",
    `--base ${JSON.stringify(base)} is no absolute IRI without a fragment that ends in /`,
    `Give one such as ${DEFAULT_BASE}`,
  );
}
