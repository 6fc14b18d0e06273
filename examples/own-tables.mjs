// Adds a made-up state and a made-up programme with a folder of one's own, and reads a release that names them.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "communique";

const folder = mkdtempSync(join(tmpdir(), "communique-example-"));
writeFileSync(
  join(folder, "countries.csv"),
  "key,kind,name,official_name,adjectives,source\nXA,state,Arvenia,Republic of Arvenia,Arvenian,own\n",
);
const text = `Ministry of Foreign Affairs of Arvenia

3 March 2031

Foreign Minister of Arvenia Tavi Orlan met with Foreign Minister of Norway Kari Lund on 3 March 2031.

1. Both ministers reaffirmed Arvenia's support for Ukraine.
`;

for (const data of [[], [folder]]) {
  const { releases, facts } = await build({ inputs: ["-"], inputFormat: "text", stdin: [Buffer.from(text)], data });
  console.log(data.length === 0 ? "without the table:" : "with the table:", facts(releases[0].release.id).states.join(", "));
}
rmSync(folder, { recursive: true });
