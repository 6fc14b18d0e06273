import { oa } from "../../../src/vocabulary/oa.ts";
import { owl } from "../../../src/vocabulary/owl.ts";
import { rdfs } from "../../../src/vocabulary/rdfs.ts";
import { skos } from "../../../src/vocabulary/skos.ts";
import type { OntologyModel, OntologyProperty } from "../model.ts";
import { type Pitfall, sameSet } from "./pitfall.ts";

/** Things named by their values, not linked to: words of a code list, and ranges of a text. */
const VALUES: ReadonlySet<string> = new Set([skos.Concept.value, oa.TextPositionSelector.value]);
const hasOtherDirection = (model: OntologyModel, { iri, range, symmetric, inverseOf }: OntologyProperty): boolean =>
  symmetric ||
  inverseOf !== undefined ||
  range.every((each) => VALUES.has(each)) ||
  model.store.countQuads(null, owl.inverseOf, iri, null) > 0;

/** Domains, ranges and directions of properties. */
export const PROPERTIES: readonly Pitfall[] = [
  {
    id: "domain",
    catalogue: "P11",
    says: "has no domain",
    find: (model) => model.properties.filter(({ domain }) => domain.length === 0).map(({ iri }) => iri),
  },
  {
    id: "range",
    catalogue: "P11",
    says: "has no range",
    find: (model) => model.properties.filter(({ kind, range }) => kind !== "annotation" && range.length === 0).map(({ iri }) => iri),
  },
  {
    id: "several-domains",
    catalogue: "P19",
    says: "has several domains or ranges, which means all of them at once: write their union",
    find: (model) =>
      model.properties
        .filter(({ iri }) => [rdfs.domain, rdfs.range].some((property) => model.values(iri, property).length > 1))
        .map(({ iri }) => iri),
  },
  {
    id: "inverse",
    catalogue: "P13",
    says: "has no name for the other direction, is not symmetric, and its values are no code list or range of text",
    find: (model) =>
      model.properties.filter((property) => property.kind === "object" && !hasOtherDirection(model, property)).map(({ iri }) => iri),
  },
  {
    id: "wrong-inverse",
    catalogue: "P05",
    says: "is named as the other direction of a property whose domain and range are not its range and domain",
    find: (model) =>
      model.properties
        .filter(({ iri, inverseOf, domain, range }) => {
          if (inverseOf === undefined) return false;
          const other = model.properties.find((each) => each.iri === inverseOf);
          return other === undefined || inverseOf === iri || !sameSet(domain, other.range) || !sameSet(range, other.domain);
        })
        .map(({ iri }) => iri),
  },
  {
    id: "wrong-symmetry",
    catalogue: "P28",
    says: "is symmetric although its domain and range differ",
    find: (model) => model.properties.filter(({ symmetric, domain, range }) => symmetric && !sameSet(domain, range)).map(({ iri }) => iri),
  },
  {
    id: "symmetric-inverse",
    catalogue: "P26",
    says: "is symmetric and has a name for the other direction all the same",
    find: (model) =>
      model.properties
        .filter(
          ({ iri, symmetric, inverseOf }) =>
            symmetric && (inverseOf !== undefined || model.store.countQuads(null, owl.inverseOf, iri, null) > 0),
        )
        .map(({ iri }) => iri),
  },
  {
    id: "deprecated-in-use",
    says: "is deprecated without saying what replaces it, or why nothing does",
    find: (model) =>
      model.properties
        .filter(
          ({ iri, deprecated }) =>
            deprecated &&
            !/isReplacedBy|changeNote/.test(
              model.store
                .getPredicates(iri, null, null)
                .map(({ value }) => value)
                .join(),
            ),
        )
        .map(({ iri }) => iri),
  },
];
