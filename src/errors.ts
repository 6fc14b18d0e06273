/** Exit codes of the command line; documented in docs/exit-codes.md and in `--help`. */
export const EXIT = { ok: 0, findings: 1, usage: 2, partial: 3, input: 4, remote: 5, mismatch: 6, internal: 70, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Where a fault lies: a file, a line in it, a release, an item or rule id, a character; an address, a named graph. */
export interface Location {
  file?: string;
  url?: string;
  graph?: string;
  line?: number;
  release?: string;
  item?: string;
  offset?: number;
}

/** Base of every error thrown on purpose: what is wrong, where, and what to do next. */
export class CommuniqueError extends Error {
  readonly code: string;
  readonly where: Location;
  readonly todo: string;
  readonly exit: ExitCode;
  constructor(code: string, what: string, options: { where?: Location; todo: string; exit: ExitCode; cause?: unknown }) {
    super(what, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.code = code;
    this.where = options.where ?? {};
    this.todo = options.todo;
    this.exit = options.exit;
  }
}

/** Wrong arguments or configuration (exit 2). */
export class UsageError extends CommuniqueError {
  constructor(code: string, what: string, todo: string, cause?: unknown) {
    super(code, what, { todo, exit: EXIT.usage, cause });
  }
}

/** A table, lexicon or ontology file that does not hold what it should (exit 2). */
export class KnowledgeError extends CommuniqueError {
  constructor(code: string, what: string, options: { where?: Location; todo: string; cause?: unknown }) {
    super(code, what, { ...options, exit: EXIT.usage });
  }
}

/** An input or output that cannot be read or written (exit 4). */
export class InputError extends CommuniqueError {
  constructor(code: string, what: string, options: { where?: Location; todo: string; cause?: unknown }) {
    super(code, what, { ...options, exit: EXIT.input });
  }
}

/** A server that cannot be reached, refuses, fails, or answers what it should not (exit 5). */
export class RemoteError extends CommuniqueError {
  constructor(code: string, what: string, options: { where?: Location; todo: string; cause?: unknown }) {
    super(code, what, { ...options, exit: EXIT.remote });
  }
}
