import { startingModel } from '../model/starting-model.ts';
import { modelTensors } from './model-tensors.ts';
import type { RunExport } from './run-export.ts';

/** The weights at the end of a run, and those that it began with. */
export const safetensors: RunExport = {
  name: 'safetensors',
  title: { en: 'the weights as safetensors', ko: '가중치 (safetensors)' },
  ending: '.safetensors',
  hasFolder: false,
  files: (run, main) => [
    { name: main, contents: modelTensors(run.finalModel()) },
    {
      name: main.replace(/(\.safetensors)?$/, '.initial.safetensors'),
      contents: modelTensors(startingModel(run.experiment, run.corpus)),
    },
  ],
};
