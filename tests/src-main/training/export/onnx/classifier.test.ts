import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { activations } from '../../../../../src-main/training/activations/index.ts';
import { encode } from '../../../../../src-main/training/dataset.ts';
import {
  loadModel,
  parseExperiment,
  runExports,
  train,
} from '../../../../../src-main/training/index.ts';
import { Plan } from '../../../../../src-main/training/step/plan.ts';
import { architectureOf } from '../../../../../src-main/training/model/trained-model.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';
import { tinyCorpus } from '../../corpora.ts';
import { untrained } from '../experiments.ts';
import { readOnnx } from './read-onnx.ts';

const corpus = tinyCorpus();
const small = { embedding: { dim: 6 }, hidden: [8, 5], epochs: 1, batch: 16 };

function exported(fields: object) {
  const experiment = parseExperiment({ ...small, ...fields });
  const model = loadModel(train({ experiment, corpus }).model!);
  const run = { ...untrained(experiment), corpus, finalModel: () => model };
  const [{ contents }] = runExports.onnx.files(run, 'model.onnx');
  const windows = encode(corpus.heldOut, experiment, model);
  const architecture = architectureOf(experiment, model);
  const plan = new Plan(architecture, experiment, model.parameters, windows.count);
  plan.forward(windows, [...windows.classes.keys()], 0);
  return { model, windows, scores: Array.from(plan.scores), file: contents as Uint8Array };
}

const cases: object[] = [
  ...Object.keys(activations).map((activation) => ({ activation })),
  { activation: { name: 'leaky-relu', slope: 0.3 } },
  { activation: { name: 'elu', alpha: 0.5 } },
  { task: 'location', activation: 'relu' },
  { task: 'location', hidden: [], window: 0 },
  { hidden: [] },
  { batchNorm: true, dropout: 0.3, epochs: 3 },
  { precision: 'f64', batchNorm: { epsilon: 0.01 } },
];

describe.each(cases)('the model of %j', (fields) => {
  const { windows, scores, file } = exported(fields);
  const onnx = readOnnx(file);
  const outputs = onnx.run({ shape: [windows.count, windows.width], data: [...windows.ids] });

  test('has the same scores in ONNX', () => {
    expect(outputs.get('scores')!.data).toBeAllClose(scores, { within: 2e-6 });
  });

  test('has probabilities beside them', () => {
    expect(onnx.outputs).toEqual(['scores', 'probabilities']);
    const probabilities = outputs.get('probabilities')!;
    expect(probabilities.shape).toEqual(outputs.get('scores')!.shape);
    expect(probabilities.data.every((share) => share >= 0 && share <= 1)).toBe(true);
  });
});

test('the file says what its rows and classes are, in a format of 2020 that all readers know', () => {
  const { file, model } = exported({});
  const { metadata, format, operatorSet } = readOnnx(file);
  expect([format, operatorSet]).toEqual([7, 13]);
  expect(JSON.parse(metadata.classes!)).toEqual(model.labels.classes);
  expect(JSON.parse(metadata.words!)).toHaveLength(model.vocabulary.size);
  expect(JSON.parse(metadata.experiment!)).toEqual(model.experiment);
});

const checker =
  'import onnx, sys; onnx.checker.check_model(onnx.load(sys.argv[1]), full_check=True)';
const pythonWithOnnx = ['python3', '/usr/bin/python3'].find(
  (python) => spawnSync(python, ['-c', 'import onnx']).status === 0,
);
if (!pythonWithOnnx)
  console.warn('No Python with onnx: its checker does not see the exported files.');

test.skipIf(!pythonWithOnnx).each([{}, { task: 'location', batchNorm: true, activation: 'mish' }])(
  'ONNX’s own checker accepts %j',
  (fields) => {
    const path = join(temporaryFolder(), 'model.onnx');
    writeFileSync(path, exported(fields).file);
    const { status, stderr } = spawnSync(pythonWithOnnx!, ['-c', checker, path], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  },
);
