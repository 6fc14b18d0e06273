// A walk through partnerships by year: who cooperates with whom in what, what is new in a year, how two are connected and where it says so.
import { build, connection, GraphIndex, graphJson, project, readTies, timeline } from "communique";

// Three releases of our own writing; a folder of real ones goes here.
const release = (day, year, body) => `Ministry of Defense Japan

${day} ${year}

Defense Minister MORINAGA met with Mr. Arvid LINDQUIST, Minister of Defence of Sweden, on ${day} ${year}.

1. ${body}
`;
const texts = {
  2030: release("May 12", 2030, "Both sides confirmed the importance of continuing support for Ukraine."),
  2031: release("June 3", 2031, "They confirmed the importance of Japan-Sweden cooperation in cyber security. Sweden supports Moldova."),
  2032: release("July 9", 2032, "They welcomed the Japan-Sweden cooperation on maritime security. Sweden intends to support Georgia."),
};
const lines = Object.entries(texts).map(([year, text]) => JSON.stringify({ id: `release-${year}`, issued: `${year}-07-31`, text }));
const result = await build({ inputs: ["-"], inputFormat: "jsonl", stdin: [Buffer.from(`${lines.join("\n")}\n`)] });
const ties = readTies(new GraphIndex(result.quads()));

function partnerships(filter) {
  const { nodes, edges } = graphJson(project(ties, "cooperation", filter), ties, { evidence: false });
  const name = (id) => nodes.find((node) => node.id === id).label;
  return edges.map(({ source, target, kind, area }) => `${name(source)} ${kind} ${name(target)}${area ? ` [${area}]` : ""}`).sort();
}
for (const year of Object.keys(texts)) console.log(year, partnerships({ since: year, until: year }));
console.log("intended, not done:", partnerships({ standings: ["intention"] }));

const meetings = timeline(project(ties, "sides"));
console.log("meetings:", meetings.map(({ period, kind, count }) => `${period} ${count} ${kind}`).join(", "));

const network = project(ties, "all", { reference: false });
const id = (label) => network.graph.findNode((_, node) => node.label === label);
const steps = connection(network, id("Japan"), id("Moldova"));
console.log("path:", [steps[0].from.label, ...steps.map(({ to }) => to.label)].join(" – "));
const { evidence } = graphJson(network, ties);
const [record] = steps.at(-1).edges[0].occurrences[0].records;
console.log(`${evidence[record].release}: “${evidence[record].ranges[0].sentence}”`);
