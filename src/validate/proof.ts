import type { Quad, Term } from "@rdfjs/types";
import { rdf } from "../vocabulary/rdf.ts";
import { rdfs } from "../vocabulary/rdfs.ts";
import { sh } from "../vocabulary/sh.ts";
import { LEXICAL, wholeNumber } from "./lexical.ts";
import { keyOf, type QuadIndex } from "./quad-index.ts";

/** Says yes only where it is certain that the SHACL engine would find no violation; no says nothing. */
export type Proof = (data: QuadIndex) => boolean;

/** True where a focus node certainly meets a shape. */
type Check = (focus: Term, data: QuadIndex) => boolean;

/** True where the values that a path leads to certainly meet a constraint. */
type ValuesCheck = (values: readonly Term[], data: QuadIndex, focus: Term) => boolean;

const every =
  (check: (value: Term, data: QuadIndex) => boolean): ValuesCheck =>
  (values, data) =>
    values.every((value) => check(value, data));

/**
 * Compiles shapes to a quick proof of conformance, twenty times as quick as the engine, which stays the only one to judge a graph that is
 * not plainly right. It knows the constraints of SHACL Core that our shapes use, each as strictly as the engine or more so;
 * for shapes with anything else in them it is undefined, and the engine does all the work.
 */
export function compileProof(shapes: QuadIndex): Proof | undefined {
  try {
    return new ProofCompiler(shapes).proof();
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    throw error;
  }
}

/** Something in the shapes that only the engine understands. */
class Unknown extends Error {}

class ProofCompiler {
  readonly #shapes: QuadIndex;
  readonly #under = new Set<string>();
  constructor(shapes: QuadIndex) {
    this.#shapes = shapes;
    // Classes among the shapes would make implicit targets.
    if (shapes.match(null, rdfs.subClassOf).size + shapes.match(null, rdf.type, rdfs.Class).size > 0) throw new Unknown();
  }

  proof(): Proof {
    if (this.#shapes.match(null, sh.targetNode).size + this.#shapes.match(null, sh.target).size > 0) throw new Unknown();
    const byClass = this.#targets(sh.targetClass);
    const bySubject = this.#targets(sh.targetSubjectsOf);
    const byObject = this.#targets(sh.targetObjectsOf);
    return (data) => {
      // A class tree in the data would add instances; blank nodes are never written.
      if (data.match(null, rdfs.subClassOf).size > 0 || !each(data, isGround)) return false;
      const meets = (checks: readonly Check[] | undefined, focus: Term) =>
        checks === undefined || checks.every((check) => check(focus, data));
      return (
        each(data.match(null, rdf.type), ({ subject, object }) => meets(byClass.get(object.value), subject)) &&
        each(bySubject, ([predicate, checks]) => each(data.having(predicate), ({ subject }) => meets(checks, subject))) &&
        each(byObject, ([predicate, checks]) => each(data.having(predicate), ({ object }) => meets(checks, object)))
      );
    };
  }

  /** What is to be met, by the IRI of the class or property that a target names. */
  #targets(property: Term): Map<string, Check[]> {
    const targets = new Map<string, Check[]>();
    for (const { subject, object } of this.#shapes.match(null, property))
      targets.set(object.value, [...(targets.get(object.value) ?? []), this.#shape(subject)]);
    return targets;
  }

  /** A shape with its path, if it has one, and everything that it asks of its values. */
  #shape(shape: Term): Check {
    const key = keyOf(shape);
    if (this.#under.has(key)) throw new Unknown(); // A shape inside itself.
    this.#under.add(key);
    const quads = [...this.#shapes.match(shape)];
    const paths = quads.filter(({ predicate }) => predicate.equals(sh.path)).map(({ object }) => object);
    if (paths.length > 1 || paths.some(({ termType }) => termType !== "NamedNode")) throw new Unknown();
    const checks = quads.flatMap((quad) => this.#constraint(quad) ?? []);
    this.#under.delete(key);
    const [path] = paths;
    if (path === undefined) return (focus, data) => checks.every((check) => check([focus], data, focus));
    return (focus, data) => {
      const values = data.objects(focus, path);
      return checks.every((check) => check(values, data, focus));
    };
  }

  #constraint({ predicate, object }: Quad): ValuesCheck | undefined {
    if (SAYS_NOTHING.has(predicate.value)) return undefined;
    switch (predicate.value) {
      case sh.property.value:
        return every(this.#shape(object));
      case sh.or.value: {
        const options = this.#list(object).map((option) => this.#shape(option));
        return every((value, data) => options.some((option) => option(value, data)));
      }
      case sh.in.value: {
        const allowed = new Set(this.#list(object).map(keyOf));
        return every((value) => allowed.has(keyOf(value)));
      }
      case sh.class.value:
        return every((value, data) => data.objects(value, rdf.type).some((type) => type.equals(object)));
      case sh.disjoint.value:
        return (values, data, focus) => !data.objects(focus, object).some((other) => values.some((value) => value.equals(other)));
      case sh.lessThan.value:
        return (values, data, focus) => {
          const others = data.objects(focus, object).map(wholeNumber);
          return values.map(wholeNumber).every((value) => others.every((other) => value < other)); // False for NaN.
        };
      default:
        return plainConstraint(predicate, object);
    }
  }

  #list(head: Term): Term[] {
    const items: Term[] = [];
    for (let at = head; !at.equals(rdf.nil); ) {
      const [first, another] = this.#shapes.objects(at, rdf.first);
      const [rest] = this.#shapes.objects(at, rdf.rest);
      if (first === undefined || another !== undefined || rest === undefined || items.length > 1000) throw new Unknown();
      items.push(first);
      at = rest;
    }
    return items;
  }
}

/** Constraints that need nothing but the values. */
function plainConstraint(predicate: Term, parameter: Term): ValuesCheck {
  const limit = Number(parameter.value);
  switch (predicate.value) {
    case sh.minCount.value:
      if (!(limit <= 1)) throw new Unknown(); // More would have to count each value once.
      return (values) => values.length >= limit;
    case sh.maxCount.value:
      return (values) => values.length <= limit;
    case sh.datatype.value: {
      const lexical = LEXICAL[parameter.value];
      if (lexical === undefined) return (values) => values.length === 0;
      return every((value) => value.termType === "Literal" && value.datatype.value === parameter.value && lexical.test(value.value));
    }
    case sh.nodeKind.value: {
      const kind = parameter.equals(sh.IRI) ? "NamedNode" : parameter.equals(sh.Literal) ? "Literal" : undefined;
      if (kind === undefined) throw new Unknown();
      return every(({ termType }) => termType === kind);
    }
    case sh.minLength.value:
      return every(({ value }) => value.length >= limit);
    case sh.pattern.value: {
      const pattern = new RegExp(parameter.value);
      return every(({ value }) => pattern.test(value));
    }
    case sh.minInclusive.value: {
      const least = wholeNumber(parameter);
      return every((value) => wholeNumber(value) >= least);
    }
    default:
      throw new Unknown();
  }
}

/** Properties of a shape that constrain nothing. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(
  [rdf.type, rdfs.comment, rdfs.label, sh.message, sh.path, sh.targetClass, sh.targetSubjectsOf, sh.targetObjectsOf].map(
    ({ value }) => value,
  ),
);

const isGround = ({ subject, object }: Quad): boolean => subject.termType === "NamedNode" && object.termType !== "BlankNode";

function each<Item>(items: Iterable<Item>, holds: (item: Item) => boolean): boolean {
  for (const item of items) if (!holds(item)) return false;
  return true;
}
