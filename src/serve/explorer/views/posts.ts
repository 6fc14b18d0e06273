import type { Tenure } from "../model/records.ts";

/** A post held, by all that is known of it: the tables' dates, or the first and last day on which releases show it. */
export interface PostHeld {
  person: string;
  post: string;
  of: string | undefined;
  ofInferred: boolean;
  status: string | undefined;
  /** From the reference tables rather than from releases. */
  tables: boolean;
  from: string | undefined;
  to: string | undefined;
  /** The newest tenure that a release shows, for its words; and how many there are. */
  shown: Tenure | undefined;
  count: number;
}

/** Posts, those that releases show first, the newest first. */
export function postsOf(tenures: readonly Tenure[]): PostHeld[] {
  const groups = new Map<string, Tenure[]>();
  for (const tenure of tenures) {
    const dates = tenure.release === undefined ? `${tenure.from ?? ""}/${tenure.to ?? ""}` : "";
    const key = [tenure.person, tenure.post.toLowerCase(), tenure.of ?? "", tenure.status ?? "", dates].join("\n");
    groups.set(key, [...(groups.get(key) ?? []), tenure]);
  }
  const posts = [...groups.values()].map((of): PostHeld => {
    const sorted = of.sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? 1 : -1));
    const [newest] = sorted as [Tenure, ...Tenure[]];
    const fromTables = newest.release === undefined;
    return {
      person: newest.person,
      post: newest.post,
      of: newest.of,
      ofInferred: newest.ofInferred,
      status: newest.status,
      tables: fromTables,
      from: sorted.at(-1)?.from,
      to: fromTables ? newest.to : newest.from,
      shown: fromTables ? undefined : newest,
      count: fromTables ? 0 : sorted.length,
    };
  });
  return posts.sort(
    (a, b) =>
      Number(a.tables) - Number(b.tables) ||
      b.count - a.count ||
      ((a.from ?? "") < (b.from ?? "") ? 1 : -1) ||
      (a.person < b.person ? -1 : 1),
  );
}
