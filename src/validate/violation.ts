/** Something in a graph that the shapes or the text do not allow. */
export interface Violation {
  /** Id of the release. */
  release?: string;
  /** The sentence that the record stands on, as quoted in the graph. */
  sentence?: string;
  /** IRI of the shape, or of the check that is made in code. */
  shape: string;
  /** IRI of the record. */
  focus: string;
  /** Property that is wrong, where it is one. */
  path?: string;
  /** What is wrong. */
  message: string;
  /** What to do. */
  todo: string;
}
