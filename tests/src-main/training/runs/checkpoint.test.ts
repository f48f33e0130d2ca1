import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Numbers } from '../../../../src-main/engine/index.ts';
import {
  loadCheckpoint,
  saveCheckpoint,
  type Checkpoint,
} from '../../../../src-main/training/runs/checkpoint.ts';
import { defaultExperiment } from '../../../../src-main/training/experiment/experiment.ts';

const numbers: fc.Arbitrary<Numbers> = fc.oneof(
  fc.float32Array({ maxLength: 20 }),
  fc.float64Array({ maxLength: 20 }),
);
const checkpoint: fc.Arbitrary<Checkpoint> = fc.record({
  experiment: fc.constant(defaultExperiment('english')),
  data: fc.string(),
  arithmetic: fc.constantFrom('relaxed' as const, 'simd' as const, 'plain' as const),
  steps: fc.nat(),
  unrecorded: fc.record({
    windows: fc.nat(),
    // A sum that begins at 0 is never −0.
    loss: fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 }).map((loss) => loss + 0),
  }),
  tensors: fc
    .dictionary(fc.string(), numbers, { noNullPrototype: true })
    .map((all) => new Map(Object.entries(all))),
});
const bits = ({ buffer, byteOffset, byteLength }: Numbers) =>
  Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength).toString('hex');
const readable = ({ tensors, ...rest }: Checkpoint) => ({
  ...rest,
  tensors: [...tensors].map(([name, data]) => [name, data.constructor.name, bits(data)]),
});

describe('a checkpoint', () => {
  it('comes back bit by bit, NaN and −0 included, from any place in a buffer', () => {
    fc.assert(
      fc.property(checkpoint, fc.nat({ max: 9 }), (saved, offset) => {
        const bytes = saveCheckpoint(saved);
        const moved = new Uint8Array(bytes.length + offset).subarray(offset);
        moved.set(bytes);
        expect(readable(loadCheckpoint(moved))).toEqual(
          readable({ ...saved, unrecorded: { ...saved.unrecorded } }),
        );
      }),
    );
  });

  it('that was cut short, prolonged or garbled is refused in words', () => {
    fc.assert(
      fc.property(checkpoint, fc.nat(), (saved, at) => {
        const bytes = saveCheckpoint(saved);
        const short = bytes.slice(0, at % bytes.length);
        expect(() => loadCheckpoint(short)).toThrow(/not a checkpoint/);
        const long = Buffer.concat([bytes, new Uint8Array(8)]);
        expect(() => loadCheckpoint(long)).toThrow(`${long.length} ≠ ${bytes.length} bytes`);
        const garbled = bytes.slice();
        garbled[at % 12]! ^= 0xff;
        expect(() => loadCheckpoint(garbled)).toThrow(/not a checkpoint/);
      }),
    );
  });
});
