import { CommuniqueError, EXIT, UsageError } from "../errors.ts";

/** What a query can fail of besides what the look-over finds; codes are told apart by the server. */
export const queryFault = {
  late: (ms: number) =>
    new UsageError(
      "query-timeout",
      `the query did not end within ${ms / 1000} s and was stopped`,
      "Add a LIMIT or narrower patterns, or allow more with --timeout.",
    ),
  interrupted: () => new CommuniqueError("interrupted", "the query was interrupted", { todo: "Run it again.", exit: EXIT.interrupted }),
  engine: (cause: unknown) =>
    new CommuniqueError("query-engine", "the query engine stopped working on this query", {
      todo: "Make the query smaller or flatter; the dataset is unharmed.",
      exit: EXIT.internal,
      cause,
    }),
  wrong: (message: string) =>
    new UsageError("query-wrong", `the query is not right: ${message}`, "Mend the query at the line and column given."),
  tooBig: (rows: number, size: number) =>
    new UsageError(
      "answer-too-big",
      `the answer has more than ${Number.isFinite(rows) ? `${rows} rows or ` : ""}${size} characters`,
      "Add a LIMIT, or ask for fewer variables.",
    ),
  busy: (waiting: number) => new UsageError("query-busy", `${waiting} queries are waiting already`, "Ask again in a few seconds."),
  waited: (ms: number) =>
    new UsageError("query-busy", `no thread was free for the query within ${ms / 1000} s`, "Ask again in a few seconds."),
  yielded: (ms: number) =>
    new UsageError(
      "query-yielded",
      `the query was stopped after ${Math.round(ms / 100) / 10} s, since others were waiting`,
      "Ask again later, or narrow the query.",
    ),
};
