import type { Extraction, Leftover } from "../records/extraction.ts";
import type { Finding } from "../records/finding.ts";
import type { Release } from "../records/release.ts";
import type { Violation } from "../validate/index.ts";
import { type Counts, countAll } from "./counts.ts";

/** What `report.json` holds. The schema's number grows when a reader of the older one would go wrong. */
export interface BuildReport {
  schema: "communique/report/1";
  tool: { name: "communique"; version: string };
  /** Base of all IRIs of this build. */
  base: string;
  /** SHA-256 over the tables and over the lexicons and publisher profiles that were used. */
  knowledge: { tables: string; rules: string };
  /** `partial`: some inputs failed; `findings`: the shapes are violated; `empty`: no release came out. */
  outcome: "ok" | "findings" | "partial" | "empty";
  counts: Counts;
  releases: ReleaseReport[];
  findings: Finding[];
  violations: Violation[];
}

export interface ReleaseReport {
  id: string;
  title?: string;
  publisher?: string;
  issued?: string;
  /** The input it was read from, its size and the SHA-256 of its bytes. */
  source: { name: string; mediaType: string; encoding: string; bytes: number; sha256: string };
  counts: { sentences: number; entities: number; events: number; statements: number; claims: number; quads: number };
  /** What was not understood: names not recognised, trigger verbs without a frame, sentences without a record. */
  leftovers: Leftover[];
}

/** What is known of a release after all stages. */
export interface Processed {
  release: Release;
  extraction: Extraction;
  quads: number;
  violations: readonly Violation[];
}

export interface ReportParts {
  version: string;
  base: string;
  knowledge: BuildReport["knowledge"];
  releases: readonly Processed[];
  findings: readonly Finding[];
  /** Quads of the graphs that are no release's. */
  otherQuads: number;
}

/** The report of a build: no clock, no path of this machine, the same for any order of inputs. */
export function makeReport({ version, base, knowledge, releases, findings, otherQuads }: ReportParts): BuildReport {
  const violations = releases.flatMap((processed) => processed.violations);
  const quads = releases.reduce((sum, processed) => sum + processed.quads, otherQuads);
  const sorted = [...findings].sort((a, b) => order(findingKey(a), findingKey(b)));
  const extractions = releases.map(({ extraction }) => extraction);
  return {
    schema: "communique/report/1",
    tool: { name: "communique", version },
    base,
    knowledge,
    outcome: outcomeOf(releases.length, findings, violations.length),
    counts: countAll(extractions, findings, { violations: violations.length, quads }),
    releases: releases.map(releaseReport),
    findings: sorted,
    violations,
  };
}

function outcomeOf(releases: number, findings: readonly Finding[], violations: number): BuildReport["outcome"] {
  if (releases === 0) return "empty";
  if (findings.some(({ severity }) => severity === "error")) return "partial";
  return violations > 0 ? "findings" : "ok";
}

function releaseReport({ release, extraction, quads }: Processed): ReleaseReport {
  const { id, title, publisher, issued, source } = release;
  const { sentences, entities, events, statements, claims, leftovers } = extraction;
  return {
    id,
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { publisher: publisher.name }),
    ...(issued !== undefined && { issued }),
    source: { ...source },
    counts: {
      sentences: sentences.length,
      entities: entities.length,
      events: events.length,
      statements: statements.length,
      claims: claims.length,
      quads,
    },
    leftovers,
  };
}

const findingKey = ({ file = "", release = "", line = 0, offset = 0, code, message }: Finding): string =>
  [file, release, String(line).padStart(9, "0"), String(offset).padStart(9, "0"), code, message].join("\u0000");

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
