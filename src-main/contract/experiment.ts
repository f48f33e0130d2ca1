import { z } from 'zod';
import { localized } from './localized.ts';
import { real } from './real.ts';

/** An entry of one of the tables of training, with its hyperparameters: `{ name: 'adam', rate: 0.001 }`. */
export const choice = z
  .object({ name: z.string() })
  .catchall(z.union([z.number(), z.boolean(), z.string()]));
export type Choice = z.infer<typeof choice>;

/**
 * A training run, described the same way in the lab, in exercises and in experiment files. Names and
 * hyperparameters of the choices are checked by the tables in `training/`, which know their entries.
 */
export const experiment = z.strictObject({
  task: z.enum(['entity-type', 'location']),
  /** A built-in or imported corpus by its id. */
  data: z.string(),
  /** Words on each side of the centre word. */
  window: z.int().min(0).max(5),
  embedding: z.strictObject({
    dim: z.int().min(1).max(300),
    /** `random`, or the id of word vectors to start from. */
    from: z.string().default('random'),
    train: z.boolean(),
    /** Factor on the learning rate for the word vectors. */
    rate: z.number().min(0).max(10),
    /**
     * Which word vectors a step changes: `dense` follows the optimizer's definition for all of them,
     * `lazy` changes only those that the batch reads, and leaves what is remembered of the others.
     */
    update: z.enum(['dense', 'lazy']).default('dense'),
  }),
  /** Units of each hidden layer, from the input up. */
  hidden: z.array(z.int().min(1).max(1024)).max(4),
  activation: choice,
  initialization: choice,
  optimizer: choice,
  schedule: choice,
  /** λ of J + λ Σ θ², over weight matrices and word vectors that are trained; biases are left out. */
  l2: z.number().min(0).max(100),
  /** Shares of entries that a step drops, drawn anew for every window. */
  dropout: z
    .strictObject({
      /** Of the concatenated word vectors. */
      input: z.number().min(0).max(0.99),
      /** Of the hidden layers, from the input up; a single rate holds for all of them. */
      hidden: z.array(z.number().min(0).max(0.99)).max(4),
    })
    .default({ input: 0, hidden: [] }),
  /** z of every hidden layer is normalised over the batch; γ and β take the place of the bias. */
  batchNorm: z
    .strictObject({
      use: z.boolean(),
      /** Share of the new batch in the running mean and variance. */
      momentum: z.number().min(0).max(1),
      epsilon: z.number().min(0).max(1),
    })
    .default({ use: false, momentum: 0.1, epsilon: 1e-5 }),
  clip: choice.default({ name: 'none' }),
  batch: z.int().min(1).max(4096),
  epochs: z.int().min(1).max(1000),
  seed: z.int().min(0).max(0xffffffff),
  /** Training needs no more than float32; float64 is for checking against other programs. */
  precision: z.enum(['f32', 'f64']),
  /**
   * Whether a product and a sum may be rounded at once, where the machine is faster that way. Without
   * it, float32 has the same bits on every machine.
   */
  fusedMultiplyAdd: z.boolean().default(true),
});
export type Experiment = z.infer<typeof experiment>;

/** A hyperparameter as a form shows it. */
export const hyperparameter = z.object({
  name: z.string(),
  /** Its symbol in the formula, in LaTeX. */
  latex: z.string(),
  title: localized,
  default: z.number(),
  minimum: z.number(),
  maximum: z.number(),
  integer: z.boolean(),
});
export type Hyperparameter = z.infer<typeof hyperparameter>;

/** An entry of a table of training as a form shows it: formula, hyperparameters and a small plot. */
export const option = z.object({
  name: z.string(),
  title: localized,
  latex: z.string(),
  hyperparameters: z.array(hyperparameter),
  plot: z.object({ x: z.array(real), y: z.array(real) }).optional(),
});
export type Option = z.infer<typeof option>;
