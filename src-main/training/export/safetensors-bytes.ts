import type { Shape } from '../../engine/index.ts';

/** A tensor as a safetensors file holds it. */
export interface NamedTensor {
  readonly name: string;
  readonly shape: Shape;
  readonly data: Float32Array | Float64Array;
}

const alignment = 8;

const typeOf = (data: NamedTensor['data']): 'F32' | 'F64' =>
  data instanceof Float32Array ? 'F32' : 'F64';

/**
 * Tensors in the safetensors format (github.com/huggingface/safetensors): the length of the header as
 * a little-endian Uint64; the header, JSON that gives each tensor's type, shape and place, padded with
 * blanks; then the numbers, little-endian, row by row.
 *
 * @param metadata texts by name, which readers may show and need not know.
 */
export function safetensorsBytes(
  tensors: readonly NamedTensor[],
  metadata: Readonly<Record<string, string>>,
): Uint8Array {
  let end = 0;
  const entries = tensors.map(({ name, shape, data }) => {
    const begin = end;
    end += data.byteLength;
    return [name, { dtype: typeOf(data), shape, data_offsets: [begin, end] }] as const;
  });
  const header = JSON.stringify({ __metadata__: metadata, ...Object.fromEntries(entries) });
  const text = new TextEncoder().encode(header);
  const padded = Math.ceil(text.length / alignment) * alignment;
  const bytes = new Uint8Array(8 + padded + end).fill(0x20, 8, 8 + padded);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(padded), true);
  bytes.set(text, 8);
  let at = 8 + padded;
  for (const { data } of tensors) {
    const size = data.BYTES_PER_ELEMENT;
    for (const value of data) {
      if (size === 4) view.setFloat32(at, value, true);
      else view.setFloat64(at, value, true);
      at += size;
    }
  }
  return bytes;
}
