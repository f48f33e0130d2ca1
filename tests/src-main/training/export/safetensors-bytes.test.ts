import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  safetensorsBytes,
  type NamedTensor,
} from '../../../../src-main/training/export/safetensors-bytes.ts';
import { readSafetensors } from './read-safetensors.ts';

const shape = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 3 });

const tensor: fc.Arbitrary<Omit<NamedTensor, 'name'>> = fc
  .tuple(shape, fc.boolean())
  .chain(([shape, isDouble]) => {
    const length = shape.reduce((product, size) => product * size, 1);
    const fixed = { minLength: length, maxLength: length };
    const data = isDouble ? fc.float64Array(fixed) : fc.float32Array(fixed);
    return data.map((data) => ({ shape, data: data as Float32Array | Float64Array }));
  });

const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,5}$/);
const tensors = fc
  .dictionary(name, tensor, { maxKeys: 4, noNullPrototype: true })
  .map((byName) => Object.entries(byName).map(([name, rest]) => ({ name, ...rest })));

test('what is written is read again: names, types, shapes, every bit, and the texts', () => {
  fc.assert(
    fc.property(tensors, fc.dictionary(name, fc.string()), (tensors, metadata) => {
      const read = readSafetensors(safetensorsBytes(tensors, metadata));
      expect(read.tensors).toEqual(tensors);
      expect(read.metadata).toEqual({ ...metadata });
    }),
  );
});

test('the layout is the one that is published', () => {
  const data = Float32Array.of(1, -2);
  const bytes = safetensorsBytes([{ name: 'b', shape: [2], data }], {});
  const header = '{"__metadata__":{},"b":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}';
  const padded = Math.ceil(header.length / 8) * 8;
  expect([...bytes.subarray(0, 8)]).toEqual([padded, 0, 0, 0, 0, 0, 0, 0]);
  expect(new TextDecoder().decode(bytes.subarray(8, 8 + padded))).toBe(header.padEnd(padded));
  expect([...bytes.subarray(8 + padded)]).toEqual([0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0]);
});
