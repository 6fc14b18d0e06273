import type { Hono } from "hono";
import type { Explorer } from "../explorer.ts";
import { toRelease, toThing } from "../links.ts";
import { eventPage } from "../pages/event-page.ts";
import { recordPage } from "../pages/record-page.ts";
import { type Leftover, releasePage } from "../pages/release-page.ts";
import { aboutBuild, aboutEvent, aboutRelease, aboutThing } from "../pages/schema-org.ts";
import { startPage } from "../pages/start-page.ts";
import { thingPage } from "../pages/thing-page.ts";

/** Endings under which the linked data of a thing stands beside its own address. */
const SYNTAXES = [
  ["ttl", "text/turtle"],
  ["jsonld", "application/ld+json"],
  ["nt", "application/n-triples"],
] as const;

interface Report {
  releases?: { id: string; leftovers?: Leftover[] }[];
}

/** Start page, pages of things and events, texts of releases. */
export function mountThings(app: Hono, explorer: Explorer): void {
  const { catalogue, context } = explorer;
  const start = startPage(catalogue);
  const alternates = (iri: string) => {
    const path = context.site.pathOf(iri);
    return path === undefined ? [] : SYNTAXES.map(([ending, type]) => ({ type, href: `${path}.${ending}` }));
  };
  let report: Promise<Report> | undefined;
  const leftovers = async (id: string): Promise<Leftover[]> => {
    report ??= (context.build.report() as Promise<Report>).catch((error) => {
      report = undefined;
      throw error;
    });
    return (await report).releases?.find((release) => release.id === id)?.leftovers ?? [];
  };

  app.get("/", (c) =>
    explorer.page(
      c,
      { title: "Explorer", about: aboutBuild(catalogue, context.base), alternates: alternates(`${context.base}dataset`), wide: true },
      start,
    ),
  );

  app.get("/thing", (c) => {
    const asked = c.req.query("iri") ?? "";
    const iri = catalogue.identity.canonical(asked);
    const release = catalogue.releases.find((each) => each.iri === iri);
    if (release !== undefined) return c.redirect(toRelease(release.id));
    if (iri !== asked) return c.redirect(toThing(iri));
    const thing = catalogue.things.get(iri);
    if (thing !== undefined) {
      const page = { title: thing.label, about: aboutThing(catalogue, thing), alternates: alternates(iri) };
      return explorer.page(c, page, thingPage(catalogue, thing));
    }
    const event = catalogue.event(iri);
    if (event !== undefined) {
      const page = { title: event.label, about: aboutEvent(catalogue, event), alternates: alternates(iri) };
      return explorer.page(c, page, eventPage(catalogue, event));
    }
    if (catalogue.graph.about(iri).length === 0) return explorer.missing(c, "This build holds nothing under that IRI");
    return explorer.page(c, { title: catalogue.label(iri), alternates: alternates(iri) }, recordPage(catalogue, iri));
  });

  app.get("/release", async (c) => {
    const release = catalogue.release(c.req.query("id") ?? "");
    const text = release && (await context.build.text(release.id));
    if (release === undefined || text === undefined) return explorer.missing(c, "This build has no such release");
    const page = { title: release.title, about: aboutRelease(catalogue, release), alternates: alternates(release.iri), wide: true };
    return explorer.page(c, page, releasePage(catalogue, release, text, c.req.query("at"), await leftovers(release.id)));
  });
}
