import type { ElementwiseKernel } from '../../kernels/kernel-exports.ts';
import type { Binding } from '../binding.ts';
import type { Work } from '../work.ts';
import { readsByRow, rowsOf, scalar, writesByRow } from './access.ts';

/** What an exponential costs, counted in products. */
const price = 12;

/** A function of one number; `constant` is its slope or factor, where it has one. */
export const elementwise =
  <Attributes extends object>(
    name: ElementwiseKernel,
    constant: (attributes: Attributes) => number = () => 0,
  ): Binding<Attributes> =>
  ({ output, outputGradient, inputs: [input], inputGradients: [gradient], attributes }, { at }) => {
    const rows = rowsOf(output);
    const size = scalar * output.data.length;
    const row = size / rows;
    const [x, y, k] = [at(input!), at(output), constant(attributes)];
    const cost = (price * output.data.length) / 4;
    const apply: Work = {
      rows,
      calls: (from, to) => [[name, x + from * row, y + from * row, (to - from) * row, k]],
      accesses: [readsByRow([x, size]), writesByRow([y, size])],
      cost,
    };
    if (!gradient) return { forward: [apply] };
    const [g, dx] = [at(outputGradient), at(gradient)];
    const back: Work = {
      rows,
      calls(from, to) {
        const start = from * row;
        const length = (to - from) * row;
        return [[`${name}Backward`, x + start, y + start, g + start, dx + start, length, k]];
      },
      accesses: [...[x, y, g].map((each) => readsByRow([each, size])), writesByRow([dx, size])],
      cost,
    };
    return { forward: [apply], backward: [back] };
  };
