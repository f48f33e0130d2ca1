/** What is measured: a step of the window classifier with one batch size, optimizer and kind of update. */
export interface Configuration {
  readonly batch: number;
  readonly optimizer: 'sgd' | 'adam';
  /** How word vectors are updated: all, those of the batch, or not at all. */
  readonly embeddings: 'dense' | 'lazy' | 'frozen';
  /** On each side. */
  readonly threads: 1 | 2;
}

const sgd = { optimizer: 'sgd', embeddings: 'dense', threads: 1 } as const;
const adam = { ...sgd, optimizer: 'adam' } as const;

export const configurations: readonly Configuration[] = [
  { ...sgd, batch: 1 },
  { ...adam, batch: 32 },
  { ...adam, batch: 32, embeddings: 'lazy' },
  { ...sgd, batch: 32 },
  { ...sgd, batch: 128 },
  { ...sgd, batch: 512 },
  { ...adam, batch: 32, threads: 2 },
  { ...sgd, batch: 128, threads: 2 },
  { ...sgd, batch: 512, threads: 2 },
];

const choices = {
  optimizer: ['sgd', 'adam'],
  embeddings: ['dense', 'lazy', 'frozen'],
  threads: [1, 2],
} as const satisfies Partial<Record<keyof Configuration, readonly unknown[]>>;

/**
 * A configuration from JSON; what is left out is batch 32, Adam, dense, one thread.
 *
 * @throws RangeError that names the field and what it may be.
 */
export function parseConfiguration(text: string): Configuration {
  const given = JSON.parse(text) as Readonly<Record<string, unknown>>;
  const configuration = { batch: 32, ...adam, ...given };
  for (const [name, value] of Object.entries(configuration)) {
    if (name === 'batch') {
      if (!Number.isInteger(value) || Number(value) < 1 || Number(value) > sizes.windows)
        throw new RangeError(`batch is a whole number from 1 to ${sizes.windows}, not ${value}`);
      continue;
    }
    const allowed = (choices as Readonly<Record<string, readonly unknown[]>>)[name];
    if (!allowed)
      throw new RangeError(
        `a configuration has batch, optimizer, embeddings and threads, no ${name}`,
      );
    if (!allowed.includes(value))
      throw new RangeError(`${name} is ${allowed.join(' or ')}, not ${String(value)}`);
  }
  return configuration;
}

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

export const idOf = ({ batch, optimizer, embeddings, threads }: Configuration): string =>
  `batch ${batch}, ${optimizer}, ${embeddings}${threads === 2 ? ', 2 threads' : ''}`;

/**
 * Floating-point operations of one window: three products for each layer, but for the first layer's
 * input where that is not trained.
 */
export function operationsPerWindow({ embeddings }: Configuration): number {
  const first = sizes.width * sizes.dim * sizes.hidden;
  return 2 * ((embeddings === 'frozen' ? 2 : 3) * first + 3 * sizes.hidden * sizes.classes);
}
