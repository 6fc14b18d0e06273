import { UsageError } from "../errors.ts";

/** A query that ships under a name: `data/queries/<name>.rq`. */
export interface NamedQuery {
  name: string;
  /** The question in words, from the line `# title: …`. */
  title: string;
  /** Parameters with their defaults, from lines `VALUES ?name { "default" } # param: name`. */
  parameters: { name: string; value: string }[];
  sparql: string;
}

/** The query called so: by its whole name (`01-who-met-whom`), without the number, or by the number alone. */
export function findNamedQuery(list: readonly NamedQuery[], wanted: string): NamedQuery | undefined {
  const number = (name: string): string => /^\d+/.exec(name)?.[0] ?? "";
  return (
    list.find(({ name }) => name === wanted) ??
    list.find(({ name }) => name.replace(/^\d+-/, "") === wanted) ??
    list.find(({ name }) => /^\d+$/.test(wanted) && number(name) !== "" && Number(number(name)) === Number(wanted))
  );
}

const TITLE = /^#\s*title:\s*(.+)$/m;
const PARAMETER = /^(\s*)VALUES\s+\?(\w+)\s+\{\s*"((?:[^"\\]|\\.)*)"\s*\}\s*#\s*param:\s*(\w+)\s*$/gm;

/** Reads a query file. Throws UsageError where it has no title or a parameter line names two variables. */
export function parseNamedQuery(name: string, sparql: string): NamedQuery {
  const title = TITLE.exec(sparql)?.[1]?.trim();
  if (!title)
    throw new UsageError(
      "query-untitled",
      `the named query ${name} has no title`,
      `Begin ${name}.rq with a line "# title: the question in words".`,
    );
  const parameters = [...sparql.matchAll(PARAMETER)].map(([, , variable = "", value = "", parameter = ""]) => {
    if (variable !== parameter)
      throw new UsageError(
        "query-parameter",
        `${name}.rq binds ?${variable} but calls it ${parameter}`,
        `Write "# param: ${variable}" on that line.`,
      );
    return { name: parameter, value: unescapeString(value) };
  });
  return { name, title, parameters, sparql };
}

/** The query with values put in as SPARQL strings. Throws UsageError for a parameter that the query does not have. */
export function bindParameters(query: NamedQuery, values: ReadonlyMap<string, string>): string {
  for (const name of values.keys())
    if (!query.parameters.some((parameter) => parameter.name === name)) {
      const known = query.parameters.map((parameter) => parameter.name).join(", ") || "none";
      throw new UsageError(
        "query-parameter",
        `the query ${query.name} has no parameter ${name} (it has: ${known})`,
        "Use one of its parameters.",
      );
    }
  return query.sparql.replace(PARAMETER, (line, indent: string, variable: string) => {
    const value = values.get(variable);
    return value === undefined ? line : `${indent}VALUES ?${variable} { ${sparqlString(value)} } # param: ${variable}`;
  });
}

/** A value as a SPARQL string; nothing in it can end the string. */
export function sparqlString(value: string): string {
  const escaped = value.replace(/[\\"\p{Cc}]/gu, (character) => {
    if (character === "\\" || character === '"') return `\\${character}`;
    return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;
  });
  return `"${escaped.replace(/\p{Cs}/gu, "\uFFFD")}"`;
}

const unescapeString = (text: string): string => text.replace(/\\(["\\])/g, "$1");
