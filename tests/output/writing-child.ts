/**
 * A process that writes build `argv[3]` into folder `argv[2]` and, where `argv[4]` is a number n, kills itself (SIGKILL)
 * just before its n-th change to the file system. Prints the number of changes when it gets to the end.
 * With `-n`, the n-th renaming fails instead, as where a file is open in another program.
 * `argv[5]`, where given, becomes the current folder first. n = 0 with `loop` in argv[6] writes for ever, to be killed from outside;
 * `replace` there puts new files into the build that stands in the folder, instead of another build.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const [, , dir, version, killAt, cwd, mode] = process.argv as [string, string, string, string, string, string?, string?];
if (cwd) process.chdir(cwd);
let changes = 0;
let renamings = 0;
const step = (name: string) => {
  changes++;
  if (name === "rename" && ++renamings === -Number(killAt)) throw Object.assign(new Error("in use"), { code: "EBUSY" });
  if (changes === Number(killAt)) process.kill(process.pid, "SIGKILL");
};
const promises = fs.promises as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
for (const name of ["rename", "rm", "rmdir", "mkdir", "writeFile", "open"]) {
  const real = promises[name] as (...args: unknown[]) => Promise<unknown>;
  promises[name] = async (...args) => {
    step(name);
    return real(...args);
  };
}
syncBuiltinESMExports();
const { writeBuild } = await import("../../src/output/write-build.ts");
const { sampleBuild } = await import("./sample-build.ts");
if (mode === "loop") {
  process.stdout.write("writing\n");
  for (let i = 0; ; i++) await writeBuild(dir, sampleBuild(`${version}-${i}`, ["r1", "r2", `next-${i}`]));
}
if (mode === "replace") {
  const { readBuild } = await import("../../src/output/read-build.ts");
  const { replaceFiles } = await import("../../src/output/replace-files.ts");
  await replaceFiles(await readBuild(dir), { "catalog.ttl": `# ${version}\n`, "catalog.jsonld": `{"version": "${version}"}\n` }, [
    "catalog.ttl",
    "catalog.jsonld",
    "old-settings.json",
  ]);
} else await writeBuild(dir, sampleBuild(version, ["r1", "r3"]));
process.stdout.write(`${changes}\n`);
