// Walkthrough of docs/extending.md: gives a copy of this repository a relation that it does not have, `sanctions`, and reads a sentence with it.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const copy = mkdtempSync(join(tmpdir(), "communique-example-"));
for (const part of ["src", "ontology", "data", "scripts", "package.json", "tsconfig.json"])
  cpSync(part, join(copy, part), { recursive: true });
mkdirSync(join(copy, "docs"));
symlinkSync(join(process.cwd(), "node_modules"), join(copy, "node_modules"), "dir");

const run = (script, ...args) => {
  const tsx = join(copy, "node_modules", "tsx", "dist", "cli.mjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, script, ...args], { cwd: copy, encoding: "utf8" });
  if (status !== 0) throw new Error(`${script} ended with ${status}: ${stdout}${stderr}`);
  return stdout.trim();
};
/** Puts text before or after the one place where some words stand. */
const edit = (file, words, change) => {
  const path = join(copy, file);
  const parts = readFileSync(path, "utf8").split(words);
  if (parts.length !== 2) throw new Error(`${file}: ${words} stands ${parts.length - 1} times`);
  writeFileSync(path, parts.join(change(words)));
};

writeFileSync(
  join(copy, "claims.ts"),
  `import { build } from "./src/index.ts";
const text = "Foreign Minister Anna Olsen of Norway met with Foreign Minister Kenji Tanaka of Japan in Oslo on 4 May 2021.\\n\\nMinister Olsen stated that Norway will sanction Belarus.\\n";
const { releases } = await build({ inputs: ["-"], inputFormat: "text", stdin: [Buffer.from(text)] });
const { claims, entities } = releases[0].extraction;
const name = (id: string) => entities.find((entity) => entity.id === id)?.name;
const lines = claims
  .filter(({ evidence }) => evidence.sentence === 1)
  .map(({ subject, relation, object, modality, evidence }) => \`\${name(subject)} \${relation} \${name(object)}, \${modality} [\${evidence.rule}]\`);
console.log(lines.join("\\n") || "no claim");
console.log("violations of the shapes:", releases[0].violations.length);
`,
);
console.log("before:");
console.log(run("claims.ts"));

// 1. Its name.
edit("src/records/extraction.ts", '  "exercisesWith",\n', (words) => `${words}  "sanctions",\n`);
// 2. Its meaning: property, name for the other direction, concept; the shape of claims; the nearest category of PLOVER, with the reason.
edit(
  "ontology/communique.ttl",
  "# ---- Names for the other direction",
  (words) => `cmq:sanctions a owl:ObjectProperty ;
  rdfs:domain foaf:Agent ;
  rdfs:range foaf:Agent ;
  rdfs:label "sanctions"@en, "制裁する"@ja ;
  skos:definition "A party imposes sanctions on another."@en ;
  rdfs:isDefinedBy <https://w3id.org/communique/ontology> .

cmq:sanctionedBy a owl:ObjectProperty ;
  owl:inverseOf cmq:sanctions ;
  rdfs:domain foaf:Agent ;
  rdfs:range foaf:Agent ;
  rdfs:label "sanctioned by"@en, "制裁元"@ja ;
  skos:definition "A party that imposes sanctions on this one."@en ;
  rdfs:isDefinedBy <https://w3id.org/communique/ontology> .

cmq:relation-sanctions a skos:Concept ;
  skos:inScheme cmq:Relations ;
  skos:topConceptOf cmq:Relations ;
  skos:notation "sanctions" ;
  cmq:relationProperty cmq:sanctions ;
  rdfs:label "sanctions"@en, "制裁する"@ja ;
  skos:prefLabel "sanctions"@en, "制裁する"@ja ;
  skos:definition "A party imposes sanctions on another."@en ;
  rdfs:isDefinedBy <https://w3id.org/communique/ontology> .

${words}`,
);
edit("ontology/shapes.ttl", "cmq:concernedAbout )", () => "cmq:concernedAbout cmq:sanctions )");
edit(
  "ontology/alignments/plover.ttl",
  "# Kinds of event",
  (words) => `cmq:relation-sanctions skos:closeMatch plover:SANCTION .
[] a owl:Axiom ;
  owl:annotatedSource cmq:relation-sanctions ;
  owl:annotatedProperty skos:closeMatch ;
  owl:annotatedTarget plover:SANCTION ;
  sssom:mapping_justification semapv:ManualMappingCuration ;
  skos:note "Relations are reduced or broken off."@en .

${words}`,
);
// 3. What is made from these.
for (const script of ["context", "docs", "html"]) run(`scripts/ontology-${script}.ts`);
// 4. Its wording.
edit(
  "data/lexicon/en/frames/relations.yaml",
  "\nverbs:\n",
  (words) => `${words}  - id: rel.sanction
    relation: sanctions
    verbs: [sanction, impose sanctions on]
    direct: true
    kinds: [state, organization, person]
    examples: ["Norway will sanction Belarus."]
    refuses: ["Norway sanctioned the deployment of two ships."]
`,
);

console.log("after:");
console.log(run("claims.ts"));
console.log(run("scripts/ontology-check.ts").split("\n")[0]);
rmSync(copy, { recursive: true });
