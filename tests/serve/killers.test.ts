import { describe, expect, it } from "vitest";
import { KILLERS } from "./killers.ts";
import { serving } from "./served.ts";

const nquads = Array.from(
  { length: 1500 },
  (_, i) =>
    `<urn:x:s${i}> <urn:x:next> <urn:x:s${(i * 7 + 1) % 1500}> <urn:x:g${i % 9}> .\n<urn:x:s${i}> <urn:x:n> "${i}" <urn:x:g${i % 9}> .\n`,
).join("");

/** Milliseconds; the only time that is asserted: it is what the endpoint promises. */
const SECOND = 1_000;

describe("after each query that has killed endpoints, ASK {} is answered within a second", () => {
  const server = serving({ nquads, threads: 3, limits: { time: 400, rows: 1_000, answer: 1_000_000, memory: 64 << 20 } });
  const query = (text: string, signal?: AbortSignal) =>
    server.ask("/sparql", {
      method: "POST",
      headers: { "Content-Type": "application/sparql-query" },
      body: text,
      ...(signal && { signal }),
    });
  const alive = async (): Promise<number> => {
    const began = performance.now();
    const response = await query("ASK {}");
    expect([response.status, await response.text()]).toEqual([200, '{"head":{},"boolean":true}']);
    return performance.now() - began;
  };
  /** A second, on a machine that has time for it: ten times what the answer takes without a killer is added. */
  const within = async (allowed: number) => expect(await alive()).toBeLessThan(SECOND + allowed);
  const busy = async () => 10 * (await alive());

  it("and there are thirty and more of them", () => expect(KILLERS.length).toBeGreaterThanOrEqual(30));

  it.each(KILLERS)("%s", async (_, text) => {
    const allowed = await busy();
    const response = await query(text);
    const body = await response.text();
    if (response.status === 200)
      expect(() => JSON.parse(response.headers.get("Content-Type")?.includes("json") ? body : "0")).not.toThrow();
    else
      expect([response.status, body]).toEqual([
        expect.toBeOneOf([400, 413, 500, 504]),
        expect.stringMatching(/\[(query|answer|request)-[a-z-]+\]/),
      ]);
    await within(allowed);
  });

  it("and while one of them runs", async () => {
    const allowed = await busy();
    const running = KILLERS.filter(([what]) => what.startsWith("a cross join of")).map(([, text]) => query(text));
    for (let i = 0; i < 5; i++) await within(allowed);
    expect((await Promise.all(running)).map(({ status }) => status)).toEqual([504]);
  });

  it("and when a client goes away from one", async () => {
    const allowed = await busy();
    const gone = new AbortController();
    const asked = query("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }", gone.signal);
    setTimeout(() => gone.abort(), 50);
    expect((await asked).status).toBe(503);
    await within(allowed);
  });

  it("and nothing was thrown that nobody meant to throw", () => expect(server.log).toEqual([]));
});
