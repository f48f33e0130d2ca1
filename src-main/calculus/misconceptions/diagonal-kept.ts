import { call } from '../build.ts';
import { shapeOf } from '../givens/givens.ts';
import { isScalar } from '../shapes/shape.ts';
import { shownIn, type Misconception } from './misconception.ts';

/** diag(u ∘ f′(z)) for the vector u ∘ f′(z). */
export const diagonalKept: Misconception = {
  wrongTurns(derivation) {
    const { givens, target, output, gradient } = derivation;
    const show = shownIn(derivation);
    const [to, from] = [shapeOf(givens, target), shapeOf(givens, output)];
    if (!to || !from || to.columns !== '1' || isScalar(to) || !isScalar(from)) return [];
    return [
      {
        finish: (right) => call('diag', [right]),
        message: {
          en: `This is still a diagonal matrix. Multiplied by the upstream gradient it becomes a vector: ${show(gradient)}.`,
          ko: `아직 대각행렬로 남아 있습니다. 상류 기울기까지 곱하면 벡터 ${show(gradient)}만 남습니다.`,
        },
      },
    ];
  },
};
