import { dcterms } from "../vocabulary/dcterms.ts";
import { cmq } from "../vocabulary/cmq.ts";
import { describe, type GraphIndex, RECORD_TYPES, type Section } from "../explain/index.ts";

/** One record that only one build has, or that the two word differently. */
export interface Change {
  release: string;
  section: Section | "release";
  kind: "added" | "removed" | "changed";
  before?: string;
  after?: string;
}

interface Said {
  node: string;
  section: Change["section"];
  text: string;
}

/** What two builds say differently, in order of release, section and text. Rules, offsets and reference tables are not compared. */
export function diffBuilds(before: GraphIndex, after: GraphIndex): Change[] {
  const [left, right] = [saidByRelease(before), saidByRelease(after)];
  const ids = [...new Set([...left.keys(), ...right.keys()])].sort();
  return ids.flatMap((id) => compare(id, left.get(id) ?? [], right.get(id) ?? []));
}

function saidByRelease(graph: GraphIndex): Map<string, Said[]> {
  const releases = new Map<string, Said[]>();
  const add = (release: string, said: Said) => {
    const id = graph.value(release, dcterms.identifier) ?? release;
    const list = releases.get(id);
    if (list) list.push(said);
    else releases.set(id, [said]);
  };
  for (const { node } of graph.instances(cmq.Release)) add(node, { node, section: "release", text: headText(graph, node) });
  for (const { type } of RECORD_TYPES)
    for (const { node } of graph.instances(type)) {
      const release = graph.value(node, cmq.reportedIn) ?? graph.value(node, cmq.attestedIn) ?? graph.value(node, cmq.mentionedIn);
      const said = describe(graph, node);
      if (release !== undefined && said) add(release, { node, ...said });
    }
  return releases;
}

function headText(graph: GraphIndex, release: string): string {
  const parts = [dcterms.title, cmq.publisherName, dcterms.issued, dcterms.language].map(
    (property) => graph.value(release, property) ?? "none",
  );
  return `title: ${parts[0]}; publisher: ${parts[1]}; issued: ${parts[2]}; language: ${parts[3]}`;
}

function compare(release: string, before: Said[], after: Said[]): Change[] {
  const removed = without(before, after);
  const added = without(after, before);
  const changes: Change[] = [];
  for (const old of removed) {
    const now = added.findIndex((said) => said.node === old.node && said.section === old.section);
    if (now < 0) changes.push({ release, section: old.section, kind: "removed", before: old.text });
    else changes.push({ release, section: old.section, kind: "changed", before: old.text, after: (added.splice(now, 1)[0] as Said).text });
  }
  for (const said of added) changes.push({ release, section: said.section, kind: "added", after: said.text });
  return changes.sort((a, b) => order(a.section, b.section) || order(a.before ?? a.after ?? "", b.before ?? b.after ?? ""));
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What of `list` has no equal in `others`, each equal used once. */
function without(list: readonly Said[], others: readonly Said[]): Said[] {
  const counts = new Map<string, number>();
  const key = ({ section, text }: Said) => `${section}\n${text}`;
  for (const other of others) counts.set(key(other), (counts.get(key(other)) ?? 0) + 1);
  return list.filter((said) => {
    const left = counts.get(key(said)) ?? 0;
    if (left > 0) counts.set(key(said), left - 1);
    return left === 0;
  });
}
