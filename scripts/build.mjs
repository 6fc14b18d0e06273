// Bundles src/ into dist/ (ES modules, split so that each command loads only what it needs) and writes the type
// declarations to dist/types. Dependencies stay outside the bundle: npm installs them beside it.
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ROOT, run } from "./run.mjs";

const DIST = join(ROOT, "dist");
const INPUTS = [
  "src",
  "data",
  "ontology",
  "scripts/build.mjs",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "tsconfig.types.json",
];

function* files(path) {
  if (!existsSync(path)) return;
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const child = join(path, entry.name);
    if (entry.isDirectory()) yield* files(child);
    else yield child;
  }
}

/** One hash over everything that the bundle is made of: builds are skipped while it stays the same. */
function stamp() {
  const hash = createHash("sha256");
  for (const input of INPUTS) {
    const path = join(ROOT, input);
    for (const file of statSync(path).isDirectory() ? files(path) : [path])
      hash.update(file.slice(ROOT.length)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

const MARK = join(DIST, ".stamp");
const isFresh = (now) => existsSync(MARK) && readFileSync(MARK, "utf8") === now;

/** Builds dist/ unless it is there and up to date; of several at once, one builds and the others wait for it. */
export async function build() {
  const now = stamp();
  const lock = join(ROOT, "node_modules", ".communique-build");
  const patience = Date.now() + 120_000;
  while (!isFresh(now)) {
    try {
      mkdirSync(lock);
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      if (Date.now() > patience) rmSync(lock, { recursive: true, force: true });
      await new Promise((resolve) => setTimeout(resolve, 100));
      continue;
    }
    try {
      if (!isFresh(now)) await bundleAll(now);
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
}

/** Made in a folder beside dist/ and swapped in, so that a reader never meets half a bundle. */
async function bundleAll(now) {
  const { build: bundle } = await import("esbuild");
  const fresh = join(ROOT, `dist.${process.pid}.tmp`);
  rmSync(fresh, { recursive: true, force: true });
  try {
    const version = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).version;
    await bundle({
      absWorkingDir: ROOT,
      entryPoints: { bin: "src/cli/bin.ts", index: "src/index.ts", prepare: "src/pipeline/prepare.ts" },
      outdir: fresh,
      bundle: true,
      splitting: true,
      format: "esm",
      platform: "node",
      // Not "node20": for that esbuild takes \p{…} out of regular expressions and compiles each anew at every use.
      target: "es2023",
      packages: "external",
      chunkNames: "[name]-[hash]",
      define: { COMMUNIQUE_VERSION: JSON.stringify(version), COMMUNIQUE_PREPARED: "true" },
      minifySyntax: true,
      minifyWhitespace: true,
      legalComments: "none",
      logLevel: "warning",
    });
    const { metafile } = await bundle({
      absWorkingDir: ROOT,
      metafile: true,
      entryPoints: ["explorer.ts", "network.ts", "layout.ts", "query.ts", "explorer.css"].map((name) => `src/explorer/${name}`),
      outdir: join(fresh, "explorer"),
      bundle: true,
      splitting: true,
      format: "esm",
      platform: "browser",
      target: "es2022",
      minify: true,
      legalComments: "none",
      logLevel: "warning",
    });
    copyFileSync(join(ROOT, "src/explorer/icon.svg"), join(fresh, "explorer", "icon.svg"));
    writeFileSync(join(fresh, "explorer", "LICENSES.txt"), licencesOf(Object.keys(metafile.inputs)));
    await prepareAll(fresh, now);
    // The query worker is started by its own address, beside whichever file starts it.
    for (const file of ["worker.mjs", "cut.mjs", "snapshot.mjs"]) copyFileSync(join(ROOT, "src/query", file), join(fresh, file));
    const status = run(process.execPath, [
      join(ROOT, "node_modules", "typescript", "bin", "tsc"),
      "-p",
      "tsconfig.types.json",
      "--outDir",
      join(fresh, "types"),
    ]);
    if (status !== 0) throw new Error("tsc found errors in src/ (see above): mend them, then build again.");
    writeFileSync(join(fresh, ".stamp"), now);
    const old = `${DIST}.${process.pid}.old`;
    if (existsSync(DIST)) renameSync(DIST, old);
    renameSync(fresh, DIST);
    rmSync(old, { recursive: true, force: true });
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** The licences of the libraries that are bundled for browsers, as they ask to be told; `inputs` are the files of a bundle. */
function licencesOf(inputs) {
  const packages = new Set(inputs.flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []));
  return [...packages]
    .sort()
    .map((name) => {
      const folder = join(ROOT, "node_modules", name);
      const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
      const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
      return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), "utf8").trim() : ""}\n`;
    })
    .join(`\n${"-".repeat(72)}\n\n`);
}

/**
 * Works out what depends on the package's own data alone, with the bundle just made, and puts it beside it. A build does without it,
 * so that a mistake in data/ is told by whoever reads it, and not here.
 */
async function prepareAll(fresh, now) {
  const entry = join(fresh, "prepare.js");
  try {
    const { prepare } = await import(`${pathToFileURL(entry).href}?${now}`);
    const files = await prepare();
    mkdirSync(join(fresh, "prepared"));
    for (const [name, content] of files) writeFileSync(join(fresh, "prepared", name), content);
  } catch (error) {
    console.warn(`Nothing was prepared, so builds will take longer: ${error.message}`);
  }
  rmSync(entry);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build().catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}
