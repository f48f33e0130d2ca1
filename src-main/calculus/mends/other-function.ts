import { functionNames, isNamedFunction } from '../functions/names.ts';
import type { MendRule } from './mend.ts';

const confused: readonly (readonly string[])[] = [
  ['sigmoid', 'softmax', 'tanh', 'relu'],
  ['sum', 'mean', 'norm', 'tr'],
  ['abs', 'sign'],
  ['log', 'exp'],
  ['max', 'min'],
];

const mayReplace = (name: string, derivative: number): boolean =>
  derivative === 0 || (isNamedFunction(name) && functionNames[name].elementwise);

/** softmax for σ, a mean for a sum. */
export const otherFunction: MendRule = (part, { show }) => {
  if (part.kind !== 'call' || !isNamedFunction(part.name)) return [];
  const group = confused.find((names) => names.includes(part.name)) ?? [];
  return group
    .filter((other) => other !== part.name && mayReplace(other, part.derivative))
    .map((other) => {
      const instead = { ...part, name: other };
      return {
        instead,
        message: () => ({
          en: `You used ${show(part)} where ${show(instead)} belongs: another function.`,
          ko: `${show(instead)} 자리에 다른 함수 ${show(part)} 항을 썼습니다.`,
        }),
      };
    });
};
