import { aboutRange, aboutText } from "../about.ts";
import type { Clause } from "../clause.ts";
import { markOf, type SentenceReading } from "../reading.ts";
import type { Scene } from "../scene.ts";
import { plainDraft, type StatementDraft } from "./draft.ts";

/** "According to the Minister, …", "…, in the words of the Minister": a report without a verb of saying. */
export function attributed(
  reading: SentenceReading,
  text: string,
  scene: Scene,
  openers: readonly string[],
): { draft: StatementDraft; clauses: Clause[] } | undefined {
  const { units, clauses, parties } = reading;
  const end = units.findLastIndex((unit) => !/^[.!”"’]$/.test(unit.text));
  for (const party of parties) {
    const opener = openers.find((words) => words.split(" ").every((word, k, all) => units[party.first - all.length + k]?.norm === word));
    if (!opener) continue;
    const start = party.first - opener.split(" ").length;
    const behind = units[party.last + 1]?.text === "," ? party.last + 1 : party.last;
    const front = start === 0 && behind > party.last;
    const back = party.last >= end - 1 && units[start - 1]?.text === ",";
    if (!front && !back) continue;
    const speakers = scene.resolve(party);
    const range = front ? aboutRange(units, behind + 1, units.length) : aboutRange(units, 0, start);
    const inside = clauses.filter((clause) => clause.verb.first >= range.from && clause.verb.first < range.to);
    const about = aboutText(units, range, text);
    const clause = inside.find((each) => each.verb.form === "finite");
    if (speakers.length === 0 || !about || !clause) continue;
    const draft = plainDraft(reading, clause, {
      act: "state",
      speakers,
      about,
      range,
      mark: markOf(reading, 0, units.length, "act.attributed"),
    });
    return { draft, clauses: inside };
  }
  return undefined;
}
