import { setFlagsFromString } from "node:v8";

const PAGE = 1 << 16;
/** Bytes of memory for each byte of N-Quads, well above what the engine takes, and for the engine itself. */
const LOADED = 4;
const ENGINE = 128 << 20;

let pages = 0;

/**
 * Caps the memory of every WebAssembly engine of this process: one that asks for more than its dataset and `extra` bytes traps and is
 * replaced. V8 reads the flag whenever a memory grows; it can only be set for all, so the largest cap asked for holds.
 */
export function capMemory(dataset: number, extra: number): void {
  const wanted = Math.min(65_536, Math.ceil((ENGINE + dataset * LOADED + extra) / PAGE));
  if (wanted <= pages) return;
  pages = wanted;
  setFlagsFromString(`--wasm-max-mem-pages=${pages}`);
}
