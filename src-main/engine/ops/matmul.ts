import { matrixView, transposed, type Matrix } from '../kernels/matrix.ts';
import { addMatrixProduct } from '../kernels/matrix-product.ts';
import type { Op } from '../op.ts';
import { ShapeError } from '../shape-error.ts';
import type { Numbers, Shape } from '../tensor.ts';

export interface MatmulAttributes {
  /** Multiply with the transpose of the left matrix. A vector stays as it is. */
  readonly transposeLeft?: boolean;
  readonly transposeRight?: boolean;
}

/** Shapes are worked out before there are any numbers. */
const none = new Float64Array(0);

/** A matrix; a vector is a row on the left of a product and a column on its right. */
export function leftMatrix(data: Numbers, shape: Shape, transpose = false): Matrix {
  if (shape.length === 1) return matrixView(data, 1, shape[0]!);
  const matrix = matrixView(data, shape[0]!, shape[1]!);
  return transpose ? transposed(matrix) : matrix;
}

export function rightMatrix(data: Numbers, shape: Shape, transpose = false): Matrix {
  return shape.length === 1 ? matrixView(data, shape[0]!, 1) : leftMatrix(data, shape, transpose);
}

/** Matrix product of matrices and vectors. With C = A·B: ∂s/∂A = G·Bᵀ and ∂s/∂B = Aᵀ·G. */
export const matmul: Op<MatmulAttributes> = {
  name: 'matmul',
  formula: 'A B',
  examples: [
    product([2, 3], [3, 4]),
    product([3, 2], [3, 4], { transposeLeft: true }),
    product([2, 3], [4, 3], { transposeRight: true }),
    product([3, 2], [4, 3], { transposeLeft: true, transposeRight: true }),
    product([2, 3], [3]),
    product([3, 2], [3], { transposeLeft: true }),
    product([2], [2, 3]),
    product([2], [3, 2], { transposeRight: true }),
    product([3], [3]),
    product([9, 6], [6, 7]),
  ],

  shape(inputs, { transposeLeft, transposeRight }) {
    const [a, b] = inputs;
    if (inputs.length !== 2 || ![1, 2].includes(a!.length) || ![1, 2].includes(b!.length))
      throw new ShapeError(
        'matmul',
        inputs,
        'it takes two matrices or vectors. Reshape the others, or use multiply to scale.',
      );
    const { rows, columns: inner } = leftMatrix(none, a!, transposeLeft);
    const { rows: innerRight, columns } = rightMatrix(none, b!, transposeRight);
    if (inner !== innerRight)
      throw new ShapeError(
        'matmul',
        inputs,
        `${rows}×${inner} times ${innerRight}×${columns} has no product, because ${inner} columns ` +
          `meet ${innerRight} rows. Transpose one of them, or swap them.`,
      );
    return [...(a!.length === 2 ? [rows] : []), ...(b!.length === 2 ? [columns] : [])];
  },

  forward(output, [a, b], { transposeLeft, transposeRight }) {
    const A = leftMatrix(a!.data, a!.shape, transposeLeft);
    const B = rightMatrix(b!.data, b!.shape, transposeRight);
    output.data.fill(0);
    addMatrixProduct(matrixView(output.data, A.rows, B.columns), A, B);
  },

  backward({ outputGradient, inputs: [a, b], inputGradients: [da, db], attributes }) {
    const { transposeLeft, transposeRight } = attributes;
    const A = leftMatrix(a!.data, a!.shape, transposeLeft);
    const B = rightMatrix(b!.data, b!.shape, transposeRight);
    const G = matrixView(outputGradient.data, A.rows, B.columns);
    if (da) addMatrixProduct(leftMatrix(da.data, da.shape, transposeLeft), G, transposed(B));
    if (db) addMatrixProduct(rightMatrix(db.data, db.shape, transposeRight), transposed(A), G);
  },
};

function product(left: Shape, right: Shape, attributes: MatmulAttributes = {}) {
  return { inputs: [left, right], attributes };
}
