import type { Quad } from "@rdfjs/types";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileShapes } from "../../src/validate/index.ts";
import { cmq } from "../../src/vocabulary/cmq.ts";
import { ontologyFile } from "../support/sample-quads.ts";
import { identityQuads } from "../../src/identity/identity-quads.ts";
import { BASE, identify, madeUpGraph, RULES, type What, type Who } from "./made-up-releases.ts";

const NAMES = ["Mika Orlan", "ORLAN Mika", "Orlan", "Ida Sand", "Sand", "Tove Orlan"];
const person: fc.Arbitrary<Who> = fc
  .record(
    {
      name: fc.constantFrom(...NAMES),
      post: fc.constantFrom("Minister of Defence", "Ambassador"),
      of: fc.constantFrom("Arvenia", "Belmark"),
      key: fc.constant(""),
    },
    { requiredKeys: ["name"] },
  )
  .map(({ key, ...who }) =>
    key === undefined ? who : { ...who, key: /sand/i.test(who.name) ? "Q2" : /tove/i.test(who.name) ? "Q3" : "Q1" },
  );
const people = fc.uniqueArray(person, { minLength: 1, maxLength: 4, selector: (who) => who.name }).map(distinctKeys);
const release = people.chain((list) =>
  fc.record({
    issued: fc.constantFrom("2031-05-06", "2031-09-01", "2039-01-01"),
    people: fc.constant(list),
    events: fc.array(
      fc.record(
        {
          kind: fc.constantFrom("meeting", "courtesy-call", "visit", "exercise"),
          status: fc.constantFrom("held", "planned", "cancelled"),
          date: fc.constantFrom("2031-05-05", "2031-05-06", "2031-05"),
          start: fc.constantFrom("09:00", "09:20", "18:55"),
          place: fc.constantFrom("Port Sable", "Ostrel"),
          title: fc.constantFrom("Calm Water", "Cold Iron"),
          main: fc.boolean(),
          people: fc.subarray(list.map((who) => who.name)),
        },
        { requiredKeys: ["people"] },
      ) as fc.Arbitrary<What>,
      { maxLength: 3 },
    ),
  }),
);
const world = fc
  .array(release, { minLength: 1, maxLength: 6 })
  .map((list) => list.map((each, i) => madeUpGraph(`r${i}`, each.issued, each.people, each.events)));

/** One release links two entities to one row only where they are one entity. */
function distinctKeys(list: Who[]): Who[] {
  const taken = new Set<string>();
  return list.map(({ key, ...rest }) => {
    if (key === undefined || taken.has(key)) return rest;
    taken.add(key);
    return { ...rest, key };
  });
}

const RUNS = { numRuns: 200 };

describe("the identity graph of any releases", () => {
  it("is the same for any order of them", () => {
    fc.assert(
      fc.property(world, fc.infiniteStream(fc.nat()), (graphs, picks) => {
        const order = graphs
          .map((graph) => ({ graph, key: picks.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ graph }) => graph);
        expect(identify(order).lines).toEqual(identify(graphs).lines);
      }),
      RUNS,
    );
  });

  it("is the same when its own quads are among the input", () => {
    fc.assert(
      fc.property(world, (graphs) => {
        const once = identityQuads(graphs, RULES, BASE);
        expect(identify([...graphs, { quads: () => once }]).lines).toEqual(identify(graphs).lines);
      }),
      RUNS,
    );
  });

  it("meets its shapes, and they see a link without a reason", async () => {
    const validator = compileShapes(ontologyFile("shapes.ttl") as unknown as Quad[]);
    await fc.assert(
      fc.asyncProperty(world, async (graphs) => {
        const quads = identityQuads(graphs, RULES, BASE);
        expect(await validator.validate(quads)).toEqual([]);
        const reason = quads.find(({ predicate }) => predicate.value === cmq.reason.value);
        if (reason) expect((await validator.validate(quads.filter((quad) => quad !== reason))).length).toBe(1);
      }),
      { numRuns: 30 },
    );
  });

  it("gives every report one event, and never brings together two days, two reports of one release, or held with cancelled", () => {
    fc.assert(
      fc.property(world, (graphs) => {
        const said = identify(graphs);
        const reports = new Map<string, { date?: string; release: string; status?: string; start?: string }>();
        for (const graph of graphs) {
          for (const quad of graph.quads()) {
            const known = reports.get(quad.subject.value) ?? { release: graph.id };
            if (quad.predicate.value.endsWith("startDate")) known.date = quad.object.value;
            if (quad.predicate.value.endsWith("eventStatus"))
              reports.set(quad.subject.value, Object.assign(known, { status: quad.object.value }));
            else if (known.date !== undefined) reports.set(quad.subject.value, known);
          }
        }
        const all = [...reports].filter(([, report]) => report.status !== undefined);
        expect([...said.events.keys()].sort()).toEqual(all.map(([iri]) => iri).sort());
        for (const [a, one] of all) {
          for (const [b, other] of all) {
            if (a === b || said.events.get(a) !== said.events.get(b)) continue;
            expect(one.date).toBe(other.date);
            expect(one.date?.length).toBe(10);
            expect(one.release).not.toBe(other.release);
            expect(
              [one.status, other.status]
                .filter((status) => /held|cancelled/.test(status ?? ""))
                .map((status) => status?.replace(/.*-/, ""))
                .sort()
                .join(" "),
            ).not.toBe("cancelled held");
          }
        }
      }),
      RUNS,
    );
  });

  it("never identifies two people of one release, two rows of a table, or names without a word in common", () => {
    fc.assert(
      fc.property(world, (graphs) => {
        const groups = new Map<string, string[]>();
        for (const [from, to] of Object.entries(identify(graphs).people)) groups.set(to, [...(groups.get(to) ?? []), from]);
        for (const [to, members] of groups) {
          const releases = members.map((member) => member.split("/")[0]);
          expect(new Set(releases).size).toBe(releases.length);
          expect(to).toMatch(/^(id|named)\/person\//);
          expect(members.every((member) => member.includes("orlan")) || members.every((member) => member.includes("sand"))).toBe(true);
          expect(members.some((member) => member.includes("mika")) && members.some((member) => member.includes("tove"))).toBe(false);
        }
      }),
      RUNS,
    );
  });

  it("stays as it was, but for what a new release touches: its people's names and its events' days", () => {
    const far = madeUpGraph(
      "zz",
      "2031-05-06",
      [{ name: "Una Quill", post: "Minister of Defence", of: "Arvenia" }],
      [{ date: "2044-01-01", people: ["Una Quill"] }],
    );
    fc.assert(
      fc.property(world, (graphs) => {
        const after = identify([far, ...graphs]).lines.filter(
          (line) => !line.includes("zz") && !line.includes("quill") && !line.includes("2044"),
        );
        expect(after).toEqual(identify(graphs).lines);
      }),
      RUNS,
    );
  });
});
