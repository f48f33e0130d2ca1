import type { TaggedToken } from '../../contract/lab.ts';
import { tokenize, windowsOf } from '../../ner/index.ts';
import { predictor } from './predict.ts';
import type { TrainedModel } from './trained-model.ts';

/** A function that finds the entities in typed sentences with a trained model. */
export function tagger(model: TrainedModel): (sentence: string) => TaggedToken[] {
  const { experiment, vocabulary, labels } = model;
  const predict = predictor(model);
  return (sentence) => {
    const tokens = tokenize(sentence, vocabulary.options.segmentation);
    const { classes, probabilities } = predict({
      count: tokens.length,
      width: 2 * experiment.window + 1,
      ids: windowsOf(vocabulary.idsOf(tokens), experiment.window),
      classes: new Int32Array(tokens.length),
    });
    return tokens.map((text, i) => ({
      text,
      label: labels.classes[classes[i]!]!,
      probability: probabilities[i]!,
      known: vocabulary.knows(text),
    }));
  };
}
