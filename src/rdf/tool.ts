import type { NamedNode } from "n3";
import { cmq } from "../vocabulary/cmq.ts";
import { prov } from "../vocabulary/prov.ts";
import { schema } from "../vocabulary/schema.ts";
import type { Draft } from "./draft.ts";
import { shortHash, slug } from "./slug.ts";
import { iri, plain } from "./terms.ts";

/** What made a graph: name and version of the program, hashes of the tables and rules it used. */
export interface Tool {
  name: string;
  version: string;
  tablesHash: string;
  rulesHash: string;
}

/** Writes the activity that made a graph and returns it. It has no times: the same input and rules give the same bytes. */
export function toolQuads(draft: Draft, base: string, tool: Tool): NamedNode {
  const agent = iri(`${base}tool/${slug(tool.name)}/${/^[\w.-]+$/.test(tool.version) ? tool.version : slug(tool.version)}`);
  const activity = iri(`${base}build/${shortHash(JSON.stringify([tool.name, tool.version, tool.tablesHash, tool.rulesHash]))}`);
  draft.type(activity, prov.Activity);
  draft.add(activity, prov.wasAssociatedWith, agent);
  draft.add(activity, cmq.tablesHash, plain(tool.tablesHash));
  draft.add(activity, cmq.rulesHash, plain(tool.rulesHash));
  draft.type(agent, prov.SoftwareAgent);
  draft.add(agent, schema.name, plain(tool.name));
  draft.add(agent, schema.softwareVersion, plain(tool.version));
  return activity;
}
