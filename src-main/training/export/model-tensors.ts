import type { TrainedModel } from '../trained-model.ts';
import { safetensorsBytes } from './safetensors-bytes.ts';

/** What each row of the table of word vectors stands for, in the order of the rows. */
export const rowNames = ({ vocabulary }: TrainedModel): string[] =>
  Array.from({ length: vocabulary.size }, (_, id) => vocabulary.nameOf(id));

/**
 * The parameters under the lecture's names, E, W1, b1, …, U and c, or u, in the experiment's precision.
 * The experiment, the classes and the names of E's rows stand beside them as JSON.
 */
export const modelTensors = (model: TrainedModel): Uint8Array =>
  safetensorsBytes(model.parameters.list, {
    experiment: JSON.stringify(model.experiment),
    classes: JSON.stringify(model.labels.classes),
    words: JSON.stringify(rowNames(model)),
  });
