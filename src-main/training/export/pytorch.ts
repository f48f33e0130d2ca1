import type { Sentence } from '../../ner/index.ts';
import { startingModel } from '../model/starting-model.ts';
import { firstLosses } from './first-losses.ts';
import { modelTensors } from './model-tensors.ts';
import { companions, script } from './pytorch/script.ts';
import type { RunExport } from './run-export.ts';

/** Steps whose losses stand beside the script, for it to compare its own with. */
const comparedSteps = 200;

/** A word, a tab and its label a line; an empty line after each sentence. */
const columns = (sentences: readonly Sentence[]): string =>
  sentences
    .filter(({ tokens }) => tokens.length > 0)
    .map(({ tokens, labels }) => tokens.map((token, i) => `${token}\t${labels[i]}\n`).join(''))
    .join('\n');

/** The run as a PyTorch script, with its data and its initial weights beside it. */
export const pytorch: RunExport = {
  name: 'pytorch',
  title: { en: 'a PyTorch script', ko: 'PyTorch 스크립트' },
  ending: '.py',
  hasFolder: true,
  files({ name, experiment, corpus }, main) {
    const model = startingModel(experiment, corpus);
    const contents = script(name, main, model); // before the weights are copied: it may refuse
    const losses = firstLosses(experiment, corpus, comparedSteps);
    const rows = losses.map((loss, index) => `${index + 1},${loss}\n`);
    return [
      { name: main, contents },
      { name: companions.weights, contents: modelTensors(model) },
      { name: companions.words, contents: model.vocabulary.words.join('\n') },
      { name: companions.train, contents: columns(corpus.train) },
      { name: companions.heldOut, contents: columns(corpus.heldOut) },
      { name: companions.losses, contents: `step,loss\n${rows.join('')}` },
    ];
  },
};
