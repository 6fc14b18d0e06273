/**
 * A JSON-LD context of the plain kind that we ship: prefixes, and terms with an IRI and perhaps the type of their values.
 * For such a context compaction is a look-up, several times quicker than the general algorithm.
 */
export interface PlainContext {
  /** The shortest form of an IRI as a node: `prefix:rest`, else itself. */
  iri(iri: string): string;
  /** The shortest form of a class: a term, `prefix:rest`, else itself. */
  type(iri: string): string;
  /** The key for a property's values of a type (`@id`, or a datatype), and whether that key already says the type. */
  key(property: string, type: string): { key: string; typed: boolean };
  /** The prefix that a reader would take the IRI's own scheme for (`org:x`); undefined for almost every IRI. */
  mistaken(iri: string): string | undefined;
}

/** The context read as a plain one; undefined where it uses anything that only the general algorithm knows. */
export function plainContext(context: Readonly<Record<string, unknown>>): PlainContext | undefined {
  const { "@version": version, ...definitions } = context;
  if (version !== undefined && version !== 1.1) return undefined;
  const prefixes: [string, string][] = [];
  const raw: { term: string; id: string; type?: string }[] = [];
  for (const [term, definition] of Object.entries(definitions)) {
    if (/^@|:/.test(term)) return undefined;
    if (typeof definition === "string") {
      if (/^[a-z][a-z0-9+.-]*:.*[/#]$/i.test(definition) && !isCompact(definition, definitions)) prefixes.push([term, definition]);
      else raw.push({ term, id: definition });
    } else {
      const { "@id": id, "@type": type, ...rest } = (definition ?? {}) as Record<string, unknown>;
      if (typeof id !== "string" || typeof type !== "string" || Object.keys(rest).length > 0) return undefined;
      raw.push({ term, id, type });
    }
  }
  return lookUps(
    raw.map(({ term, id, type }) => ({
      term,
      id: full(id, prefixes),
      ...(type === undefined ? {} : { type: type === "@id" ? type : full(type, prefixes) }),
    })),
    prefixes,
  );
}

/** Short forms that are held at one time: those of vocabularies and of the things of the world come back, those of one release do not. */
const MOST_KNOWN = 50_000;

interface Term {
  term: string;
  id: string;
  type?: string;
}

function lookUps(terms: readonly Term[], prefixes: readonly [string, string][]): PlainContext | undefined {
  if (terms.some(({ id, type }) => !id.includes(":") || type === "@vocab" || type === "@json" || type === "@none")) return undefined;
  const untyped = new Map(terms.filter(({ type }) => type === undefined).map(({ id, term }) => [id, term]));
  const typed = new Map<string, Map<string, string>>();
  for (const { id, type, term } of terms)
    if (type !== undefined) typed.set(id, (typed.get(id) ?? new Map<string, string>()).set(type, term));
  const known = new Map<string, string>();
  const iri = (value: string): string => {
    let short = known.get(value);
    if (short === undefined) {
      const forms = prefixes
        .filter(([, namespace]) => value.startsWith(namespace) && value !== namespace)
        .map(([prefix, namespace]) => `${prefix}:${value.slice(namespace.length)}`);
      // `prefix://rest` would be read as an address of that scheme.
      short = forms.filter((form) => !/^[^:]*:\/\//.test(form)).sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] ?? value;
      if (short !== value) {
        if (known.size >= MOST_KNOWN) known.clear();
        known.set(value, short);
      }
    }
    return short;
  };
  const names = new Set(prefixes.map(([prefix]) => prefix));
  return {
    iri,
    mistaken(value) {
      const scheme = value.slice(0, value.indexOf(":"));
      return names.has(scheme) && !value.startsWith(`${scheme}://`) ? scheme : undefined;
    },
    type: (value) => untyped.get(value) ?? iri(value),
    key(property, type) {
      const term = typed.get(property)?.get(type);
      return term === undefined ? { key: untyped.get(property) ?? iri(property), typed: false } : { key: term, typed: true };
    },
  };
}

const isCompact = (value: string, definitions: Readonly<Record<string, unknown>>): boolean =>
  Object.hasOwn(definitions, value.slice(0, value.indexOf(":")));

function full(id: string, prefixes: readonly [string, string][]): string {
  const found = prefixes.find(([prefix]) => id.startsWith(`${prefix}:`));
  return found === undefined ? id : found[1] + id.slice(found[0].length + 1);
}
