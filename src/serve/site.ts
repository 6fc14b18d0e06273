/** From the IRIs of a build to paths of this server and back: the path is what follows the base. */
export interface Site {
  /** `https://w3id.org/communique/id/state/x` → `/id/state/x`; undefined for an IRI that the build did not mint. A fragment stays. */
  pathOf(iri: string): string | undefined;
  /** `/id/state/x` → `https://w3id.org/communique/id/state/x`. The path is taken as it came, still percent-encoded. */
  iriOf(path: string): string;
}

/** The site of a build whose IRIs begin with `base`. */
export function siteOf(base: string): Site {
  return {
    pathOf: (iri) => (iri.startsWith(base) && iri.length > base.length ? `/${iri.slice(base.length)}` : undefined),
    iriOf: (path) => base + path.replace(/^\//, ""),
  };
}
