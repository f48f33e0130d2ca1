import { opTask } from './op-task.ts';
import { twoVectorSignatures, twoVectorStarter } from './starters.ts';
import { lengthsOf, twoVectors } from './vectors.ts';

export const max = opTask((variant) => {
  const isMax = variant % 2 === 0;
  const [name, sign] = isMax ? (['max', '>'] as const) : (['min', '<'] as const);
  return {
    formula: `f(x, y) = \\${name}(x, y)`,
    prompt: {
      en: `Write the ${isMax ? 'larger' : 'smaller'} of two vectors, entry by entry, as an op. No two entries are equal here.`,
      ko: `두 벡터를 성분마다 견주어 ${isMax ? '큰' : '작은'} 쪽을 고르는 연산을 구현하세요. 여기서는 같은 성분이 없습니다.`,
    },
    reason: {
      en: `Only the ${isMax ? 'larger' : 'smaller'} input moves the result, so it receives the whole gradient and the other one 0.`,
      ko: `${isMax ? '큰' : '작은'} 쪽 입력만 결과를 움직이므로 그쪽이 기울기를 모두 받고 다른 쪽은 0입니다.`,
    },
    starter: twoVectorStarter,
    signatures: twoVectorSignatures,
    solution: `function forward(x: number[], y: number[]): number[] {
  return x.map((xi, i) => Math.${name}(xi, y[i]));
}

function backward(x: number[], y: number[], upstream: number[]): [number[], number[]] {
  const dx = upstream.map((up, i) => (x[i] ${sign} y[i] ? up : 0));
  const dy = upstream.map((up, i) => (x[i] ${sign} y[i] ? 0 : up));
  return [dx, dy];
}
`,
    cases: (random) => lengthsOf(variant).map((length) => twoVectors(random, length)),
    build: ([x, y], _extra, graph) => graph.apply(isMax ? 'maximum' : 'minimum', [x!, y!]),
    backwardSlips: ({ inputs, upstream, right }) => [
      {
        code: 'max-to-both',
        value: inputs.map(() => upstream),
        message: {
          en: `You pass the gradient to both inputs. Only the ${isMax ? 'larger' : 'smaller'} one moves the result.`,
          ko: `두 입력 모두에 기울기를 보냈습니다. 결과를 움직이는 것은 ${isMax ? '큰' : '작은'} 쪽뿐입니다.`,
        },
      },
      {
        code: 'wrong-winner',
        value: right.toReversed(),
        message: {
          en: `The gradient goes to the ${isMax ? 'smaller' : 'larger'} input. It belongs to the ${isMax ? 'larger' : 'smaller'} one.`,
          ko: `${isMax ? '작은' : '큰'} 쪽 입력에 기울기를 보냈습니다. ${isMax ? '큰' : '작은'} 쪽이 받아야 합니다.`,
        },
      },
    ],
  };
});
