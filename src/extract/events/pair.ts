import type { Scene } from "../scene.ts";
import type { EventDraft } from "./draft.ts";

/** The two states of whom a release tells: of those on stage; with one who has come from elsewhere the release's own is the other. None where they are fewer or more. */
export function pairOf(scene: Scene): string[] {
  const home = scene.home()?.entity;
  const sides = scene.sides();
  const both = sides.length === 1 && home !== undefined ? [...new Set([home, ...sides])] : sides;
  return both.length === 2 && both.every((id) => scene.cast.entity(id)?.kind === "state") ? both : [];
}

/** "The Joint Commission met in X": a body that bears no state's name sits there for the two; `words` are those of such bodies' names. */
export function seated(draft: EventDraft, words: readonly string[], scene: Scene): EventDraft {
  if (draft.kind !== "meeting" && draft.kind !== "conference") return draft;
  const joint = (id: string): boolean => {
    const body = scene.cast.entity(id);
    const name = body?.kind === "organization" && body.key === undefined ? body.name.toLowerCase().split(/\s+/) : [];
    return name.some((word) => words.includes(word)) && scene.cast.sidesOfJoint(id).length === 1;
  };
  const pair = draft.participants.some(joint) ? pairOf(scene) : [];
  if (pair.length === 0) return draft;
  // Whoever stands for one of them sits there as that.
  const others = scene.cast.behind(draft.participants.filter((id) => !joint(id)));
  return { ...draft, participants: [...new Set([...others.filter((id) => !pair.includes(id)), ...pair])] };
}
