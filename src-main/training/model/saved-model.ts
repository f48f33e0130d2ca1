import { z } from 'zod';
import { experiment } from '../../contract/experiment.ts';
import { ProblemError } from '../../contract/problem.ts';
import { segmentations, Vocabulary } from '../../ner/index.ts';
import { allocateParameters, arenaOf, sizeOfParameters } from './parameters.ts';
import { architectureOf, type TrainedModel } from './trained-model.ts';

/*
 * A saved model describes itself. Eight bytes "nablamdl", the length of the header as a little-endian
 * Uint32, the header as JSON in UTF-8, blanks up to a multiple of eight, then every tensor's numbers
 * as little-endian float64, in the order and shapes that the header lists.
 */

const magic = 'nablamdl';
const prefix = magic.length + 4;

const header = z.object({
  version: z.literal(1),
  experiment,
  classes: z.array(z.string()),
  vocabulary: z.object({
    words: z.array(z.string()),
    options: z.object({
      minimumCount: z.number(),
      lowerCase: z.boolean(),
      digitShape: z.boolean(),
      // Absent in models saved when all unknown words shared one entry.
      unknownShapes: z.boolean().default(false),
      segmentation: z.enum(segmentations),
    }),
  }),
  tensors: z.array(z.object({ name: z.string(), shape: z.array(z.int().positive()) })),
});

const unreadable = (found: string): ProblemError =>
  new ProblemError('unreadable-model', {
    en: `This is not a model that can be read: ${found}. Train the experiment again to get a new one.`,
    ko: `읽을 수 없는 모델입니다(${found}). 실험을 다시 학습하여 새 모델을 만드세요.`,
  });

const aligned = (length: number): number => Math.ceil(length / 8) * 8;

/** The model as bytes, the same bytes for the same model. */
export function saveModel(model: TrainedModel): Uint8Array<ArrayBuffer> {
  const { vocabulary, labels, parameters } = model;
  const description: z.infer<typeof header> = {
    version: 1,
    experiment: model.experiment,
    classes: [...labels.classes],
    vocabulary: { words: [...vocabulary.words], options: { ...vocabulary.options } },
    tensors: parameters.list.map(({ name, shape }) => ({ name, shape: [...shape] })),
  };
  const text = new TextEncoder().encode(JSON.stringify(description));
  const start = aligned(prefix + text.length);
  const bytes = new Uint8Array(start + parameters.flat.length * 8).fill(0x20, 0, start);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(magic));
  view.setUint32(magic.length, text.length, true);
  bytes.set(text, prefix);
  parameters.flat.forEach((value, i) => view.setFloat64(start + i * 8, value, true));
  return bytes;
}

function readHeader(bytes: Uint8Array, length: number): z.infer<typeof header> {
  const text = new TextDecoder().decode(bytes.subarray(prefix, prefix + length));
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

/**
 * Reads what `saveModel` wrote.
 *
 * @throws ProblemError when the bytes are something else, or not all of it.
 */
export function loadModel(bytes: Uint8Array): TrainedModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < prefix || new TextDecoder().decode(bytes.subarray(0, 8)) !== magic)
    throw unreadable(`${bytes.length} bytes`);
  const length = view.getUint32(magic.length, true);
  const described = readHeader(bytes, length);
  const { words, options } = described.vocabulary;
  const lexicon = {
    vocabulary: new Vocabulary(words, options),
    labels: { classes: described.classes },
  };
  const architecture = architectureOf(described.experiment, lexicon);
  const start = aligned(prefix + length);
  const expected = start + sizeOfParameters(architecture) * 8;
  if (bytes.length !== expected) throw unreadable(`${bytes.length} ≠ ${expected} bytes`);
  const parameters = allocateParameters(architecture, arenaOf(described.experiment));
  for (let i = 0; i < parameters.flat.length; i++)
    parameters.flat[i] = view.getFloat64(start + i * 8, true);
  return { experiment: described.experiment, ...lexicon, parameters };
}
