// Walkthrough of docs/publishers.md: a saved page of a publisher that nobody has described, and the file that describes it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "communique";

const folder = mkdtempSync(join(tmpdir(), "communique-example-"));
const page = join(folder, "visit.html");
writeFileSync(
  page,
  `<!doctype html><html><head><title>News</title><link rel="canonical" href="https://www.oceans.example.org/news/visit"></head><body>
<div class="bar">Home | Tides | Careers</div>
<div class="story"><h1 class="headline">Meeting with the Foreign Minister of Norway</h1><p class="stamp">05/11/2030</p>
<p>Minister of Oceans Tavi Orlan met with Foreign Minister of Norway Kari Lund at 14:30 on 4 November 2030.</p>
<p>Both ministers reaffirmed support for Ukraine.</p>
<p>For details call the press desk.</p></div>
<div class="teaser">Read next: France and Germany sign a fisheries agreement</div></body></html>`,
);

// 1. What is read without knowing the publisher.
await show("without a profile");

// 2. The profile: whose the publisher is, how it writes dates, where its pages keep what. Its state is made up, hence a row for that too.
const data = join(folder, "my-data");
mkdirSync(join(data, "publishers"), { recursive: true });
writeFileSync(join(data, "countries.csv"), "key,kind,name,adjectives,source\nXA,state,Kandora,Kandoran,own\n");
writeFileSync(
  join(data, "publishers", "oceans-kandora.yaml"),
  `id: oceans-kandora
name: Ministry of Oceans of Kandora
of: XA
hosts: [oceans.example.org]
timeZone: Africa/Nairobi
dateOrder: dmy
selectors:
  main: ['.story']
  title: ['h1.headline']
  date: ['.stamp']
  drop: ['.teaser', '.bar']
boilerplate: ['for details call .{0,80}']
`,
);

// 3. The same page again.
await show("with the profile", [data]);
rmSync(folder, { recursive: true });

async function show(when, data = []) {
  const { releases, facts, report } = await build({ inputs: [page], data });
  const [{ release }] = releases;
  const { states, events } = facts(release.id);
  console.log(`${when}:`);
  console.log(
    `  publisher ${release.publisher?.name ?? "unknown"}, issued ${release.issued ?? "unknown"}, title ${release.title ?? "unknown"}`,
  );
  console.log(`  states ${states.join(", ") || "none"}`);
  for (const { kind, date, start } of events) console.log(`  ${kind} ${date ?? ""} ${start ?? ""}`.trimEnd());
  for (const { message } of report.findings ?? []) console.log(`  note: ${message}`);
}
