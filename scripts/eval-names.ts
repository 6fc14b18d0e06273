// Measures names alone: segment + recognise + link over gold releases, scored by the project's own scorer.
//   npx tsx scripts/eval-names.ts --only ID,ID… [--errors]     (needs ../shared)
//   npx tsx scripts/eval-names.ts --show N [--seed S]           prints N releases of the corpora with what was read
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageData, loadKnowledge } from "../src/knowledge/index.ts";
import { loadNameLexicon } from "../src/knowledge/lexicon/names.ts";
import { SegmentLexicon } from "../src/knowledge/lexicon/segment.ts";
import { loadYaml } from "../src/knowledge/index.ts";
import { compileLinks } from "../src/link/knowledge.ts";
import { link, type Linked } from "../src/link/link.ts";
import { compileNames } from "../src/recognise/names.ts";
import { recognise } from "../src/recognise/recognise.ts";
import { loadPublishers } from "../src/knowledge/publishers.ts";
import { readInputs } from "../src/read/index.ts";
import type { Release } from "../src/records/release.ts";
import { segmenter } from "../src/segment/index.ts";

const LOCAL = join(import.meta.dirname, "..", ".local", "corpus");
const SHARED = join(import.meta.dirname, "..", "..", "shared");
const flag = (name: string) => {
  const i = process.argv.indexOf(`--${name}`);
  return i < 0 ? undefined : process.argv[i + 1];
};
const dirs = [packageData()];
const tables = loadKnowledge({ dataDirs: dirs });
const lexicon = loadNameLexicon(dirs);
const names = compileNames(tables, lexicon);
const links = compileLinks(tables, lexicon);
const segment = segmenter(loadYaml(dirs, "lexicon/en/segment.yaml", SegmentLexicon));

const { profiles, wordings } = loadPublishers(dirs);
const states = new Map(
  tables.countries.rows.flatMap((row) =>
    [row.name, ...row.variants, ...row.abbreviations, ...row.adjectives].map((name) => [name, row.key] as [string, string]),
  ),
);
const inputs = [join(SHARED, "corpora"), join(SHARED, "releases"), ...(existsSync(LOCAL) ? [LOCAL] : [])];
/** Texts gathered by hand have no page to say whose they are: their file names do. */
const KEPT: Record<string, { name: string; of: string }> = {
  dod: { name: "U.S. Department of Defense", of: "US" },
  jcs: { name: "Joint Chiefs of Staff", of: "US" },
  mod: { name: "Ministry of Defense, Japan", of: "JP" },
  msdf: { name: "Maritime Self-Defense Force", of: "JP" },
  mofa: { name: "Ministry of Foreign Affairs of Japan", of: "JP" },
  nato: { name: "NATO", of: "NATO" },
};
const releases = new Map(
  (await readInputs(inputs, { publishers: profiles, wordings, states })).releases.map((release) => {
    const kept = KEPT[release.id.split("-")[0] ?? ""];
    return [release.id, kept && release.publisher?.of === undefined ? { ...release, publisher: kept } : release];
  }),
);

function read(release: Release): { linked: Linked; leftovers: { text: string; reason: string }[] } {
  const doc = segment(release);
  const { mentions, leftovers } = recognise(doc, names);
  return { linked: link(doc, mentions, links), leftovers };
}

/** Names that the linked row has: the facts view shows them beside the release's own. */
const rowNames = (key: string | undefined): string[] => {
  const row = key === undefined ? undefined : (tables.organizations.get(key) ?? tables.groupings.get(key) ?? tables.instruments.get(key));
  return row ? [row.name, ...row.abbreviations] : [];
};
const ORGANIZATIONS = new Set(["organization", "ministry", "armed-force", "mission"]);
function facts(release: Release): Record<string, unknown> {
  const { linked } = read(release);
  const shown = linked.entities.filter((entity) => !entity.incidental);
  const name = (id: string | undefined) => linked.entities.find((entity) => entity.id === id);
  const thing = (kinds: (kind: string) => boolean) =>
    shown
      .filter((entity) => kinds(entity.kind))
      .map((entity) => ({ name: entity.name, abbr: entity.abbreviation, aka: [...entity.aka, ...rowNames(entity.key)] }));
  return {
    id: release.id,
    people: shown
      .filter((entity) => entity.kind === "person")
      .map((entity) => {
        const tenure = linked.tenures.find((t) => t.person === entity.id);
        const of = name(tenure?.of);
        return {
          name: entity.name,
          post: tenure?.post ?? null,
          of: of ? { name: of.name, abbr: of.abbreviation, aka: of.aka } : null,
          aka: entity.aka,
          key: entity.key,
        };
      }),
    states: shown.filter((entity) => entity.kind === "state").map((entity) => entity.name),
    organizations: thing((kind) => ORGANIZATIONS.has(kind)),
    groupings: thing((kind) => kind === "grouping"),
    instruments: thing((kind) => kind === "instrument"),
    programmes: thing((kind) => kind === "programme"),
  };
}

const show = flag("show");
if (show) {
  let seed = Number(flag("seed") ?? 1);
  const random = () => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };
  const skip = new Set((flag("skip") ?? "").split(","));
  const all = [...releases.values()].filter((r) => !skip.has(r.id));
  const chosen = flag("ids")?.split(",");
  const picked = chosen
    ? all.filter((r) => chosen.some((id) => r.id.startsWith(id)))
    : Array.from({ length: Number(show) }, () => all[Math.floor(random() * all.length)] as Release);
  for (const release of picked) {
    const { linked, leftovers } = read(release);
    console.log(`\n##### ${release.id} ${release.issued}\n${release.text.replace(/\n(?!\n)/g, " ")}\n----`);
    for (const e of linked.entities) {
      const posts = linked.tenures
        .filter((t) => t.person === e.id)
        .map(
          (t) =>
            `${t.status === "in-office" ? "" : `${t.status} `}${t.post} / ${linked.entities.find((o) => o.id === t.of)?.name ?? "-"}${t.ofInferred ? "*" : ""}`,
        );
      console.log(
        `  ${e.kind.padEnd(12)} ${e.name}${e.abbreviation ? ` [${e.abbreviation}]` : ""} -> ${e.key ?? `(${e.link.status}: ${e.link.reason ?? ""} ${e.link.candidates.slice(0, 3).join(",")})`} ${posts.join("; ")} {${linked.mentions
          .filter((m) => m.entity === e.id)
          .map((m) => m.rule)
          .filter((r, j, a) => a.indexOf(r) === j)
          .join(",")}}`,
      );
    }
    const roles = linked.mentions.filter((m) => m.kind === "role");
    if (roles.length)
      console.log(
        `  roles: ${roles.map((m) => `${m.text.replace(/\s+/g, " ")}=${linked.entities.find((e) => e.id === m.entity)?.name ?? "?"}`).join(" | ")}`,
      );
    if (leftovers.length) console.log(`  LEFT: ${leftovers.map((l) => l.text).join(" | ")}`);
  }
} else {
  const only = (flag("only") ?? "").split(",").filter((id) => releases.has(id));
  const dir = flag("out") ?? mkdtempSync(join(tmpdir(), "names-"));
  for (const id of only) writeFileSync(join(dir, `${id}.json`), JSON.stringify(facts(releases.get(id) as Release)));
  const scorer = join(SHARED, "evaluation", "score.mjs");
  const args = [
    scorer,
    "--gold",
    join(SHARED, "evaluation", "gold"),
    "--facts",
    dir,
    "--only",
    only.join(","),
    ...(process.argv.includes("--errors") ? ["--errors"] : []),
  ];
  const out = execFileSync("node", args, { encoding: "utf8" });
  console.log(
    out
      .split("\n")
      .filter((line) => !/\t(?:events|relations|statements)/.test(line) && !/^ {2}(?:events|relations|statements|headline)/.test(line))
      .join("\n"),
  );
}
