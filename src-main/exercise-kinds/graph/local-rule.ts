import type { Localized } from '../../contract/localized.ts';
import { localized, math } from './figures.ts';

/** The names and numbers at an edge, ready for a sentence. */
export interface Here {
  /** The argument that the edge carries, and the other one, in LaTeX. */
  readonly x: string;
  readonly other: string;
  /** The node's own value. */
  readonly y: string;
  readonly valueOfX: number;
  readonly valueOfOther: number;
  readonly valueOfY: number;
  readonly argument: number;
  /** Of a max or min the arguments that it chose, in LaTeX. */
  readonly chosen: readonly string[];
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** Why an op's local gradient is what it is, in the numbers of an edge. */
export type Rule = (here: Here) => Localized;

export const always =
  (en: string, ko: string): Rule =>
  () =>
    localized(en, ko);

export const byFormula =
  (name: string, formula: (here: Here) => string): Rule =>
  (here) =>
    localized(
      `The derivative of ${name} is ${math(formula(here))} here.`,
      `여기에서 ${name}의 도함수는 ${math(formula(here))}입니다.`,
    );

export const winner =
  (en: string, koWins: string, koIs: string): Rule =>
  ({ x, chosen }) => {
    if (chosen.length > 1 && chosen.includes(x)) {
      const names = chosen.map(math);
      return localized(
        `${names.slice(0, -1).join(', ')} and ${names.at(-1)!} are equal, so the convention for ties decides.`,
        `${names.length === 2 ? '두' : `${names.length}개의`} 입력(${names.join(', ')})의 값이 같으므로 이 문제의 규약을 따릅니다.`,
      );
    }
    return chosen.includes(x)
      ? localized(
          `${math(x)} is the ${en} argument and sets the result, so the gradient passes with factor 1.`,
          `${math(x)} 쪽이 더 ${koWins} 결과를 정하므로 기울기가 그대로 지나가고 국소 기울기는 1입니다.`,
        )
      : localized(
          `${math(x)} is not the ${en} argument: moving it a little changes nothing, so the local gradient is 0.`,
          `${math(x)} 쪽은 더 ${koIs} 값이 아니어서 조금 움직여도 결과가 변하지 않으므로 국소 기울기는 0입니다.`,
        );
  };

export const gate =
  (name: string, below: string): Rule =>
  ({ x, valueOfX }) =>
    valueOfX > 0
      ? localized(
          `${math(x)} is positive, where ${name} has slope 1.`,
          `${math(x)}의 값이 양수이고, 양수에서 ${name}의 기울기는 1입니다.`,
        )
      : localized(
          `${math(x)} is not positive, where ${name} has slope ${below}.`,
          `${math(x)}의 값이 양수가 아니고, 그때 ${name}의 기울기는 ${below}입니다.`,
        );

/** A function with slope 1 between two corners and flat outside. */
export const window =
  (name: string, low: number, high: number, slope: string): Rule =>
  ({ x, valueOfX }) => {
    const range = math(`(${low}, ${high})`);
    return low < valueOfX && valueOfX < high
      ? localized(
          `${math(x)} lies within ${range}, where ${name} has slope ${slope}.`,
          `${math(x)}의 값이 ${range} 안에 있고, 그 안에서 ${name}의 기울기는 ${slope}입니다.`,
        )
      : localized(
          `${math(x)} does not lie within ${range}, and outside it ${name} is flat: 0.`,
          `${math(x)}의 값이 ${range} 안에 있지 않고, 그 밖에서 ${name}의 기울기는 0입니다.`,
        );
  };
