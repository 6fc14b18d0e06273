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
  /** UTF-16 code units of the answer. */
  answer: number;
}

export const LIMITS: QueryLimits = { length: 100_000, depth: 60, blocks: 200, operators: 1_000, time: 30_000, answer: 256_000_000 };
