import { packageData } from "../../src/knowledge/index.ts";
import { describe, expect, it } from "vitest";
import { loadNamedQueries } from "../../src/cli/named-queries.ts";
import { LIMITS } from "../../src/query/limits.ts";
import { bindParameters, findNamedQuery } from "../../src/query/named.ts";
import { checkQuery } from "../../src/query/scan.ts";

describe("the named queries that ship", async () => {
  const list = await loadNamedQueries([packageData()]);

  it("are one for each competency question, in their order", () => {
    expect(list.map(({ name }) => Number(name.slice(0, 2)))).toEqual(Array.from({ length: 21 }, (_, i) => i + 1));
  });
  it.each(list)("$name has a title, passes the look-over, and each of its parameters can be set", (query) => {
    checkQuery(query.sparql, LIMITS);
    for (const { name, value } of query.parameters) {
      expect(value.length).toBeGreaterThan(0);
      expect(bindParameters(query, new Map([[name, 'a "b"']]))).toContain(`VALUES ?${name} { "a \\"b\\"" } # param: ${name}`);
    }
  });
  it("are found by name, by name without number, and by number", () => {
    for (const wanted of ["01-who-met-whom", "who-met-whom", "1", "01"]) expect(findNamedQuery(list, wanted)?.name).toBe("01-who-met-whom");
    expect(findNamedQuery(list, "99")).toBeUndefined();
  });
});
