import type { OpenShape, Shape } from './shape.ts';

/** What is known about names when shapes are inferred. */
export interface ShapeContext {
  readonly shapeOf: (name: string) => Shape | undefined;
  /** The symbols of sizes: n, d, C. */
  readonly sizes: readonly string[];
  /** Whether a row ∘ a column is read as two rows, as the lecture writes uᵀ ∘ f′(z). */
  readonly rowsMeetColumns?: boolean;
  /** Whether an index that nothing binds is read, as in a part of a formula. */
  readonly openIndices?: boolean;
  /** The space of e_y for an index or a one-hot y. */
  readonly oneHotShape: (index: string) => Shape | undefined;
  /** The names of classes, which e_y may be of. */
  readonly classes?: readonly string[];
}

/** The same while sizes are still being found. */
export interface OpenShapeContext extends Omit<ShapeContext, 'shapeOf' | 'oneHotShape'> {
  readonly shapeOf: (name: string) => OpenShape | undefined;
  readonly oneHotShape: (index: string) => OpenShape | undefined;
}
