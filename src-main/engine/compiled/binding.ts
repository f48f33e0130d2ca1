import type { Kernels } from '../kernels/wasm.ts';
import type { BackwardCall } from '../op.ts';
import type { Numbers, Tensor } from '../tensor.ts';
import type { TouchedRows } from './touched-rows.ts';

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
  readonly kernels: Kernels;
  /** The address of what lies in the arena. */
  readonly at: (tensor: { readonly data: Numbers | Int32Array }) => number;
}

/**
 * A call made ready: its addresses are looked up once. `backward` *overwrites* the input gradients,
 * unlike an op, which adds. A missing direction is computed by the op itself, the kernel's twin.
 */
export interface BoundCall {
  readonly forward?: (() => void) | undefined;
  readonly backward?: (() => void) | undefined;
}

export type Binding<Attributes = object> = (
  call: PlacedCall<Attributes>,
  placement: Placement,
) => BoundCall;
