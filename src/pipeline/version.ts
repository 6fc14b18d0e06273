/** Set by the bundler; absent when the sources run as they are. */
declare const COMMUNIQUE_VERSION: string | undefined;

/** Version of this package, as package.json says; "0.0.0-source" when run from the sources. */
export const VERSION: string = typeof COMMUNIQUE_VERSION === "string" ? COMMUNIQUE_VERSION : "0.0.0-source";
