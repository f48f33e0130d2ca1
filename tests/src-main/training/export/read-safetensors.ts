import type { NamedTensor } from '../../../../src-main/training/export/safetensors-bytes.ts';

interface Entry {
  readonly dtype: 'F32' | 'F64';
  readonly shape: number[];
  readonly data_offsets: [number, number];
}

/** Reads a safetensors file from its definition. */
export function readSafetensors(bytes: Uint8Array) {
  const length = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true));
  const text = new TextDecoder().decode(bytes.subarray(8, 8 + length));
  const { __metadata__: metadata, ...entries } = JSON.parse(text) as Record<string, unknown>;
  const tensors = Object.entries(entries as Record<string, Entry>).map(
    ([name, { dtype, shape, data_offsets }]): NamedTensor => {
      const [begin, end] = data_offsets;
      const { buffer } = Uint8Array.from(bytes.subarray(8 + length + begin, 8 + length + end));
      const data = dtype === 'F32' ? new Float32Array(buffer) : new Float64Array(buffer);
      return { name, shape, data };
    },
  );
  return { metadata: metadata as Record<string, string>, tensors };
}
