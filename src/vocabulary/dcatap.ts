import { DataFactory } from "n3";
import { terms } from "./namespace.ts";

/** What DCAT-AP adds to DCAT. */
export const DCATAP_NS = "http://data.europa.eu/r5r/";
export const dcatap = terms(DCATAP_NS, ["availability"]);

/** The application profile itself, for dcterms:conformsTo. */
export const DCAT_AP = DataFactory.namedNode("https://semiceu.github.io/DCAT-AP/releases/3.0.1/");
