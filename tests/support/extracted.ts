import type { Knowledge } from "../../src/knowledge/index.ts";
import { extract } from "../../src/pipeline/extract-stage.ts";
import type { Extraction } from "../../src/records/extraction.ts";

/** Stands before a sentence under test, so that "the ministers" and "they" mean somebody. */
export const CONTEXT = "Foreign Minister Anna Olsen of Norway met with Foreign Minister Kenji Tanaka of Japan in Oslo on 4 May 2021.";

/** What an English release of this text says, issued on 5 May 2021 by nobody known. */
export function extracted(text: string, knowledge: Knowledge): Extraction {
  const source = { name: "example", mediaType: "text/plain", encoding: "utf-8", bytes: 0, sha256: "" };
  return extract({ id: "example", text, language: "en", issued: "2021-05-05", source }, knowledge).extraction;
}
