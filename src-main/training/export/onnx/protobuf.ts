/*
 * Writes messages in the wire format of Protocol Buffers (protobuf.dev/programming-guides/encoding): a
 * field is its number with its type, then a varint, four bytes, or a length and that many bytes.
 */

/** The bytes of one or more fields; a message is the fields one after another. */
export type Field = Uint8Array;

const types = { varint: 0, bytes: 2, fixed32: 5 } as const;

/** Seven bits a byte, the lowest first; the top bit says that more follow. */
function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}

const key = (number: number, type: keyof typeof types): number[] =>
  varint(number * 8 + types[type]);

/** @param value a whole number from 0 to 2⁵³ − 1. */
export const integerField = (number: number, value: number): Field =>
  Uint8Array.from([...key(number, 'varint'), ...varint(value)]);

export function floatField(number: number, value: number): Field {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setFloat32(0, value, true);
  return Uint8Array.from([...key(number, 'fixed32'), ...bytes]);
}

export const bytesField = (number: number, bytes: Uint8Array): Field =>
  message(Uint8Array.from([...key(number, 'bytes'), ...varint(bytes.length)]), bytes);

export const textField = (number: number, text: string): Field =>
  bytesField(number, new TextEncoder().encode(text));

/** A message inside another. */
export const messageField = (number: number, ...fields: readonly Field[]): Field =>
  bytesField(number, message(...fields));

export function message(...fields: readonly Field[]): Uint8Array {
  const length = fields.reduce((sum, field) => sum + field.length, 0);
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const field of fields) {
    bytes.set(field, at);
    at += field.length;
  }
  return bytes;
}
