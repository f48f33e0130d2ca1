import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { runExportNames } from '../../../src-main/contract/lab.ts';
import { smallExperiment } from '../../support/experiments.ts';
import { problemOf } from '../../support/profiles.ts';
import { openedLab, start } from './lab/opened-lab.ts';

type Exported = { name: string; base64: string };

test('a run of the lab is one file in every format, a script with its companions in a zip', async () => {
  const opened = openedLab();
  const { id } = start(opened, smallExperiment({ dropout: 0.2 }));
  await opened.ended(id);
  const files = runExportNames.map((format) => {
    const { name, base64 } = opened.calls['lab.export']({ id, format }) as Exported;
    return { name, bytes: Uint8Array.from(Buffer.from(base64, 'base64')) };
  });
  expect(files.map(({ name }) => name)).toEqual([
    'run-1-pytorch.zip',
    'run-1.onnx',
    'run-1-safetensors.zip',
    'run-1.csv',
    'run-1.jsonl',
  ]);
  for (const { bytes } of files) expect(bytes.length).toBeGreaterThan(100);
  const entries = unzipSync(files[0]!.bytes);
  expect(Object.keys(entries).sort()).toEqual([
    'run-1/held-out.conll',
    'run-1/initial.safetensors',
    'run-1/nabla-losses.csv',
    'run-1/run-1.py',
    'run-1/train.conll',
    'run-1/words.txt',
  ]);
  expect(strFromU8(entries['run-1/run-1.py']!)).toContain('class WindowClassifier');
});

test('a run that kept no model says so', () => {
  const opened = openedLab();
  const id = opened.profile.runs.add(smallExperiment(), 0, 2);
  expect(problemOf(() => opened.calls['lab.export']({ id, format: 'onnx' })).code).toBe('no-model');
});
