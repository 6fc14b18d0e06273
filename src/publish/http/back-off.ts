/** Statuses after which the same request may well succeed: too many requests, bad gateway, unavailable, gateway timeout. */
const PASSING: ReadonlySet<number> = new Set([429, 502, 503, 504]);
/** A server may ask for more patience; this much it gets. */
const MOST_MS = 120_000;

export const isPassing = (status: number): boolean => PASSING.has(status);

/**
 * Milliseconds to wait before try number `attempt` (1 is the first repeat): what `Retry-After` asks for (RFC 9110 §10.2.3,
 * seconds or a date), else twice as long each time, beginning with `first`.
 */
export function backOff(attempt: number, first: number, retryAfter?: string, now = Date.now()): number {
  const growing = first * 2 ** (attempt - 1);
  if (retryAfter === undefined) return Math.min(growing, MOST_MS);
  const asked = /^\d+$/.test(retryAfter.trim()) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now;
  return Math.min(Number.isNaN(asked) ? growing : Math.max(asked, 0), MOST_MS);
}

/** Waits, or ends at once where the signal fires. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener("abort", done);
  });
}
