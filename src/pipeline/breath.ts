import { CommuniqueError, EXIT } from "../errors.ts";

/** Control is handed back to Node this often, so that a signal, a timer or a redraw gets through. */
const BREATHE_MS = 50;

/** Throws CommuniqueError `interrupted` (exit 130) once the signal has fired. */
export function stopIfAsked(signal: AbortSignal | undefined): void {
  if (!signal?.aborted) return;
  throw new CommuniqueError("interrupted", "the run was interrupted; nothing was written", {
    todo: "Run it again.",
    exit: EXIT.interrupted,
  });
}

/** A pause to call between two pieces of work: it waits now and then, and throws where the run is to stop. */
export function breathing(signal: AbortSignal | undefined): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last > BREATHE_MS) {
      await new Promise((resolve) => setImmediate(resolve));
      last = performance.now();
    }
    stopIfAsked(signal);
  };
}
