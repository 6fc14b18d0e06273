// A loaded engine as bytes: a thread that takes the place of another copies its memory, which takes a tenth of the time of loading anew.
// Must be imported before the engine, whose instance it has to see. Where the engine is not made as this expects, there is no snapshot.

import { workerData } from "node:worker_threads";

/** @typedef {import("./protocol.ts").Snapshot} Snapshot */

const { Instance, Module } = WebAssembly;
/** @type {{ module?: WebAssembly.Module, exports: Record<string, unknown> }} */
let engine = { exports: {} };

/** @type {Snapshot | undefined} */
const given = workerData?.snapshot;
if (given)
  // The module is compiled already; a constructor may return another object.
  WebAssembly.Module = class {
    constructor() {
      // biome-ignore lint/correctness/noConstructorReturn: the engine's own loader asks for the module by `new`.
      return given.module;
    }
  };
WebAssembly.Instance = class extends Instance {
  constructor(module, imports) {
    super(module, imports);
    engine = { module, exports: this.exports };
    Object.assign(WebAssembly, { Instance, Module });
  }
};

const PAGE = 1 << 16;

/**
 * All that an engine at rest is made of: its memory, where its store stands in it, and the texts that it keeps as JavaScript strings (names of
 * properties that it looks up). Its other state, the stack, is empty between calls.
 * @returns {Snapshot | undefined}
 */
export function takeSnapshot(store) {
  const { memory, __wbindgen_externrefs: table } = engine.exports;
  const at = store.__wbg_ptr;
  if (!(memory instanceof WebAssembly.Memory) || !(table instanceof WebAssembly.Table) || !Number.isInteger(at)) return undefined;
  const bytes = new SharedArrayBuffer(memory.buffer.byteLength);
  new Uint8Array(bytes).set(new Uint8Array(memory.buffer));
  const texts = [];
  for (let i = 0; i < table.length; i++) if (typeof table.get(i) === "string") texts.push([i, table.get(i)]);
  return { module: engine.module, bytes, at, slots: table.length, texts };
}

/** The store of a snapshot, in the engine of this thread, which has none yet. @param {Snapshot} snapshot */
export function restoreSnapshot({ bytes, at, slots, texts }, Store) {
  const { memory, __wbindgen_externrefs: table } = engine.exports;
  memory.grow((bytes.byteLength - memory.buffer.byteLength) / PAGE);
  new Uint8Array(memory.buffer).set(new Uint8Array(bytes));
  if (slots > table.length) table.grow(slots - table.length);
  for (const [slot, text] of texts) table.set(slot, text);
  const store = Object.create(Store.prototype);
  store.__wbg_ptr = at;
  return store;
}
