import { UsageError } from "../errors.ts";
import { DEFAULT_BASE, isIri } from "../rdf/index.ts";

/** The base of a build's IRIs. Throws UsageError for one that is no absolute IRI or would run into the names behind it. */
export function checkBase(base: string = DEFAULT_BASE): string {
  if (isIri(base) && /[/#]$/.test(base)) return base;
  throw new UsageError(
    "base-invalid",
    `--base ${JSON.stringify(base)} is no absolute IRI that ends in / or #`,
    `Give one such as ${DEFAULT_BASE}`,
  );
}
