/** One way to log in that a server offers: a scheme in lower case and its parameters, names in lower case. */
export interface Challenge {
  scheme: string;
  params: ReadonlyMap<string, string>;
}

const PARAM = /[\s,]*([!#$%&'*+.^_`|~\w-]+)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([!#$%&'*+.^_`|~\w-]+))(?=[ \t]*(?:,|$))/y;
const SCHEME = /[\s,]*([!#$%&'*+.^_`|~\w-]+)(?:[ \t]+[\w.~+/-]+=*(?=[ \t]*(?:,|$)))?(?:[ \t]+|$|(?=,))/y;

/** Reads a `WWW-Authenticate` field, in which challenges and their parameters are both set apart by commas (RFC 9110 §11.6.1). */
export function parseChallenges(field: string): Challenge[] {
  const found: { scheme: string; params: Map<string, string> }[] = [];
  for (let at = 0; at < field.length; ) {
    const last = found.at(-1);
    PARAM.lastIndex = SCHEME.lastIndex = at;
    const param = last && PARAM.exec(field);
    if (last && param) {
      last.params.set((param[1] as string).toLowerCase(), param[3] ?? (param[2] ?? "").replace(/\\(.)/g, "$1"));
      at = PARAM.lastIndex;
      continue;
    }
    const scheme = SCHEME.exec(field);
    if (!scheme) break; // Not what the grammar allows: what came before it stands.
    found.push({ scheme: (scheme[1] as string).toLowerCase(), params: new Map() });
    at = SCHEME.lastIndex;
  }
  return found;
}
