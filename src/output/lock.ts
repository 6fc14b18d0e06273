import { readFile, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { InputError } from "../errors.ts";

/** Takes the lock file, or says who has it. A lock left by a process that is gone is taken over. */
export async function takeLock(path: string, dir: string): Promise<void> {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      await writeFile(path, `${JSON.stringify({ pid: process.pid, host: hostname() })}\n`, { flag: "wx" });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const holder = await lockHolder(path);
    if (holder !== undefined) {
      throw new InputError("output-locked", `Another build (process ${holder}) is writing to ${dir}.`, {
        where: { file: dir },
        todo: `Wait until it has ended; if there is none, delete ${path} and build again.`,
      });
    }
    await rm(path, { force: true });
  }
  throw new InputError("output-locked", `Another build has just begun to write to ${dir}.`, {
    where: { file: dir },
    todo: "Wait until it has ended.",
  });
}

/** Who holds the lock, as a number or words; undefined where nobody does or the holder is gone. */
export async function lockHolder(path: string): Promise<string | undefined> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  const held = /^\{"pid":(\d+),"host":(".*")\}\n$/.exec(text);
  if (!held) return undefined; // Killed while writing it: nobody holds it.
  const pid = Number(held[1]);
  if (JSON.parse(held[2] as string) !== hostname()) return `${pid} on ${JSON.parse(held[2] as string)}`;
  return isRunning(pid) && pid !== process.pid ? String(pid) : undefined;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH"; // EPERM: it runs, for somebody else.
  }
}
