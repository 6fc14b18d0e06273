import { terms } from "./namespace.ts";

/** The Simple Event Model. */
export const SEM_NS = "http://semanticweb.cs.vu.nl/2009/11/sem/";
export const sem = terms(SEM_NS, ["Event", "EventType", "eventType", "hasActor", "hasPlace"]);
