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

/** Checks quads against the shapes of an application profile; results in order of severity, focus, property and value. */
export async function checkProfile(quads: Iterable<Quad>, shapes: Iterable<Quad>): Promise<ProfileResult[]> {
  const shacl = new SHACLValidator(new QuadIndex(shapes) as unknown as DatasetCore);
  const report = await shacl.validate(new QuadIndex(quads) as unknown as DatasetCore);
  const results = report.results.map((result): ProfileResult => {
    const { focusNode, path, value, severity } = result;
    return {
      severity: severity === null || severity.value === sh.Violation.value ? "violation" : "warning",
      focus: focusNode?.value ?? "",
      message: result.message.map((text) => text.value).join("; "),
      ...(path && { path: path.value }),
      ...(value && { value: value.value }),
    };
  });
  const key = ({ severity, focus, path = "", value = "", message }: ProfileResult) =>
    [severity, focus, path, value, message].join("\u0000");
  return results.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
