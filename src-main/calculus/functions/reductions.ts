import { mean, multiply, norm, reshape, sum, type Node } from '../../engine/index.ts';
import { identity, quotient, scaled } from '../build.ts';
import { shapeProblems } from '../shapes/problems.ts';
import { scalar, transposed, unifyShapes } from '../shapes/shape.ts';
import { settled } from '../shapes/size.ts';
import type { FunctionDefinition } from './definition.ts';
import { identityLike } from './diag.ts';
import { spread } from './spread.ts';

const toScalar = (node: Node): Node => reshape(node, [1, 1]);
const ofAnyShape: FunctionDefinition['infer'] = (operands) => ({ operands, shape: scalar });

export const sumFunction: FunctionDefinition = {
  infer: ofAnyShape,
  lower: ([x]) => toScalar(sum(x!)),
  pullback: (upstream, [x]) => spread(upstream, x!),
};

export const meanFunction: FunctionDefinition = {
  infer: ofAnyShape,
  lower: ([x]) => toScalar(mean(x!)),
  pullback(upstream, [x]) {
    const sizes = [settled(x!.shape.rows), settled(x!.shape.columns)].filter((one) => one !== '1');
    const [only, ...others] = sizes;
    if (only === undefined || others.length > 0 || /^\d/.test(only)) return undefined;
    return spread(quotient(upstream, { kind: 'name', name: only }), x!);
  },
};

/** ‖v‖; of a matrix the Frobenius norm. */
export const normFunction: FunctionDefinition = {
  infer: ofAnyShape,
  lower: ([x]) => toScalar(norm(x!)),
  pullback: (upstream, [x], _place, value) => scaled(quotient(upstream, value), [x!.source]),
};

export const traceFunction: FunctionDefinition = {
  infer(operands, source) {
    const [matrix] = operands;
    if (!unifyShapes(matrix!.shape, transposed(matrix!.shape)))
      throw shapeProblems.argument(
        'tr',
        matrix!,
        { en: 'a square matrix', ko: '정사각 행렬' },
        source,
      );
    return { operands, shape: scalar };
  },
  lower: ([matrix]) => toScalar(sum(multiply(matrix!, identityLike(matrix!)))),
  pullback: (upstream, [matrix]) => scaled(upstream, [identity(settled(matrix!.shape.rows))]),
};
