/** Literals of `src/` that look like a key or a name of the tables and are none, each with what they are. */
export const ALLOWED_LITERALS: Readonly<Record<string, string>> = {
  former: "status of a tenure (src/records), also a word of posts.csv",
  designate: "status of a tenure (src/records), also a word of posts.csv",
  "courtesy-call": "kind of event (src/records), also a type in instruments-programmes.csv",
  ceremony: "kind of event (src/records), also a topic",
  alliance: "kind of organisation, also a topic",
  minilateral: "kind of grouping, also a topic",
  interoperability: "dimension of metadata quality at data.europa.eu, also a topic",
  deployment: "kind of programme, also a topic",
  "national-security-adviser": "category of posts, also a post",
  "vice-president": "category of posts, also a post",
  ADD: "a verb of SPARQL Update, also an agency",
  Canada: "the word that stands in for a state's name before tagging, whichever state it is",
  Canadian: "the word that stands in for a state's adjective before tagging, whichever state it is",
  "The bytes read as Japanese in more than one encoding. ": "a language, not a state",
};
