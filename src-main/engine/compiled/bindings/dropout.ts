import type { DropoutAttributes } from '../../ops/dropout.ts';
import type { Binding } from '../binding.ts';
import type { Work } from '../work.ts';
import { readsByRow, rowsOf, scalar, writesByRow } from './access.ts';

/** Entries that a mask keeps grow by 1/(1 − p), and so do their gradients. */
export const dropout: Binding<DropoutAttributes> = (call, { at }) => {
  const { output, outputGradient, inputs, inputGradients, attributes } = call;
  const rows = rowsOf(output);
  const size = scalar * output.data.length;
  const row = size / rows;
  const mask = at(inputs[1]!);
  const factor = 1 / (1 - attributes.rate);
  const through = (source: number, target: number): Work => ({
    rows,
    calls(from, to) {
      const start = from * row;
      const length = (to - from) * row;
      return [['dropout', source + start, mask + start, target + start, length, factor]];
    },
    accesses: [readsByRow([source, size]), readsByRow([mask, size]), writesByRow([target, size])],
    cost: output.data.length / 2,
  });
  const forward = [through(at(inputs[0]!), at(output))];
  const [gradient] = inputGradients;
  if (!gradient) return { forward };
  return { forward, backward: [through(at(outputGradient), at(gradient))] };
};
