/** What a record's fields or a page's metadata say about a release, as written there. */
export interface Stated {
  url?: string;
  title?: string;
  /** The issue date as a record or a marked place of the page gives it. */
  date?: string;
  /** A date from a page's metadata: taken where the text itself gives none, since systems often write their own day there. */
  pageDate?: string;
  publisher?: string;
  /** The name of the site: the publisher, where nothing else names one. */
  site?: string;
  language?: string;
}

/** A release as its reader leaves it: text and what is stated beside it, before the text's own head is read. */
export interface Draft {
  text: string;
  encoding: string;
  stated: Stated;
}
