const many = (n: number, text: string | ((i: number) => string), separator = " "): string =>
  Array.from({ length: n }, (_, i) => (typeof text === "string" ? text : text(i))).join(separator);
const nested = (n: number, open: string, close: string, core = ""): string => open.repeat(n) + core + close.repeat(n);

/** Queries that have killed or held up endpoints, or might; each with what it does. */
export const KILLERS: readonly [what: string, query: string][] = [
  // Those that trap the engine where no cap stands before it.
  ["800 nested groups", `ASK ${nested(800, "{", "}")}`],
  ["59 nested groups, just below the cap", `ASK ${nested(59, "{", "}")}`],
  ["200 nested FILTER EXISTS", `ASK { ${nested(200, "FILTER EXISTS { ?s ?p ?o ", "}")} }`],
  ["800 nested OPTIONAL", `ASK { ?s ?p ?o ${nested(800, "OPTIONAL { ?s ?p ?o ", "}")} }`],
  ["a UNION of 5,000", `ASK { ${many(5000, "{ ?s ?p ?o }", " UNION ")} }`],
  ["5,000 operands of ||", `ASK { ?s ?p ?o FILTER(${many(5000, "?o = 1", " || ")}) }`],
  ["5,000 operands of +", `SELECT (${many(5000, "1", " + ")} AS ?x) {}`],
  ["2,000 nested parentheses", `ASK { FILTER(${nested(2000, "(", ")", "1")}) }`],
  ["a path of 5,000 steps", `ASK { ?s ${many(5000, "<urn:x:next>", "/")} ?o }`],
  ["a path of 3,000 choices", `ASK { ?s (${many(3000, (i) => `<urn:x:${i}>`, "|")}) ?o }`],
  ["60 nested collections", `ASK { ?s ?p ${nested(70, "(", ")", "1")} }`],
  ["1,000 subqueries in a row", `SELECT * { ${many(1000, "{ SELECT * { ?s ?p ?o } }")} }`],
  ["nesting hidden by escapes", `ASK ${"\\u007b".repeat(800)}${"\\u007d".repeat(800)}`],
  ["nesting behind a string that only seems to go on", `ASK { ?s ?p "\\u005C" . ${nested(800, "{", "}")} }`],
  ["a long query", `ASK { ?s ?p "${"x".repeat(2_000_000)}" }`],
  // Those that never end.
  ["a cross join of five", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n2 ?o }"],
  ["a cross join that is sorted", "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i"],
  ["a cross join without duplicates", "SELECT DISTINCT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"],
  ["a cross join that is grouped", "SELECT ?a (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } GROUP BY ?a ?d ?g"],
  [
    "a filter over a cross join",
    'SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(REGEX(CONCAT(STR(?a), STR(?d), STR(?g)), "(x+x+)+y")) }',
  ],
  [
    "paths from anywhere to anywhere",
    "SELECT (COUNT(*) AS ?n) { ?a (<urn:x:next>|^<urn:x:next>)* ?b . ?b (<urn:x:next>|^<urn:x:next>)* ?c . ?c !<urn:x:none>* ?d }",
  ],
  [
    "a negated path over everything",
    "SELECT (COUNT(*) AS ?n) { ?a (!<urn:x:none>)* ?b . ?c (!<urn:x:none>)* ?d . ?e (!<urn:x:none>)* ?f }",
  ],
  [
    "NOT EXISTS over a cross join",
    "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f FILTER NOT EXISTS { ?g ?h ?i . ?j ?k ?l FILTER(?i > ?c && ?l > ?f) } }",
  ],
  ["MINUS of cross joins", "SELECT (COUNT(*) AS ?n) { { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } MINUS { ?a ?b2 ?c2 . ?d2 ?e2 ?f . ?g2 ?h2 ?i } }"],
  // Those that grow.
  ["a cross join as rows", "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"],
  ["a cross join as triples", "CONSTRUCT { ?a ?b ?f . ?d ?e ?c } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"],
  ["everything described", "DESCRIBE ?a ?d { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"],
  [
    "text that doubles with each REPLACE",
    `SELECT (STRLEN(?x) AS ?n) { BIND("${"a".repeat(100)}" AS ?x0) ${many(40, (i) => `BIND(REPLACE(?x${i}, "a", "aa") AS ?x${i + 1})`)} BIND(?x40 AS ?x) }`,
  ],
  ["GROUP_CONCAT of a cross join", "SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?d), STR(?g))) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"],
  [
    "CONCAT that doubles",
    `SELECT (STRLEN(?x30) AS ?n) { BIND("0123456789" AS ?x0) ${many(30, (i) => `BIND(CONCAT(?x${i}, ?x${i}) AS ?x${i + 1})`)} }`,
  ],
  ["rows from VALUES alone", `SELECT * { ${many(8, (i) => `VALUES ?v${i} { ${many(100, (n) => String(n))} }`)} }`],
  ["a regular expression that explodes", `SELECT * { ?s ?p ?o FILTER(REGEX("${"a".repeat(5000)}", "^(a?){2000}a{2000}$")) }`],
  ["a graph pattern over every graph", "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?a ?b ?c } GRAPH ?h { ?d ?e ?f } GRAPH ?i { ?j ?k ?l } }"],
];
