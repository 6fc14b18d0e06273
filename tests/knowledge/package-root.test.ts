import { join } from "node:path";
import { expect, test } from "vitest";
import { packageData, packageRoot } from "../../src/knowledge/index.ts";
import { pack, thrownBy } from "./packs.ts";

test("the package's folder is found from a bundle as from src/, past other packages' manifests", () => {
  const dir = pack({ "package.json": '{"name":"communique"}', "dist/inner/package.json": '{"type":"module"}' });
  expect(packageRoot(join(dir, "dist", "inner"))).toBe(dir);
  expect(packageRoot(join(dir, "dist"))).toBe(dir);
});

test("outside any package the error says what to do", () => {
  const error = thrownBy(() => packageRoot(pack({ "package.json": '{"name":"other"}' })));
  expect(error.code).toBe("package-root-missing");
  expect(error.todo).toContain("data/");
});

test("the data lies beside the manifest", () => {
  expect(packageData()).toBe(join(packageRoot(), "data"));
});
