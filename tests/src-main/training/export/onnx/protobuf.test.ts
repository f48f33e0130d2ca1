import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  floatField,
  integerField,
  message,
  messageField,
  textField,
} from '../../../../../src-main/training/export/onnx/protobuf.ts';
import { fieldsOf } from './read-onnx.ts';

test('the example of the encoding’s documentation: field 1 is 150', () => {
  expect([...integerField(1, 150)]).toEqual([0x08, 0x96, 0x01]);
  expect([...textField(2, 'testing')]).toEqual([0x12, 7, ...Buffer.from('testing')]);
  expect([...messageField(3, integerField(1, 150))]).toEqual([0x1a, 3, 0x08, 0x96, 0x01]);
});

test('what is written is read back', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.float({ noNaN: true }), fc.string(), (whole, single, words) => {
      const bytes = message(integerField(1, whole), floatField(2, single), textField(300, words));
      const fields = fieldsOf(bytes);
      expect(fields.get(1)).toEqual([whole]);
      expect(fields.get(2)).toEqual([single]);
      expect(Buffer.from(fields.get(300)![0] as Uint8Array).toString()).toBe(
        Buffer.from(words).toString(),
      );
    }),
  );
});
