import type { TrainedModel } from '../model/trained-model.ts';
import { safetensorsBytes } from './safetensors-bytes.ts';

/** What each row of the table of word vectors stands for, in the order of the rows. */
const rowNames = ({ vocabulary }: TrainedModel): string[] =>
  Array.from({ length: vocabulary.size }, (_, id) => vocabulary.nameOf(id));

/** What a reader needs besides the tensors: the experiment, the classes and the names of E's rows, as JSON. */
export const describedModel = (model: TrainedModel) => ({
  experiment: JSON.stringify(model.experiment),
  classes: JSON.stringify(model.labels.classes),
  words: JSON.stringify(rowNames(model)),
});

/**
 * The parameters under the lecture's names, E, W1, b1, …, U and c, or u, in the experiment's precision,
 * with their description beside them.
 */
export const modelTensors = (model: TrainedModel): Uint8Array =>
  safetensorsBytes(model.parameters.list, describedModel(model));
