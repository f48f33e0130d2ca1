import { expect, test } from 'vitest';
import type { TaggedToken } from '../../../../../src-main/contract/lab.ts';
import { ProblemError } from '../../../../../src-main/contract/problem.ts';
import { Trial } from '../../../../../src-renderer/screens/lab/sentence/trial.svelte.ts';
import { FakeCore } from '../../../support/fake-core.ts';

const tokensOf = (sentence: string): TaggedToken[] =>
  sentence.split(' ').map((text) => ({ text, label: 'O', probability: 0.9, known: true }));
const tagging = () =>
  new FakeCore({ 'lab.tag': ({ sentence }) => ({ tokens: tokensOf(sentence) }) });

test('tries the sample of the data where nothing was typed', async () => {
  const trial = new Trial(tagging().client);
  await trial.use(1, 'Paris met Hilton');
  expect(trial.tokens.map(({ text }) => text)).toEqual(['Paris', 'met', 'Hilton']);
});

test('keeps the sentence of the learner when another run is shown', async () => {
  const core = tagging();
  const trial = new Trial(core.client);
  await trial.use(1, 'sample');
  trial.write('my own');
  await trial.use(2, 'other sample');
  expect(core.asked.at(-1)!.input).toEqual({ id: 2, sentence: 'my own' });
});

test('tags once when typing pauses, not at every letter', async () => {
  const core = tagging();
  const trial = new Trial(core.client);
  await trial.use(1, 'sample');
  for (const text of ['a', 'a b', 'a b c']) trial.write(text);
  await expect.poll(() => trial.tokens.length).toBe(3);
  expect(core.times('lab.tag')).toBe(2);
});

test('an emptied field empties the result and asks for nothing', async () => {
  const core = tagging();
  const trial = new Trial(core.client);
  await trial.use(1, 'sample');
  trial.write('  ');
  await trial.tag();
  expect([trial.tokens, core.times('lab.tag')]).toEqual([[], 1]);
});

test('says why tagging failed, until it works again', async () => {
  let hasModel = false;
  const core = new FakeCore({
    'lab.tag': ({ sentence }) => {
      if (!hasModel) throw new ProblemError('no-model', { en: 'No model', ko: '모델 없음' });
      return { tokens: tokensOf(sentence) };
    },
  });
  const trial = new Trial(core.client);
  await trial.use(1, 'sample');
  expect(trial.failure).toBeInstanceOf(ProblemError);
  hasModel = true;
  await trial.tag();
  expect([trial.failure, trial.tokens.length]).toEqual([undefined, 1]);
});
