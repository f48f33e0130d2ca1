import { z } from 'zod';

const line = z.string().min(1).max(100);

/** `z`, `ds/dW`, or a derivative in Jacobian form, or one with a name of its own. */
const quantity = z.union([
  line,
  z.strictObject({
    find: line,
    form: z.enum(['shape', 'jacobian']).default('shape'),
    /** As in `δ = ∂s/∂z`. */
    name: line.optional(),
  }),
]);

const given = z.string().min(1).max(4000);
const ask = z.array(quantity).min(1).max(12);
const renaming = z.record(z.string().min(1), z.string().min(1));

export const shapesSpec = z.strictObject({
  /** Declarations (`x in R^d`) and definitions (`z = W x + b`), a line each. */
  given,
  /** The quantities whose shapes are asked for, easy ones first. */
  ask,
  /** Fresh variants always rename the sizes; here they may have other names, or another layer too. */
  variants: z
    .array(
      z.strictObject({
        given: given.optional(),
        ask: ask.optional(),
        rename: renaming.optional(),
      }),
    )
    .max(20)
    .default([]),
});
export type ShapesSpec = z.infer<typeof shapesSpec>;
export type QuantitySpec = ShapesSpec['ask'][number];
