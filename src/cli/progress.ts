import { escapeControls } from "./escape.ts";
import type { Terminal } from "./terminal.ts";

/** Work that lasts less than this shows no bar. */
const PATIENCE_MS = 1000;
const REDRAW_MS = 100;
const WIDTH = 24;

export interface Progress {
  /** `done` of `total` units; `total` 0 where nobody knows yet. */
  step(done: number, total: number, label: string): void;
  /** Clears the bar. */
  end(): void;
}

/** A bar on standard error with count, rate and time left; nothing off a terminal. */
export function progress(terminal: Terminal): Progress {
  if (!terminal.animated) return { step: () => {}, end: () => {} };
  const started = performance.now();
  let drawn = 0;
  return {
    step(done, total, label) {
      const now = performance.now();
      if (now - started < PATIENCE_MS || now - drawn < REDRAW_MS) return;
      drawn = now;
      process.stderr.write(`\r\u001b[K${progressLine(done, total, label, (now - started) / 1000)}`);
    },
    end() {
      if (drawn > 0) process.stderr.write("\r\u001b[K");
    },
  };
}

/** One line of at most 79 characters, so that it never wraps. */
export function progressLine(done: number, total: number, label: string, seconds: number): string {
  const rate = done / Math.max(seconds, 0.001);
  const name = escapeControls(label);
  if (total === 0) return cut(`${done} done, ${rate.toFixed(0)}/s  ${name}`);
  const filled = Math.round((WIDTH * done) / total);
  const left = rate > 0 ? Math.ceil((total - done) / rate) : 0;
  return cut(`[${"#".repeat(filled)}${".".repeat(WIDTH - filled)}] ${done}/${total}, ${rate.toFixed(0)}/s, ${left} s left  ${name}`);
}

const cut = (line: string): string => [...line].slice(0, 79).join("");
