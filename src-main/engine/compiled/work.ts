import type { KernelName } from '../kernels/kernel-exports.ts';

/** A call of a kernel by its name, so that it can be told to another thread. */
export type KernelCall = readonly [kernel: KernelName, ...values: number[]];

/** Memory that a work reads or writes. */
export interface Access {
  readonly start: number;
  readonly bytes: number;
  readonly isWritten: boolean;
  /** Whether row r of the work touches the r-th of equal parts of it, and nothing else of it. */
  readonly byRow: boolean;
}

/**
 * What a kernel does, cut into rows that do not need each other: any rows may be done at any time by
 * any thread, and the bits are the same.
 */
export interface Work {
  readonly rows: number;
  /** The calls for the rows from `from` to `to`, exclusively. */
  readonly calls: (from: number, to: number) => readonly KernelCall[];
  readonly accesses: readonly Access[];
  /** Vectors of four numbers that are multiplied, or what takes as long. */
  readonly cost: number;
}

/** What is done in one go by the thread that asks for it, and may touch anything. */
export interface Solo {
  readonly run: () => void;
}

export type Step = Work | Solo;

export const isWork = (step: Step): step is Work => 'rows' in step;

const overlap = (a: Access, b: Access): boolean =>
  a.start < b.start + b.bytes && b.start < a.start + a.bytes && (a.isWritten || b.isWritten);

/** Whether the order of two steps matters. */
export const depends = (a: Step, b: Step): boolean =>
  !isWork(a) ||
  !isWork(b) ||
  a.accesses.some((one) => b.accesses.some((other) => overlap(one, other)));

const isSamePart = (a: Access, b: Access): boolean =>
  a.byRow && b.byRow && a.start === b.start && a.bytes === b.bytes;

/** Whether every row of one work may come before or after any *other* row of the other. */
export const mixes = (a: Work, b: Work): boolean =>
  a.rows === b.rows
    ? a.accesses.every((one) =>
        b.accesses.every((other) => !overlap(one, other) || isSamePart(one, other)),
      )
    : !depends(a, b);
