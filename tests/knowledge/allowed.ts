/** What the lint lets pass, each with its reason. A line that no longer names a clash fails the lint too. */
export const ALLOWED = {
  /** Labels that mean the thing only with their article. */
  articles: {
    "The Hague": "the article is part of the city's name",
    "the Alliance": "NATO's own word; without the article any alliance",
    "the Forum": "the Pacific Islands Forum, where the text names it",
    "the Guidelines": "only after the full title of the Japan-U.S. document",
    "the Squad": "without the article an English word",
    "the Troika": "without the article any troika",
  },
  /** Two rows of one name in a table. */
  names: {
    "Victoria: city-ca-victoria, city-sc-victoria": "two cities of two countries",
  } as Record<string, string>,
  /** Forms of two states. */
  states: {
    "Congolese: CD, CG": "both peoples are called so",
    "Dominican: DM, DO": "both peoples are called so",
    "Dominicans: DM, DO": "both peoples are called so",
  },
  /** Forms of two bodies that sit in one country or belong to one parent. */
  bodies: {
    "EC: EC-HISTORIC, EUCOM-COMMISSION": "the Community until 2009, the Commission in any text",
    "IADB: IADB, IADB-DEFENSE": "the bank and the defence board, told apart by their full names",
    "NUC: NUC, NUC-COMMISSION": "the council followed the commission in 2023",
  },
  /** Posts whose regular expression is not meant for a label followed by a name. */
  regexes: {},
  /** States without an adjective, a capital or a name for their people. */
  bareStates: {},
  /** Wikidata items of two rows. */
  sharedItems: {},
};
