// Builds a release with its catalogue, puts the folder on a web server of this machine, and plays the portal that harvests it:
// reads the catalogue, takes over what it says, downloads every file and checks size and checksum.
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, catalogOfBuild, readBuild } from "communique";
import { Parser, Store } from "n3";
import { parse } from "yaml";

const folder = mkdtempSync(join(tmpdir(), "communique-example-"));
const server = createServer((request, response) => response.end(readFileSync(join(folder, new URL(request.url, "http://host").pathname))));
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const address = `http://127.0.0.1:${server.address().port}/`;

// What only the publisher can say stands in a small file; here the files lie on our own server.
const settings = { ...parse(readFileSync("examples/catalog.yaml", "utf8")), access: address, files: address };
const result = await build({ inputs: ["data/releases/2025-04-08-mod-japan-nakatani-rutte.txt"], catalog: settings });
await result.write(folder);
const { quality, results } = await catalogOfBuild(await readBuild(folder));
const violations = results.filter(({ severity }) => severity === "violation").length;
console.log(`DCAT-AP 3.0.1: ${violations} violations; quality: ${quality.score} of ${quality.most}, ${quality.rating}\n`);

// The portal knows one address.
const DCAT = "http://www.w3.org/ns/dcat#";
const DCT = "http://purl.org/dc/terms/";
const catalog = new Store(new Parser().parse(await (await fetch(`${address}catalog.ttl`)).text()));
const values = (subject, property) => catalog.getObjects(subject, property, null).map(({ value }) => value);
const [dataset] = catalog.getObjects(null, `${DCAT}dataset`, null);
const [publisher] = catalog.getObjects(dataset, `${DCT}publisher`, null);
console.log("title     ", values(dataset, `${DCT}title`)[0]);
console.log("publisher ", values(publisher, "http://xmlns.com/foaf/0.1/name")[0]);
console.log("licence   ", values(dataset, `${DCT}license`)[0]);
console.log(
  "themes    ",
  values(dataset, `${DCAT}theme`)
    .map((iri) => catalog.getObjects(iri, "http://www.w3.org/2004/02/skos/core#prefLabel", null)[0].value)
    .join("; "),
);
console.log(
  "countries ",
  values(dataset, `${DCT}spatial`)
    .map((iri) => iri.slice(-3))
    .join(" "),
);

for (const file of catalog.getObjects(dataset, `${DCAT}distribution`, null)) {
  const [url] = values(file, `${DCAT}downloadURL`);
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
  const [checksum] = catalog.getObjects(file, "http://spdx.org/rdf/terms#checksum", null);
  const whole =
    values(file, `${DCAT}byteSize`)[0] === String(bytes.length) &&
    values(checksum, "http://spdx.org/rdf/terms#checksumValue")[0] === createHash("sha256").update(bytes).digest("hex");
  console.log(whole ? "harvested " : "DAMAGED   ", values(file, `${DCT}title`)[0]);
}
server.close();
rmSync(folder, { recursive: true });
