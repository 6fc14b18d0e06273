import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { outputFault } from "./faults.ts";

/** Writes a file whole or not at all; its folder is made where there is none. Throws InputError where it cannot be written. */
export async function writeFileWhole(path: string, text: string): Promise<void> {
  const fresh = `${path}.${process.pid}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(fresh, "wx");
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(fresh, path);
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => undefined);
    throw outputFault(error, path);
  }
}
