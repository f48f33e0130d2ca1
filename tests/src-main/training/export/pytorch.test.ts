import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wordShapes } from '../../../../src-main/ner/word-shape.ts';
import { firstLosses } from '../../../../src-main/training/export/first-losses.ts';
import { parseExperiment, runExports } from '../../../../src-main/training/index.ts';
import { optimizers } from '../../../../src-main/training/optimizers/index.ts';
import losses from '../../../fixtures/pytorch-losses.json' with { type: 'json' };
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { corpus, recorded, untrained } from './experiments.ts';

const scriptOf = (fields: object): string => {
  const [main] = runExports.pytorch.files(untrained(parseExperiment(fields)), 'run.py');
  return main.contents as string;
};

const pythonWithTorch = ['python3', '/usr/bin/python3'].find(
  (python) => spawnSync(python, ['-c', 'import torch']).status === 0,
);
if (!pythonWithTorch)
  console.warn('No Python with torch: exported scripts are compared with recorded losses only.');

describe.each(Object.entries(recorded))('the %s run', (name, experiment) => {
  const expected = losses[name as Exclude<keyof typeof losses, 'source'>];

  test('has the losses that PyTorch recorded, over 200 steps', () => {
    expect(expected).toHaveLength(200);
    expect(firstLosses(experiment, corpus, 200)).toBeAllClose(expected, { within: 1e-4 });
  });

  if (!pythonWithTorch) return;
  test('has the same losses in PyTorch, run now', { timeout: 120_000 }, () => {
    const folder = temporaryFolder();
    for (const { name, contents } of runExports.pytorch.files(untrained(experiment), 'run.py'))
      writeFileSync(join(folder, name), contents);
    const words = [join(folder, 'run.py'), '--steps', '200'];
    const { stdout, stderr } = spawnSync(pythonWithTorch, words, { encoding: 'utf8' });
    expect(stderr).toBe('');
    const distance = /over 200 steps: (\S+)/.exec(stdout)?.[1];
    expect(Number(distance)).toBeLessThan(1e-4);
  });
});

describe('the script', () => {
  test('states the experiment in the lecture’s names', () => {
    const text = scriptOf({ hidden: [8], activation: 'tanh', l2: 0.01, seed: 3 });
    expect(text).toContain('h = torch.tanh(F.linear(h, self.W1, self.b1))');
    expect(text).toContain('return F.linear(h, self.U, self.c)');
    expect(text).toContain('L2 = 0.01');
    expect(text).toContain('SEED = 3');
  });

  test('the location score is s = uᵀh with the logistic loss', () => {
    const text = scriptOf({ task: 'location' });
    expect(text).toContain('return h @ self.u');
    expect(text).toContain('F.binary_cross_entropy_with_logits(');
  });

  test.each(Object.keys(optimizers))(
    '%s is one call of torch.optim, with no value left out',
    (optimizer) => {
      const text = scriptOf({ optimizer });
      const [line] = /optimizer = torch\.optim\..*/.exec(text) ?? [''];
      expect(line).toMatch(
        /^optimizer = torch\.optim\.[A-Za-z]+\(groups, lr=RATE.*weight_decay=[\d.]+/,
      );
      expect(text).not.toMatch(/undefined|NaN|\[object/);
    },
  );

  test('frozen word vectors have no gradient and no place in the optimizer', () => {
    const text = scriptOf({ embedding: { train: false } });
    expect(text).toContain('requires_grad=name != "E"');
    expect(text).not.toContain('[model.E]');
  });

  test('dropout draws Nabla’s masks, and only while it trains', () => {
    const text = scriptOf({ hidden: [8, 4], dropout: { input: 0.1, hidden: [0, 0.5] } });
    expect(text).toContain('h = dropped(h, 0.1, step, 0) if self.training else h');
    expect(text).toContain('h = dropped(h, 0.5, step, 2) if self.training else h');
    expect(text).not.toContain('step, 1)');
    expect(scriptOf({})).not.toContain('dropped');
  });

  test('batch norm is F.batch_norm, with running statistics that are not trained', () => {
    const text = scriptOf({ batchNorm: { momentum: 0.2, epsilon: 0.001 } });
    expect(text).toContain('self.gamma1, self.beta1, batch, 0.2, 0.001)');
    expect(text).toContain('self.register_buffer(name, tensor)');
    expect(scriptOf({})).not.toContain('register_buffer');
  });

  test('gradients are clipped between the backward pass and the step', () => {
    expect(scriptOf({ clip: { norm: 2 } })).toMatch(
      /backward\(\)\n +torch\.nn\.utils\.clip_grad_norm_\(model\.parameters\(\), 2\)\n +optimizer\.step/,
    );
    expect(scriptOf({ clip: { value: 0.5 } })).toContain(
      'clip_grad_value_(model.parameters(), 0.5)',
    );
    expect(scriptOf({})).not.toContain('clip_grad');
  });

  test('a dampened Nesterov momentum is refused, which PyTorch does not have', () => {
    const optimizer = { name: 'momentum', nesterov: true, dampening: 0.5 };
    expect(() => scriptOf({ optimizer })).toThrow(/dampening/);
  });

  test('tells the same shapes of unknown words apart as the vocabulary', () => {
    expect(wordShapes.map(({ name }) => name)).toEqual([
      ...['@name', '#tag', 'link', 'number', 'symbol'],
      ...['CAPITALS', 'Capitalised', 'lowercase', 'caseless'],
    ]);
  });
});
