export { evidenceOf, sentenceAt } from "./evidence.ts";
export { compileLinks, type Links } from "./knowledge.ts";
export { link, type Linked } from "./link.ts";
