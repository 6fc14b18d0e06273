import { open } from "node:fs/promises";

/** Makes renames in a folder durable where the system can; Windows cannot open folders and keeps them by itself. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
