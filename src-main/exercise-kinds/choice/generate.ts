import { createRandom, seedFrom } from '../../engine/index.ts';
import type { ChoiceSpec, ChoiceTask } from './spec.ts';

/** The author's scenarios: the one of variant 0, then the others. */
export function scenarios({ scenario, options, reasons, variants = [] }: ChoiceSpec): ChoiceTask[] {
  const written: ChoiceTask = { scenario, options, reasons };
  return [
    written,
    ...variants.map((variant) => ({
      scenario: variant.scenario,
      options: variant.options ?? options,
      reasons: variant.reasons ?? reasons,
    })),
  ];
}

/** Variant 0 as written; variant n the next scenario in turn, its options and reasons shuffled by n. */
export function generateChoice(spec: ChoiceSpec, variant: number): ChoiceTask {
  const all = scenarios(spec);
  const task = all[variant % all.length]!;
  if (variant === 0) return task;
  const random = createRandom(seedFrom(`${spec.scenario.en} ${variant}`));
  return {
    scenario: task.scenario,
    options: random.shuffle(task.options),
    reasons: random.shuffle(task.reasons),
  };
}
