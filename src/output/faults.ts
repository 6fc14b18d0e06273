import { InputError } from "../errors.ts";

const MEANINGS: Record<string, { code: string; what: string; todo: string }> = {
  EACCES: {
    code: "output-forbidden",
    what: "no permission to write",
    todo: "Give yourself write permission on the folder, or choose another with --out.",
  },
  EPERM: {
    code: "output-forbidden",
    what: "writing is not permitted",
    todo: "Close programs that have files of the folder open, check its permissions, or choose another with --out.",
  },
  EROFS: { code: "output-read-only", what: "the file system is read-only", todo: "Choose a folder on a writable file system with --out." },
  ENOSPC: {
    code: "output-full",
    what: "no space left on the device",
    todo: "Free some space or choose a folder on another disk with --out; the previous output is unchanged.",
  },
  EDQUOT: {
    code: "output-full",
    what: "the disk quota is used up",
    todo: "Free some space or choose a folder on another disk with --out; the previous output is unchanged.",
  },
  ENOTDIR: {
    code: "output-no-folder",
    what: "a part of the path is a file, not a folder",
    todo: "Choose a path whose parts are all folders.",
  },
  EEXIST: { code: "output-no-folder", what: "a file stands where the folder should be", todo: "Choose another path with --out." },
  ENAMETOOLONG: {
    code: "output-name-too-long",
    what: "the path is too long for the file system",
    todo: "Choose a shorter path with --out.",
  },
  EBUSY: {
    code: "output-busy",
    what: "the folder or a file in it is in use",
    todo: "Close programs that have files of the folder open and build again.",
  },
};

/** Turns an error of the file system into one that says which path failed, why, and what to do; other errors stay as they are. */
export function outputFault(error: unknown, path: string): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (error instanceof InputError || typeof code !== "string" || !/^E[A-Z]/.test(code)) return error;
  const meaning = MEANINGS[code] ?? { code: "output-failed", what: message, todo: "Check the folder, or choose another with --out." };
  return new InputError(meaning.code, `Cannot write the output to ${path}: ${meaning.what} (${code}).`, {
    where: { file: path },
    todo: meaning.todo,
    cause: error,
  });
}
