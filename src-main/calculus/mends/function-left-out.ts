import { call, ones, product, transpose } from '../build.ts';
import { isScalar } from '../shapes/shape.ts';
import type { MendRule } from './mend.ts';

/** The entries are not summed, a vector stands for the diagonal matrix, a sign or a σ is missing. */
export const functionLeftOut: MendRule = (part, { show, spaceOf }) => {
  const space = spaceOf(part);
  if (!space || part.kind === 'number') return [];
  const calls = isScalar(space)
    ? [call('sigmoid', [part])]
    : [
        ...(space.columns === '1' ? [call('diag', [part])] : []),
        ...['sum', 'sign', 'softmax', 'sigmoid', 'norm'].map((name) => call(name, [part])),
      ];
  const sums = isScalar(space) ? [] : [product([transpose(ones()), part]), product([part, ones()])];
  return [...calls, ...sums].map((instead) => ({
    instead,
    message: () => ({
      en: `A step is missing at ${show(part)}: it must be ${show(instead)}.`,
      ko: `${show(part)} 항에서 한 단계가 빠졌습니다. ${show(instead)}로 써야 합니다.`,
    }),
  }));
};
