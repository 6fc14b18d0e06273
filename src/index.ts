/** The public front door of the library. */
export { build, type BuildOptions, type BuildResult } from "./pipeline/build.ts";
export { catalogOfBuild, type CatalogOptions, type JudgedCatalog } from "./pipeline/catalog-of-build.ts";
export type { Progress } from "./pipeline/options.ts";
export type { BuildReport, ReleaseReport } from "./pipeline/report.ts";
export type { Counts, Tally } from "./pipeline/counts.ts";
export { VERSION } from "./pipeline/version.ts";

export type { Answer, AnswerTerm } from "./query/answer.ts";
export type { QueryLimits } from "./query/limits.ts";
export { openSession, type QuerySession } from "./query/session.ts";

export { type Change, diffBuilds } from "./diff/diff.ts";
export { type Explanation, explain, findThings, GraphIndex } from "./explain/index.ts";
export {
  type Centrality,
  type Communities,
  type Community,
  centralities,
  communitiesOf,
  connection,
  type EdgeJson,
  evidenceFor,
  type Filter as NetworkFilter,
  type GraphJson,
  graphJson,
  graphml,
  type Neo4jFiles,
  type Network,
  type NetworkEdge,
  type NetworkNode,
  type NodeJson,
  neo4jCsv,
  type Occurrence,
  project,
  type RecordEvidence,
  readTies,
  type Similar,
  type Standing,
  type Step,
  similarTo,
  type Ties,
  type TimelineCount,
  timeline,
  type ViewName,
  VIEWS,
} from "./graph/index.ts";
export { type BuildFiles, readBuild } from "./output/read-build.ts";

export { loadBuild, type LoadTarget } from "./pipeline/load-build.ts";
export { Credentials, type Loaded, type LoadOptions, type LoadReport } from "./publish/index.ts";

export { CommuniqueError, EXIT, type ExitCode, InputError, KnowledgeError, RemoteError, UsageError } from "./errors.ts";
export type { Claim, EventReport, Extraction, Leftover, Statement } from "./records/extraction.ts";
export type { Entity, Tenure } from "./records/entity.ts";
export type { Facts } from "./records/facts.ts";
export type { Finding } from "./records/finding.ts";
export type { Release } from "./records/release.ts";
export type { Evidence } from "./records/span.ts";
export type { Violation } from "./validate/index.ts";
