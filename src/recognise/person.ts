import type { Thing } from "./chart.ts";
import type { NameParse } from "./person-name.ts";
import type { PostParse } from "./posts.ts";

/** A person as named at one place; offsets are atoms, `end` exclusive. */
export interface Person {
  start: number;
  end: number;
  name: NameParse;
  posts: PostParse[];
  /** "Mr.", "Dr.", "General" … before the name. */
  honorific: boolean;
  rank?: string;
  side?: Thing;
  rule: string;
}
