import { transposed, type Matrix } from '../../kernels/matrix.ts';
import type { Kernels } from '../../kernels/wasm.ts';
import { leftMatrix, rightMatrix, type MatmulAttributes } from '../../ops/matmul.ts';
import type { Tensor } from '../../tensor.ts';
import type { Binding } from '../binding.ts';

/** A matrix at an address. */
interface Placed extends Matrix {
  readonly address: number;
}

const bytes = 4;
/** Entries of a vector: fewer are walked one by one. */
const lanes = 4;

/** Whether one step along an axis is one entry; an axis of length 1 is never walked. */
const isContiguous = (stride: number, length: number): boolean => stride === 1 || length === 1;

/** out = A·B by the kernel that walks these strides best; undefined where none does. */
function product(kernels: Kernels, out: Placed, a: Placed, b: Placed): (() => void) | undefined {
  const flipped = [flip(out), flip(b), flip(a)] as const;
  const [outFlipped, , bFlipped] = flipped;
  const fits = fitsByRows(out, b);
  const fitsFlipped = fitsByRows(outFlipped, bFlipped);
  if (fits && out.columns >= lanes) return byRows(kernels, out, a, b);
  if (fitsFlipped && out.rows >= lanes) return byRows(kernels, ...flipped);
  if (isContiguous(a.columnStride, a.columns) && isContiguous(b.rowStride, b.rows))
    return out.rows >= out.columns ? ofRows(kernels, out, a, b) : ofRows(kernels, ...flipped);
  if (fitsFlipped) return byRows(kernels, ...flipped);
  return fits ? byRows(kernels, out, a, b) : undefined;
}

const fitsByRows = (out: Placed, b: Placed): boolean =>
  isContiguous(out.columnStride, out.columns) && isContiguous(b.columnStride, b.columns);

function byRows(kernels: Kernels, out: Placed, a: Placed, b: Placed): () => void {
  const [aRow, aColumn] = [bytes * a.rowStride, bytes * a.columnStride];
  const [bRow, outRow] = [bytes * b.rowStride, bytes * out.rowStride];
  const { rows, columns } = out;
  const [inner, x, y, z] = [a.columns, a.address, b.address, out.address];
  return () => kernels.productByRows(x, aRow, aColumn, y, bRow, z, outRow, rows, inner, columns);
}

function ofRows(kernels: Kernels, out: Placed, a: Placed, b: Placed): () => void {
  const [aRow, bRow] = [bytes * a.rowStride, bytes * b.columnStride];
  const [outRow, outColumn] = [bytes * out.rowStride, bytes * out.columnStride];
  const { rows, columns } = out;
  const [inner, x, y, z] = [a.columns, a.address, b.address, out.address];
  return () => kernels.productOfRows(x, aRow, y, bRow, z, outRow, outColumn, rows, inner, columns);
}

const flip = (matrix: Placed): Placed => ({ ...transposed(matrix), address: matrix.address });

/** The three products of a layer: A·B, and for the gradients G·Bᵀ and Aᵀ·G. */
export const matmul: Binding<MatmulAttributes> = (call, { kernels, at }) => {
  const { output, outputGradient, inputGradients, attributes } = call;
  const [a, b] = call.inputs;
  const left = (tensor: Tensor): Placed => ({
    ...leftMatrix(tensor.data, tensor.shape, attributes.transposeLeft),
    address: at(tensor),
  });
  const right = (tensor: Tensor): Placed => ({
    ...rightMatrix(tensor.data, tensor.shape, attributes.transposeRight),
    address: at(tensor),
  });
  const [A, B] = [left(a!), right(b!)];
  const shaped = ({ data }: Tensor, address: number): Placed => ({
    data,
    address,
    rows: A.rows,
    columns: B.columns,
    rowStride: B.columns,
    columnStride: 1,
  });
  const forward = product(kernels, shaped(output, at(output)), A, B);
  const [da, db] = inputGradients;
  if (!da && !db) return { forward };
  const G = shaped(outputGradient, at(outputGradient));
  const parts = [
    da && product(kernels, left(da), G, flip(B)),
    db && product(kernels, right(db), flip(A), G),
  ];
  if ((da && !parts[0]) || (db && !parts[1])) return { forward };
  const [first, second] = parts;
  return {
    forward,
    backward: () => {
      second?.();
      first?.();
    },
  };
};
