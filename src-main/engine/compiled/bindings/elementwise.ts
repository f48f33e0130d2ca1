import type { ElementwiseKernel } from '../../kernels/kernel-exports.ts';
import type { Binding } from '../binding.ts';

const bytes = 4;

/** A function of one number; `constant` is its slope or factor, where it has one. */
export const elementwise =
  <Attributes extends object>(
    name: ElementwiseKernel,
    constant: (attributes: Attributes) => number = () => 0,
  ): Binding<Attributes> =>
  ({ output, outputGradient, inputs: [input], inputGradients: [gradient], attributes }, place) => {
    const { kernels, at } = place;
    const [x, y, k] = [at(input!), at(output), constant(attributes)];
    const length = bytes * output.data.length;
    const apply = kernels[name];
    const forward = () => apply(x, y, length, k);
    if (!gradient) return { forward };
    const [g, dx] = [at(outputGradient), at(gradient)];
    const applyBackward = kernels[`${name}Backward`];
    return { forward, backward: () => applyBackward(x, y, g, dx, length, k) };
  };
