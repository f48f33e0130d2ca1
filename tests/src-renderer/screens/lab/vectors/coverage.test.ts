import { expect, test } from 'vitest';
import type { Client } from '../../../../../src-renderer/client/index.ts';
import { Coverage } from '../../../../../src-renderer/screens/lab/vectors/coverage.svelte.ts';
import { experiment } from '../../../support/lab.ts';

const from = (id: string) => ({ ...experiment, embedding: { ...experiment.embedding, from: id } });

function counting() {
  let asked = 0;
  const call = () => Promise.resolve({ words: 10, covered: ++asked, tokens: 0.5 });
  return { coverage: new Coverage({ call } as unknown as Client), count: () => asked };
}

test('is asked for where other vectors or sentences are chosen, and not for a seed', async () => {
  const { coverage, count } = counting();
  await coverage.of(from('vectors-1'));
  expect(coverage.value).toEqual({ words: 10, covered: 1, tokens: 0.5 });
  await coverage.of({ ...from('vectors-1'), seed: 7 });
  expect(count()).toBe(1);
  await coverage.of({ ...from('vectors-1'), data: 'korean' });
  expect(count()).toBe(2);
});

test('is nothing where a model starts at random, or the core refuses', async () => {
  const { coverage, count } = counting();
  await coverage.of(from('vectors-1'));
  await coverage.of(experiment);
  expect([coverage.value, count()]).toEqual([{}, 1]);
  const refusing = new Coverage({ call: () => Promise.reject(new Error()) } as unknown as Client);
  await refusing.of(from('gone'));
  expect(refusing.value).toEqual({});
});
