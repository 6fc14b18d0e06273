/**
 * What a query may ask of the engine. The engine (oxigraph in WebAssembly) traps on deep nesting and long operand lists, and a trap
 * ends it for good: these caps stand far below the depths at which it was seen to trap.
 */
export interface QueryLimits {
  /** UTF-16 code units of the query. */
  length: number;
  /** Depth of braces, parentheses and brackets taken together. */
  depth: number;
  /** EXISTS, OPTIONAL, MINUS and UNION in all. */
  blocks: number;
  /** Operators of expressions and paths: `||`, `&&`, `|`, `/`, `+`, `-`, `*`. */
  operators: number;
  /** Milliseconds until the query is stopped. */
  time: number;
  /** Rows of SELECT, triples of CONSTRUCT and DESCRIBE; what is more is cut. */
  rows: number;
  /** UTF-16 code units of the answer; what is more is cut. */
  answer: number;
  /** Bytes that a query may take beside the dataset. */
  memory: number;
}

export const LIMITS: QueryLimits = {
  length: 100_000,
  depth: 60,
  blocks: 200,
  operators: 1_000,
  time: 30_000,
  rows: Number.POSITIVE_INFINITY,
  answer: 256_000_000,
  memory: 1 << 30,
};
