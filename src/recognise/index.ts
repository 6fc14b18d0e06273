export { compileNames, type Names } from "./names.ts";
export { recognise, type Recognised } from "./recognise.ts";
