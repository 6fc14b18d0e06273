import type { DatasetCore, Quad } from "@rdfjs/types";
import SHACLValidator from "rdf-validate-shacl";
import { sh } from "../vocabulary/sh.ts";
import { QuadIndex } from "./quad-index.ts";

/** Something in a description that an application profile forbids (a violation) or would rather have otherwise (a warning). */
export interface ProfileResult {
  severity: "violation" | "warning";
  focus: string;
  /** Property that is wrong or missing, where it is one. */
  path?: string;
  value?: string;
  message: string;
}

/** Checks quads against an application profile, given as one or more graphs of shapes; results in order of severity, focus, property and value. */
export async function checkProfile(quads: Iterable<Quad>, profile: readonly Iterable<Quad>[]): Promise<ProfileResult[]> {
  const data = new QuadIndex(quads) as unknown as DatasetCore;
  const results: ProfileResult[] = [];
  for (const shapes of profile) {
    const report = await new SHACLValidator(new QuadIndex(shapes) as unknown as DatasetCore).validate(data);
    results.push(...report.results.map((result) => resultOf(result as unknown as ShaclResult)));
  }
  return results.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

interface ShaclResult {
  focusNode: { value: string } | null;
  path: { value: string } | null;
  value: { value: string } | null;
  severity: { value: string } | null;
  message: { value: string }[];
}

function resultOf({ focusNode, path, value, severity, message }: ShaclResult): ProfileResult {
  return {
    severity: severity === null || severity.value === sh.Violation.value ? "violation" : "warning",
    focus: focusNode?.value ?? "",
    message: message.map((text) => text.value).join("; "),
    ...(path && { path: path.value }),
    ...(value && { value: value.value }),
  };
}

const key = ({ severity, focus, path = "", value = "", message }: ProfileResult): string =>
  [severity, focus, path, value, message].join("\u0000");
