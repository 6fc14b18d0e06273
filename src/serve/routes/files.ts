import { type FileHandle, open, realpath } from "node:fs/promises";
import { basename, join, sep } from "node:path";
import { Readable } from "node:stream";
import type { Hono } from "hono";
import { FORMATS } from "../../export/formats.ts";
import type { ServeContext } from "../context.ts";
import { contentType } from "../negotiate.ts";
import { Problem } from "../problem.ts";

const TYPES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(FORMATS.map(({ extension, mediaType }) => [extension, mediaType])),
  csv: "text/csv",
  json: "application/json",
  txt: "text/plain",
};

/** The build's files as they stand on disk, to be downloaded: `/files/graph.nq`. Only those that the manifest names are given. */
export function mountFiles(app: Hono, context: ServeContext): void {
  const { dir, manifest } = context.build;
  const names = Object.keys(manifest.files);
  app.get("/files/", (c) => c.text(names.map((name) => `${name}\n`).join("")));
  app.get("/files/*", async (c) => {
    const name = decodeName(c.req.url);
    const hash = name !== undefined && Object.hasOwn(manifest.files, name) ? manifest.files[name] : undefined;
    if (name === undefined || hash === undefined)
      throw new Problem(404, "no-such-file", "the build has no such file", "See /files/ for those that there are.");
    const headers = {
      "Content-Type": contentType(TYPES[name.slice(name.lastIndexOf(".") + 1)] ?? "application/octet-stream"),
      "Content-Disposition": `attachment; filename="${basename(name).replace(/[^\w.-]/g, "_")}"; filename*=UTF-8''${encodeURIComponent(basename(name))}`,
      ETag: `"${hash}"`,
      "Cache-Control": "no-cache",
    };
    if (c.req.header("If-None-Match") === headers.ETag) return c.body(null, 304, headers);
    const handle = await openInside(dir, name);
    const stat = await handle?.stat();
    if (handle === undefined || !stat?.isFile()) {
      await handle?.close();
      throw new Problem(500, "file-gone", "the file is no longer there", "The build was moved or replaced: start the server again.");
    }
    if (c.req.method === "HEAD") {
      await handle.close();
      return c.body(null, 200, { ...headers, "Content-Length": String(stat.size) });
    }
    const body = Readable.toWeb(handle.createReadStream({ end: Math.max(0, stat.size - 1) })) as ReadableStream<Uint8Array>;
    return c.body(body, 200, { ...headers, "Content-Length": String(stat.size) });
  });
}

/** Opens a file of a folder; none where its name or a link leads out, as in a folder that a stranger made. */
async function openInside(dir: string, name: string): Promise<FileHandle | undefined> {
  try {
    const [root, file] = await Promise.all([realpath(dir), realpath(join(dir, name))]);
    return file.startsWith(root + sep) ? await open(file) : undefined;
  } catch {
    return undefined; // It is gone; the answer says so.
  }
}

/** What follows `/files/`, decoded once; undefined for what is no UTF-8. */
function decodeName(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url).pathname.slice("/files/".length));
  } catch {
    return undefined;
  }
}
