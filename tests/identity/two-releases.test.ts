import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { build } from "../../src/pipeline/build.ts";
import { cmq } from "../../src/vocabulary/cmq.ts";
import { sem } from "../../src/vocabulary/sem.ts";

const SAMPLE = readFileSync(new URL("../../data/releases/2025-04-08-mod-japan-nakatani-rutte.txt", import.meta.url), "utf8");
/** The other side's release on the same meeting, of our own writing. */
const OTHER = (date: string) => `NATO Secretary General meets Japanese Defense Minister in Tokyo

North Atlantic Treaty Organization
${date}

NATO Secretary General Mark Rutte met with Japanese Defense Minister Nakatani Gen in Tokyo on ${date}. The Secretary General thanked Minister Nakatani for Japan's support to Ukraine.
`;
const folder = mkdtempSync(join(tmpdir(), "communique-two-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The main meetings' shared events, by release, and who took part in each by the identity graph. */
async function meetings(date: string): Promise<{ events: string[]; actors: string[][] }> {
  writeFileSync(join(folder, "2025-04-08-mod-japan.txt"), SAMPLE);
  writeFileSync(join(folder, "2025-04-08-nato.txt"), OTHER(date));
  const result = await build({ inputs: [folder] });
  const quads = result.quads();
  const value = (s: string, p: { value: string }) =>
    quads.filter((quad) => quad.subject.value === s && quad.predicate.value === p.value).map((quad) => quad.object.value);
  const main = quads
    .filter((quad) => quad.predicate.value === cmq.main.value && quad.object.value === "true")
    .map((quad) => quad.subject.value);
  const events = main.flatMap((report) => value(report, cmq.reportOf)).sort();
  return { events, actors: [...new Set(events)].map((event) => value(event, sem.hasActor).sort()) };
}

describe("Japan's and NATO's releases on one meeting, from text to graph", () => {
  it("are about one event with the two people", async () => {
    const { events, actors } = await meetings("8 April 2025");
    expect(events.length).toBe(2);
    expect(new Set(events).size).toBe(1);
    expect(actors[0]?.length).toBe(2);
  });

  it("are about two events where the days differ", async () => {
    const { events } = await meetings("9 April 2025");
    expect(new Set(events).size).toBe(2);
  });
});
