import type { Entity } from "../../records/entity.ts";
import type { EventDraft } from "./draft.ts";

/** Gives signings and exercises whose object is not said the one of its kind that the release names, if it names just one; drafts are changed in place. */
export function nameObjects(drafts: readonly EventDraft[], entities: readonly Entity[], exercise: string | undefined): void {
  const [instrument, ...more] = entities.filter((entity) => entity.kind === "instrument" && !entity.incidental);
  for (const draft of drafts) {
    // "signed a new accord"; one "on X" is described and need not be it.
    if (draft.kind === "signing" && instrument && more.length === 0 && !draft.unnamed?.includes(" on ")) draft.object ??= instrument.id;
    // "are taking part in the exercise"
    if (draft.kind === "exercise" && draft.definite && exercise) draft.object ??= exercise;
  }
}
