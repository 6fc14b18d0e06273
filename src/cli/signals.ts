import { EXIT } from "../errors.ts";

const interrupted = new AbortController();

/** Fires at the first Ctrl-C: long work stops at the next release and writes nothing. */
export const interruption: AbortSignal = interrupted.signal;

/**
 * First SIGINT or SIGTERM: stop in good order; second: quit at once. A reader that goes away (`| head`) is no error.
 */
export function watchSignals(): void {
  const stop = () => {
    if (interrupted.signal.aborted) process.exit(EXIT.interrupted);
    process.exitCode = EXIT.interrupted;
    interrupted.abort();
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(process.exitCode ?? EXIT.ok);
      throw error;
    });
}
