export { endpointAddress } from "./http/address.ts";
export { Credentials } from "./http/credentials.ts";
export { load, type Loaded, type LoadOptions } from "./load/load.ts";
export { isDifferent, type GraphReport, type LoadReport } from "./load/report.ts";
export type { GraphsOfBuild } from "./load/survey.ts";
export { ALTERATIONS } from "./load/alterations.ts";
export type { Target } from "./store/connect.ts";
export { type Profile, PROFILES } from "./store/profiles.ts";
