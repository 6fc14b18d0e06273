import { CommuniqueError, EXIT, type ExitCode, type Location } from "../errors.ts";
import { escapeControls } from "./escape.ts";

function place({ file, line, url, graph, release, item, offset }: Location): string {
  const parts = [
    file && (line ? `${file}:${line}` : file),
    url,
    graph && `graph ${graph}`,
    release && `release ${release}`,
    item && `item ${item}`,
    offset !== undefined && `character ${offset}`,
  ].filter(Boolean);
  return parts.length > 0 ? `  where: ${parts.join(", ")}\n` : "";
}

/** What went wrong, where, and what to do; an error that nobody meant to throw comes with its stack. */
export function errorText(error: unknown): string {
  if (error instanceof CommuniqueError)
    return escapeControls(`communique: ${error.message} [${error.code}]\n${place(error.where)}  what to do: ${error.todo}\n`, true);
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return escapeControls(`communique: internal error: ${detail}\n  what to do: please report this with the command you ran.\n`, true);
}

/** The error as one JSON object, for `--json`. */
export function errorJson(error: unknown): string {
  const known = error instanceof CommuniqueError;
  const body = known
    ? { code: error.code, message: error.message, where: error.where, todo: error.todo }
    : { code: "internal", message: error instanceof Error ? error.message : String(error) };
  return `${JSON.stringify({ schema: "communique/error/1", error: body })}\n`;
}

/** The exit code that an error asks for. */
export const exitCodeOf = (error: unknown): ExitCode => (error instanceof CommuniqueError ? error.exit : EXIT.internal);
