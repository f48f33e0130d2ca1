import type { Localized } from '../../../contract/localized.ts';

/** Code whose comments, ⟦0⟧, ⟦1⟧ and so on, are said in each language. */
export function withComments(code: string, comments: readonly Localized[]): Localized {
  const inLanguage = (language: keyof Localized): string =>
    code.replaceAll(/⟦(\d)⟧/g, (_, place: string) => comments[Number(place)]?.[language] ?? '');
  return { en: inLanguage('en'), ko: inLanguage('ko') };
}

const value = { en: 'The value of each entry.', ko: '성분마다 값을 구합니다.' };

/** The frame of an op of two vectors. */
export const twoVectorStarter = withComments(
  `function forward(x: number[], y: number[]): number[] {
  // ⟦0⟧
  return x.map((xi, i) => 0);
}

function backward(x: number[], y: number[], upstream: number[]): [number[], number[]] {
  // ⟦1⟧
  const dx = x.map((xi, i) => 0);
  const dy = y.map((yi, i) => 0);
  return [dx, dy];
}
`,
  [
    value,
    { en: 'The gradient for x, and the gradient for y.', ko: 'x의 기울기와 y의 기울기입니다.' },
  ],
);
export const twoVectorSignatures = {
  forward: 'forward(x: number[], y: number[]): number[]',
  backward: 'backward(x: number[], y: number[], upstream: number[]): [number[], number[]]',
};

/** The frame of an op of one vector. */
export const oneVectorStarter = withComments(
  `function forward(x: number[]): number[] {
  // ⟦0⟧
  return x.map((xi) => 0);
}

function backward(x: number[], upstream: number[]): [number[]] {
  // ⟦1⟧
  const dx = x.map((xi, i) => 0);
  return [dx];
}
`,
  [
    value,
    {
      en: 'The gradient for x, in a list of one.',
      ko: 'x의 기울기를 목록 하나에 담아 돌려줍니다.',
    },
  ],
);
export const oneVectorSignatures = {
  forward: 'forward(x: number[]): number[]',
  backward: 'backward(x: number[], upstream: number[]): [number[]]',
};
