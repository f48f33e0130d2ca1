import { name } from '../build.ts';
import type { MendRule } from './mend.ts';

/** f′(b) for f′(z), h for x: another of the names belongs there. */
export const otherQuantity: MendRule = (part, { question, show }) =>
  part.kind === 'name'
    ? [...question.scope.variables]
        .filter((other) => other !== part.name && other !== question.output)
        .map((other) => ({
          instead: name(other),
          message: () => ({
            en: `You used ${show(part)} where ${show(name(other))} belongs.`,
            ko: `${show(name(other))} 자리에 ${show(part)} 항을 썼습니다.`,
          }),
        }))
    : [];
