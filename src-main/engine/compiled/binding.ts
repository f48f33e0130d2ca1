import type { Kernels } from '../kernels/wasm.ts';
import type { BackwardCall } from '../op.ts';
import type { Numbers, Tensor } from '../tensor.ts';
import type { TouchedRows } from './touched-rows.ts';
import type { Work } from './work.ts';

/** A gradient, and for a table of which few rows are read, which rows it is about. */
export interface GradientBuffer extends Tensor {
  readonly touched?: TouchedRows | undefined;
}

/** An op in its place: everything that it reads and writes. */
export interface PlacedCall<Attributes = object> extends BackwardCall<Attributes> {
  readonly inputGradients: readonly (GradientBuffer | undefined)[];
}

/** What a kernel needs to know of a call besides its tensors. */
export interface Placement {
  /** The address of what lies in the arena. */
  readonly at: (tensor: { readonly data: Numbers | Int32Array }) => number;
  readonly kernels: Kernels;
  /** Whether an input is filled by the caller, and so may be looked at before anything is computed. */
  readonly isGiven: (argument: number) => boolean;
  /** The address of `length` float32 numbers for the call alone. */
  readonly allocate: (length: number) => number;
}

/**
 * A call made ready: its addresses are looked up once. `backward` *overwrites* the input gradients,
 * unlike an op, which adds. A missing direction is computed by the op itself, the kernel's twin.
 */
export interface BoundCall {
  /** Checks what the kernels take for granted, and prepares what they need, before every forward pass. */
  readonly before?: (() => void) | undefined;
  readonly forward?: readonly Work[] | undefined;
  readonly backward?: readonly Work[] | undefined;
}

export type Binding<Attributes = object> = (
  call: PlacedCall<Attributes>,
  placement: Placement,
) => BoundCall;
