import { z } from 'zod';
import { experiment as experimentSchema } from '../../contract/experiment.ts';
import { ProblemError } from '../../contract/problem.ts';
import type { Numbers } from '../../engine/index.ts';
import type { Unrecorded } from './point-recorder.ts';
import type { TrainerState } from '../step/trainer-state.ts';

/*
 * A checkpoint says everything about what is still to come of a run. Eight bytes "nablackp", the length
 * of the header as a little-endian Uint32, the header as JSON in UTF-8, blanks up to a multiple of
 * eight, then every tensor's numbers, little-endian and in the precision that the header states, each
 * filled up to a multiple of eight bytes.
 */

const magic = 'nablackp';
const prefix = magic.length + 4;

const header = z.object({
  version: z.literal(1),
  experiment: experimentSchema,
  /** Of the words and windows that it trains on. */
  data: z.string(),
  arithmetic: z.enum(['relaxed', 'simd', 'plain']),
  steps: z.int().nonnegative(),
  unrecorded: z.object({ windows: z.number(), loss: z.number() }),
  tensors: z.array(
    z.object({
      name: z.string(),
      precision: z.enum(['f32', 'f64']),
      length: z.int().nonnegative(),
    }),
  ),
});
type Header = z.infer<typeof header>;

/** What a run needs to go on with the same bits. */
export interface Checkpoint
  extends TrainerState, Pick<Header, 'experiment' | 'data' | 'arithmetic'> {
  readonly unrecorded: Unrecorded;
}

const aligned = (length: number): number => Math.ceil(length / 8) * 8;
const bytesOf = ({ buffer, byteOffset, byteLength }: Numbers): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** The checkpoint as bytes; the tensors are copied. */
export function saveCheckpoint({ tensors, ...rest }: Checkpoint): Uint8Array<ArrayBuffer> {
  const description: Header = {
    version: 1,
    ...rest,
    tensors: [...tensors].map(([name, data]) => ({
      name,
      precision: data instanceof Float32Array ? 'f32' : 'f64',
      length: data.length,
    })),
  };
  const text = new TextEncoder().encode(JSON.stringify(description));
  const start = aligned(prefix + text.length);
  const size = [...tensors.values()].reduce((sum, data) => sum + aligned(data.byteLength), start);
  const bytes = new Uint8Array(size).fill(0x20, prefix + text.length, start);
  bytes.set(new TextEncoder().encode(magic));
  new DataView(bytes.buffer).setUint32(magic.length, text.length, true);
  bytes.set(text, prefix);
  let offset = start;
  for (const data of tensors.values()) {
    bytes.set(bytesOf(data), offset);
    offset += aligned(data.byteLength);
  }
  return bytes;
}

/**
 * Reads what `saveCheckpoint` wrote.
 *
 * @throws ProblemError when the bytes are something else, or not all of it.
 */
export function loadCheckpoint(saved: Uint8Array): Checkpoint {
  const bytes = new Uint8Array(saved); // a copy, because numbers need places that fit them
  if (bytes.length < prefix || new TextDecoder().decode(bytes.subarray(0, 8)) !== magic)
    throw unreadable(`${bytes.length} bytes`);
  const length = new DataView(bytes.buffer).getUint32(magic.length, true);
  const described = readHeader(bytes.subarray(prefix, prefix + length));
  let offset = aligned(prefix + length);
  const tensors = new Map<string, Numbers>();
  for (const { name, precision, length: count } of described.tensors) {
    const Numbers = precision === 'f32' ? Float32Array : Float64Array;
    const end = offset + aligned(count * Numbers.BYTES_PER_ELEMENT);
    if (end > bytes.length) throw unreadable(`${bytes.length} < ${end} bytes`);
    tensors.set(name, new Numbers(bytes.buffer, offset, count));
    offset = end;
  }
  if (offset !== bytes.length) throw unreadable(`${bytes.length} ≠ ${offset} bytes`);
  const { experiment, data, arithmetic, steps, unrecorded } = described;
  return { experiment, data, arithmetic, steps, unrecorded, tensors };
}

function readHeader(bytes: Uint8Array): Header {
  const text = new TextDecoder().decode(bytes);
  if (!text.endsWith('}')) throw unreadable('header'); // blanks belong to what follows
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw unreadable('header');
  }
  const parsed = header.safeParse(json);
  if (!parsed.success) throw unreadable(parsed.error.issues[0]!.path.join('.'));
  return parsed.data;
}

const unreadable = (found: string): ProblemError =>
  new ProblemError('unreadable-checkpoint', {
    en: `This is not a checkpoint that can be read: ${found}. Start the experiment again; it comes to the same result.`,
    ko: `읽을 수 없는 체크포인트입니다(${found}). 실험을 다시 시작하세요. 결과는 똑같습니다.`,
  });
