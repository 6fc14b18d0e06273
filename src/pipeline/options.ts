import type { ReadOptions } from "../read/index.ts";

/** How far a build has come: releases first, then what follows when all are read. */
export interface Progress {
  done: number;
  /** 0 where nobody knows yet. */
  total: number;
  label: string;
}

/** What every run over releases needs. */
export interface RunOptions {
  /** Files, folders, globs, or "-" for standard input. */
  inputs: readonly string[];
  /** Folders that add to or overrule the tables and lexicon that ship with the package. */
  data?: readonly string[];
  /** Base of the IRIs that are made: absolute, ending in `/` or `#`. */
  base?: string;
  /** Read every input as this format instead of by its name and content. */
  inputFormat?: string;
  /** Read every text in this encoding, by a label of the Encoding Standard, instead of by its bytes and its own word. */
  encoding?: string;
  /** What "-" stands for; standard input by default. */
  stdin?: ReadOptions["stdin"];
  /** Only releases that this lets through. */
  only?: (id: string) => boolean;
  /** Stops the run at the next release. */
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
}
