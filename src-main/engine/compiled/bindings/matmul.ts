import { transposed, type Matrix } from '../../kernels/matrix.ts';
import { leftMatrix, rightMatrix, type MatmulAttributes } from '../../ops/matmul.ts';
import type { Tensor } from '../../tensor.ts';
import type { Binding } from '../binding.ts';
import type { Access, Work } from '../work.ts';
import { reads, scalar } from './access.ts';

/** A matrix at an address. */
interface Placed extends Matrix {
  readonly address: number;
}

/** Entries of a vector: fewer are walked one by one. */
const lanes = 4;

/** Whether one step along an axis is one entry; an axis of length 1 is never walked. */
const isContiguous = (stride: number, length: number): boolean => stride === 1 || length === 1;

/** out = A·B by the kernel that walks these strides best; undefined where none does. */
function product(out: Placed, a: Placed, b: Placed): Work | undefined {
  const flipped = [flip(out), flip(b), flip(a)] as const;
  const [outFlipped, , bFlipped] = flipped;
  const fits = fitsByRows(out, b);
  const fitsFlipped = fitsByRows(outFlipped, bFlipped);
  if (fits && out.columns >= lanes) return byRows(out, a, b);
  if (fitsFlipped && out.rows >= lanes) return byRows(...flipped);
  if (isContiguous(a.columnStride, a.columns) && isContiguous(b.rowStride, b.rows))
    return out.rows >= Math.min(lanes, out.columns) ? ofRows(out, a, b) : ofRows(...flipped);
  if (fitsFlipped) return byRows(...flipped);
  return fits ? byRows(out, a, b) : undefined;
}

const fitsByRows = (out: Placed, b: Placed): boolean =>
  isContiguous(out.columnStride, out.columns) && isContiguous(b.columnStride, b.columns);

function byRows(out: Placed, a: Placed, b: Placed): Work {
  const [aRow, aColumn] = [scalar * a.rowStride, scalar * a.columnStride];
  const [bRow, outRow] = [scalar * b.rowStride, scalar * out.rowStride];
  const { columns } = out;
  const inner = a.columns;
  return cutByRows(out, a, b, (x, y, z, rows) => [
    'productByRows',
    ...[x, aRow, aColumn, y, bRow, z, outRow, rows, inner, columns],
  ]);
}

function ofRows(out: Placed, a: Placed, b: Placed): Work {
  const [aRow, bRow] = [scalar * a.rowStride, scalar * b.columnStride];
  const [outRow, outColumn] = [scalar * out.rowStride, scalar * out.columnStride];
  const { columns } = out;
  const inner = a.columns;
  return cutByRows(out, a, b, (x, y, z, rows) => [
    'productOfRows',
    ...[x, aRow, y, bRow, z, outRow, outColumn, rows, inner, columns],
  ]);
}

type Call = (a: number, b: number, out: number, rows: number) => ReturnType<Work['calls']>[number];

/** A product whose rows each need one row of A and all of B. */
function cutByRows(out: Placed, a: Placed, b: Placed, call: Call): Work {
  const [aRow, outRow] = [scalar * a.rowStride, scalar * out.rowStride];
  return {
    rows: out.rows,
    calls: (from, to) => [
      call(a.address + from * aRow, b.address, out.address + from * outRow, to - from),
    ],
    accesses: [
      accessByRow(a),
      { ...accessByRow(b), byRow: false },
      { ...accessByRow(out), isWritten: true },
    ],
    cost: (out.rows * out.columns * a.columns) / lanes,
  };
}

/** The rows of a transpose lie in each other: then all of it counts as touched. */
function accessByRow(matrix: Placed): Access {
  const { address, rows, columns, rowStride, columnStride } = matrix;
  const byRow = rowStride === columns && isContiguous(columnStride, columns);
  return { ...reads([address, scalar * rows * columns]), byRow };
}

const flip = (matrix: Placed): Placed => ({ ...transposed(matrix), address: matrix.address });

/** The three products of a layer: A·B, and for the gradients G·Bᵀ and Aᵀ·G. */
export const matmul: Binding<MatmulAttributes> = (call, { at }) => {
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
  const forward = product(shaped(output, at(output)), A, B);
  const [da, db] = inputGradients;
  if (!forward || (!da && !db)) return { forward: forward && [forward] };
  const G = shaped(outputGradient, at(outputGradient));
  const backward = [
    db && product(right(db), flip(A), G),
    da && product(left(da), G, flip(B)),
  ].filter((work) => work !== undefined);
  const isComplete = backward.length === [da, db].filter(Boolean).length;
  return { forward: [forward], backward: isComplete ? backward : undefined };
};
