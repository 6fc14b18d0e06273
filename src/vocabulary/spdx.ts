import { DataFactory } from "n3";
import { terms } from "./namespace.ts";

/** SPDX, as far as DCAT uses it. */
export const SPDX_NS = "http://spdx.org/rdf/terms#";
export const spdx = terms(SPDX_NS, ["Checksum", "ChecksumAlgorithm", "algorithm", "checksum", "checksumAlgorithm_sha256", "checksumValue"]);

/** The same algorithm under the address that the vocabulary shapes of DCAT-AP 3.0.1 ask for (`^https://spdx.org/rdf/terms`). */
export const SHA256_OF_DCAT_AP = DataFactory.namedNode("https://spdx.org/rdf/terms#checksumAlgorithm_sha256");
