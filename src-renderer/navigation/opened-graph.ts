/** What the explorer opens with. */
export interface OpenedGraph {
  readonly expression: string;
  /** The text in the field of each input. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The exercise that it came from. */
  readonly exercise?: { readonly id: string; readonly variant: number };
}

/** Reads the parts of an address behind `#/explore/`: expression, inputs, exercise, variant. */
export function readOpenedGraph(parts: readonly string[]): OpenedGraph | undefined {
  const [expression = '', inputs = '', id, variant = ''] = parts;
  const comesFrom = parts.length === 4 && id !== undefined && /^\d{1,9}$/.test(variant);
  if (expression === '' || (parts.length > 2 && !comesFrom)) return undefined;
  return {
    expression,
    inputs: Object.fromEntries(new URLSearchParams(inputs)),
    ...(comesFrom && { exercise: { id, variant: Number(variant) } }),
  };
}

/** The parts of an address that `readOpenedGraph` reads. */
export function writeOpenedGraph({ expression, inputs, exercise }: OpenedGraph): string[] {
  const texts = new URLSearchParams({ ...inputs }).toString();
  return [expression, texts, ...(exercise ? [exercise.id, String(exercise.variant)] : [])];
}
