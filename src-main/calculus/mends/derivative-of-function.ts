import { functionNames, isNamedFunction } from '../functions/names.ts';
import type { MendRule } from './mend.ts';

/** f for f′, or f′ for f. */
export const derivativeOfFunction: MendRule = (part, { show }) => {
  if (part.kind !== 'call' || part.arguments.length !== 1) return [];
  if (isNamedFunction(part.name) && !functionNames[part.name].elementwise) return [];
  const instead = { ...part, derivative: part.derivative === 0 ? 1 : 0 };
  return [
    {
      instead,
      message: () =>
        part.derivative === 0
          ? {
              en: `${show(part)} is the value of the function. Its derivative ${show(instead)} belongs here.`,
              ko: `${show(part)} 항은 함숫값입니다. 여기에는 도함수 ${show(instead)} 항이 들어가야 합니다.`,
            }
          : {
              en: `${show(part)} is the derivative of the function. Its value ${show(instead)} belongs here.`,
              ko: `${show(part)} 항은 도함수입니다. 여기에는 함숫값 ${show(instead)} 항이 들어가야 합니다.`,
            },
    },
  ];
};
