/** What is measured: a step of the window classifier with one batch size, optimizer and kind of update. */
export interface Configuration {
  readonly batch: number;
  readonly optimizer: 'sgd' | 'adam';
  /** How word vectors are updated: all, or those of the batch. */
  readonly embeddings: 'dense' | 'lazy';
}

export const configurations: readonly Configuration[] = [
  { batch: 1, optimizer: 'sgd', embeddings: 'dense' },
  { batch: 32, optimizer: 'adam', embeddings: 'dense' },
  { batch: 32, optimizer: 'adam', embeddings: 'lazy' },
  { batch: 32, optimizer: 'sgd', embeddings: 'dense' },
  { batch: 128, optimizer: 'sgd', embeddings: 'dense' },
  { batch: 512, optimizer: 'sgd', embeddings: 'dense' },
];

/** The model and the data, the same for all. */
export const sizes = {
  vocabulary: 5000,
  dim: 50,
  width: 5,
  hidden: 100,
  classes: 5,
  windows: 50_000,
} as const;

/** λ of ½λ Σ θ² over the weights. */
export const l2 = 1e-4;

export const rateOf = ({ optimizer }: Configuration): number =>
  optimizer === 'adam' ? 1e-3 : 0.05;

export const idOf = ({ batch, optimizer, embeddings }: Configuration): string =>
  `batch ${batch}, ${optimizer}, ${embeddings}`;

/** Floating-point operations of one window: three products for each layer, the first one's input included. */
export const operationsPerWindow =
  2 * 3 * (sizes.width * sizes.dim * sizes.hidden + sizes.hidden * sizes.classes);
