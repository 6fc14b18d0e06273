import { terms } from "./namespace.ts";

/** VANN. */
export const VANN_NS = "http://purl.org/vocab/vann/";
export const vann = terms(VANN_NS, ["preferredNamespacePrefix", "preferredNamespaceUri"]);
