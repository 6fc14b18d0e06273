import { NodeCircleProgram, type NodeProgramType } from "sigma/rendering";

/** Distance of a point `p` from the middle of each shape, as large as the radius `r` on its border (GLSL). All fit into the circle. */
const DISTANCE = {
  circle: "length(p)",
  square: "max(abs(p.x), abs(p.y)) * 1.4142",
  diamond: "(abs(p.x) + abs(p.y))",
  triangle: "max(0.866 * abs(p.x) + 0.5 * p.y, -p.y) * 2.0",
  ring: "r * abs(length(p) / r - 0.7) / 0.3",
} as const;
export type Shape = keyof typeof DISTANCE;

/** What a shape is enlarged by to look as large as a circle. */
export const ENLARGED: Readonly<Record<Shape, number>> = { circle: 1, square: 1.2, diamond: 1.25, triangle: 1.4, ring: 1.1 };

/** Shapes of kinds, as the signs on the pages have them. */
export const SHAPE_OF: Readonly<Record<string, Shape>> = {
  person: "circle",
  topic: "circle",
  state: "square",
  place: "square",
  region: "square",
  instrument: "diamond",
  programme: "diamond",
  grouping: "ring",
};

/** sigma's circle with another distance in its shader. */
function programOf(shape: Shape): NodeProgramType {
  return class extends NodeCircleProgram {
    override getDefinition() {
      const definition = super.getDefinition();
      const distance = DISTANCE[shape].replaceAll("p.", "v_diffVector.").replaceAll("(p)", "(v_diffVector)").replace(/\br\b/g, "v_radius");
      return { ...definition, FRAGMENT_SHADER_SOURCE: definition.FRAGMENT_SHADER_SOURCE.replace("length(v_diffVector)", distance) };
    }
  };
}

/** A WebGL program for each shape. */
export const PROGRAMS = Object.fromEntries((Object.keys(DISTANCE) as Shape[]).map((shape) => [shape, programOf(shape)]));
