import { factor, product, shown } from '../figures.ts';
import { valuesOf, walk, type Step } from './optimizer-walk.ts';

/** The last step of one parameter with its numbers: θ − α g, and what the optimizer does to g. */
export function workingOf(step: Step, at: number): string {
  const { before, memory } = walk(step);
  const g = step.gradients.at(-1)![at]!;
  const remembered = (name: string): number => memory[name]![at]!;
  const taken = (by: string): string => `${shown(before[at]!)} - ${shown(step.rate)} \\cdot ${by}`;
  switch (step.optimizer) {
    case 'sgd':
      return `${shown(before[at]!)} - ${product(step.rate, g)}`;
    case 'momentum':
      return taken(factor(remembered('velocity')));
    case 'adagrad':
      return taken(overRoot(shown(g), shown(remembered('sum'))));
    case 'rmsprop':
      return taken(overRoot(shown(g), shown(remembered('squares'))));
    case 'adam': {
      const { beta1, beta2 } = valuesOf(step);
      const t = step.gradients.length;
      const corrected = (name: string, beta: number): string =>
        `${factor(remembered(name))} / (1 - ${shown(beta)}^{${t}})`;
      return taken(overRoot(corrected('mean', beta1!), corrected('squares', beta2!)));
    }
  }
}

const overRoot = (above: string, below: string): string => `\\frac{${above}}{\\sqrt{${below}}}`;
