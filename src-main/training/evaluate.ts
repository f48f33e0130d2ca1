import type { RunScores } from '../contract/lab.ts';
import { scoreEntities, type Sentence } from '../ner/index.ts';
import type { Windows } from './dataset.ts';
import { classesOf, labelsOfClasses } from './model/label-set.ts';
import { predictor } from './model/predict.ts';
import type { TrainedModel } from './model/trained-model.ts';

/** The entities of the annotation that the task asks for: all of them, or the locations alone. */
const goldLabels = ({ experiment, labels }: TrainedModel, sentence: Sentence): readonly string[] =>
  experiment.task === 'location'
    ? labelsOfClasses(labels, classesOf(labels, sentence.labels))
    : sentence.labels;

/**
 * Entity F1 by exact spans, and the mean cross-entropy, on sentences that were not trained on.
 * `windows` are the windows of exactly these sentences.
 */
export function evaluate(
  model: TrainedModel,
  sentences: readonly Sentence[],
  windows: Windows,
): RunScores {
  const { classes, loss } = predictor(model)(windows);
  let row = 0;
  const predicted = sentences.map(({ tokens }) => {
    const found = classes.subarray(row, (row += tokens.length));
    return labelsOfClasses(model.labels, found);
  });
  const gold = sentences.map((sentence) => goldLabels(model, sentence));
  const { overall, byType } = scoreEntities(gold, predicted);
  return { overall, byType, heldOutLoss: loss, arithmetic: model.parameters.arena.arithmetic };
}
