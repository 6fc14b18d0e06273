import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { read } from "../support/publishers.ts";
import { SHARED, sharedSkip } from "../support/shared.ts";

const SAMPLE = join(SHARED, "releases", "2025-04-08-mod-japan-nakatani-rutte.txt");
const skipped = sharedSkip ? ` (skipped: ${sharedSkip})` : "";

describe.skipIf(sharedSkip)(`the release of 8 April 2025${skipped}`, () => {
  it("is read with its id, title, publisher, date and translation state", async () => {
    const { releases, findings } = await read([SAMPLE]);
    expect(findings).toEqual([]);
    const [release] = releases;
    expect(release).toMatchObject({
      id: "2025-04-08-mod-japan-nakatani-rutte",
      title:
        "Meeting between Defense Minister NAKATANI and H.E. Mr. Mark RUTTE, Secretary General of North Atlantic Treaty Organization (NATO)",
      publisher: { name: "Ministry of Defense Japan", key: "MOD-JP", of: "JP" },
      issued: "2025-04-08",
      language: "en",
      translation: "provisional",
      timeZone: "Asia/Tokyo",
      source: { name: "2025-04-08-mod-japan-nakatani-rutte.txt", mediaType: "text/plain", encoding: "utf-8" },
    });
    expect(release?.text).toBe(readFileSync(SAMPLE, "utf8").trim());
  });
});

describe.skipIf(sharedSkip)(`the corpora${skipped}`, () => {
  it("are read without an error, every release once, each with date, title and known publisher", async () => {
    const { releases, findings } = await read([join(SHARED, "corpora", "*.jsonl")]);
    expect(findings.filter((finding) => finding.severity === "error")).toEqual([]);
    expect(releases).toHaveLength(1446);
    expect(new Set(releases.map((release) => release.id)).size).toBe(1446);
    expect(releases.filter((release) => !release.issued || !release.title || !release.publisher?.key)).toEqual([]);
  });

  it("lose the marks of their conversion", async () => {
    const { releases } = await read([join(SHARED, "corpora", "white-house-readouts.jsonl")]);
    const marked = releases.filter((release) => /\\[#*'_[\]]|\*\*|\]\(http|<\/?[a-z]+>|\\x[0-9A-F]{2}/.test(release.text + release.title));
    expect(marked.map((release) => release.id)).toEqual([]);
  });
});
