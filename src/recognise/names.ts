import type { Knowledge } from "../knowledge/knowledge.ts";
import type { NameLexicon } from "../knowledge/lexicon/names.ts";
import { Folder } from "../knowledge/fold.ts";
import { compileSides, type Sides } from "../knowledge/lexicon/sides.ts";
import { buildGazetteer, type Gazetteer } from "./gazetteer.ts";
import { compilePosts, type Posts } from "./post-words.ts";
import { compileShapes, type Shapes } from "./shape-words.ts";
import { compileWords, type Words } from "./words.ts";

/** Everything name recognition needs, compiled once from tables and lexicon. */
export interface Names {
  folder: Folder;
  gazetteer: Gazetteer;
  posts: Posts;
  shapes: Shapes;
  words: Words;
  sides: Sides;
  tables: Knowledge;
}

/** Compiles tables and lexicon for `recognise` and `link`. */
export function compileNames(tables: Knowledge, lexicon: NameLexicon): Names {
  const folder = new Folder(lexicon.words.spelling);
  return {
    folder,
    gazetteer: buildGazetteer(tables, lexicon, folder),
    posts: compilePosts(lexicon, folder),
    shapes: compileShapes(lexicon, folder),
    words: compileWords(tables, lexicon, folder),
    sides: compileSides(lexicon.sides, folder),
    tables,
  };
}
