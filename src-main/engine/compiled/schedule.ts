import {
  depends,
  isWork,
  mixes,
  type KernelCall,
  type Solo,
  type Step,
  type Work,
} from './work.ts';

/** Steps between which no thread has to wait for another. */
export type Phase = readonly Step[];

/** What one thread does of a phase. */
export type Errand = KernelCall | Solo;

/** Whether a thread may do its rows of one step while another does other rows of the other. */
const sideBySide = (a: Step, b: Step): boolean =>
  isWork(a) && isWork(b) && !(isWhole(a) && isWhole(b)) ? mixes(a, b) : isWhole(a) && isWhole(b);

/** Whether a step is all the first thread's. */
const isWhole = (step: Step): boolean => !isWork(step) || step.rows === 1;

/**
 * The steps in phases. A step joins a phase if it may run beside all that is in it and needs nothing
 * that is still to come: gradients of weights, which need every row of a layer, wait while the rows
 * go on down to the input.
 */
export function phasesOf(steps: readonly Step[]): Phase[] {
  const phases: Phase[] = [];
  for (let rest = steps; rest.length > 0;) {
    const phase: Step[] = [];
    const later: Step[] = [];
    for (const step of rest) {
      const fits =
        phase.every((other) => sideBySide(step, other)) &&
        !later.some((other) => depends(step, other));
      (fits ? phase : later).push(step);
    }
    phases.push(phase);
    rest = later;
  }
  return phases;
}

/** Where the rows of a share begin. Kernels are fastest with four rows at a time. */
function boundary(rows: number, share: number, shares: number): number {
  const unit = rows >= 16 ? 4 : 1;
  return share === shares ? rows : unit * Math.round((rows * share) / shares / unit);
}

/** The part of a phase that thread number `share` of `shares` does; the first does what cannot be cut. */
export function errandsOf(phase: Phase, share: number, shares: number): Errand[] {
  const errands: Errand[] = [];
  for (let at = 0; at < phase.length;) {
    const step = phase[at]!;
    if (!isWork(step)) {
      if (share === 0) errands.push(step);
      at++;
      continue;
    }
    const chain = chainFrom(phase, at);
    at += chain.length;
    const [from, to] = [0, 1].map((end) => boundary(step.rows, share + end, shares));
    errands.push(...chainedCalls(chain, from!, to!));
  }
  return errands;
}

/** The works from a place on that can go on together, some rows at a time. */
function chainFrom(phase: Phase, start: number): Work[] {
  const chain: Work[] = [];
  for (const step of phase.slice(start)) {
    if (!isWork(step) || (chain[0] && step.rows !== chain[0].rows)) break;
    if (!chain.every((other) => mixes(step, other))) break;
    chain.push(step);
  }
  return chain;
}

/** Bytes that the rows of a chain may touch before the next work takes them from the cache. */
const blockBytes = 96 * 1024;

/** A chain goes through all its works with a block of rows before it takes the next block. */
function chainedCalls(chain: readonly Work[], from: number, to: number): KernelCall[] {
  const block = chain.length === 1 ? to - from : blockRows(chain);
  const calls: KernelCall[] = [];
  for (let row = from; row < to; row += block)
    for (const work of chain) calls.push(...work.calls(row, Math.min(row + block, to)));
  return calls;
}

function blockRows(chain: readonly Work[]): number {
  const rows = chain[0]!.rows;
  const places = new Map(
    chain.flatMap(({ accesses }) =>
      accesses.filter(({ byRow }) => byRow).map(({ start, bytes }) => [start, bytes]),
    ),
  );
  const bytes = [...places.values()].reduce((sum, each) => sum + each, 0);
  return Math.max(16, 4 * Math.floor((blockBytes * rows) / bytes / 4));
}
