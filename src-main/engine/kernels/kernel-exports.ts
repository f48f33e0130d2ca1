/** What assembly/ exports. Addresses and lengths are in bytes; counts are not. */

type Elementwise = (x: number, y: number, length: number, constant: number) => void;
type ElementwiseBackward = (
  x: number,
  y: number,
  outputGradient: number,
  inputGradient: number,
  length: number,
  constant: number,
) => void;

/** Functions of one number that have a kernel; each has its derivative under `…Backward`. */
export type ElementwiseKernel =
  | 'identity'
  | 'exp'
  | 'sigmoid'
  | 'tanh'
  | 'relu'
  | 'relu6'
  | 'hardtanh'
  | 'hardsigmoid'
  | 'leakyRelu'
  | 'elu'
  | 'selu'
  | 'silu'
  | 'softplus'
  | 'logsigmoid'
  | 'softsign'
  | 'gelu'
  | 'geluTanh'
  | 'mish';

/** Update rules that have a kernel. */
export type UpdateKernel =
  'sgd' | 'momentum' | 'adagrad' | 'rmsprop' | 'adam' | 'adamax' | 'adadelta';

export type KernelExports = Readonly<
  Record<ElementwiseKernel, Elementwise> &
    Record<`${ElementwiseKernel}Backward`, ElementwiseBackward> &
    Record<UpdateKernel, (block: number) => void>
> & {
  /** Below this address lie the kernels' constants. */
  firstFree(): number;
  /** C = A·B where the rows of B and C are contiguous. */
  productByRows(
    a: number,
    aRow: number,
    aColumn: number,
    b: number,
    bRow: number,
    c: number,
    cRow: number,
    rows: number,
    inner: number,
    columns: number,
  ): void;
  /** C = A·Bᵀ where the rows of A and B are contiguous. */
  productOfRows(
    a: number,
    aRow: number,
    b: number,
    bRow: number,
    c: number,
    cRow: number,
    cColumn: number,
    rows: number,
    inner: number,
    columns: number,
  ): void;
  gatherRows(table: number, ids: number, output: number, count: number, length: number): void;
  addToRows(
    table: number,
    ids: number,
    addend: number,
    count: number,
    length: number,
    from: number,
    to: number,
  ): void;
  clearRows(table: number, rows: number, count: number, length: number): void;
  addRow(x: number, row: number, count: number, length: number): void;
  sumRows(x: number, sums: number, count: number, stride: number, length: number): void;
  sumOfSquares(x: number, length: number): number;
  addPenalty(to: number, gradient: number, theta: number, length: number, penalty: number): void;
  clip(x: number, length: number, factor: number, limit: number): void;
  crossEntropy(
    x: number,
    classes: number,
    p: number,
    losses: number,
    count: number,
    length: number,
  ): void;
  crossEntropyBackward(
    p: number,
    classes: number,
    g: number,
    dx: number,
    count: number,
    length: number,
    n: number,
  ): void;
  logisticCrossEntropy(x: number, y: number, losses: number, length: number): void;
  logisticCrossEntropyBackward(
    x: number,
    y: number,
    g: number,
    dx: number,
    length: number,
    n: number,
  ): void;
  mean(x: number, to: number, count: number): void;
  dropout(x: number, mask: number, y: number, length: number, factor: number): void;
};

export type KernelName = keyof KernelExports;
