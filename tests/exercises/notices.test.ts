import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkPack } from '../../src-main/course/index.ts';

const root = fileURLToPath(new URL('../../exercises', import.meta.url));

/** What the built-in course cannot tell apart, and why it stays so. */
const reasons: Readonly<Record<string, string>> = {
  // ReLU's slope is the same at z and at h = relu(z): what is a slip elsewhere is right here.
  'beyond-the-lecture/19-relu-net-bias.yaml': 'derivative-at-output',
  'beyond-the-lecture/20-relu-net-weights.yaml': 'derivative-at-output',
  'beyond-the-lecture/21-relu-net-input.yaml': 'derivative-at-output',
  // The entries of p − y add up to 0, so who adds them up says 0 with whoever says 0.
  'losses-and-softmax/25-entry-cross-entropy.yaml': 'summed-over-index, said-zero',
  'losses-and-softmax/26-entry-classifier-weight.yaml': 'summed-over-index, said-zero',
  // So do the entries that a normalization has centred.
  'beyond-the-lecture/36-layer-norm-input.yaml': 'dot-for-elementwise, said-zero',
};

test('every notice about the built-in course has its reason', () => {
  const { problems, notices } = checkPack(root);
  expect(problems).toEqual([]);
  const told = notices.map(({ file, message }) => [
    file,
    /(?:first|all the same): ([^.]*)\./.exec(message.en)?.[1],
  ]);
  expect(Object.fromEntries(told)).toEqual(reasons);
  expect(told).toHaveLength(Object.keys(reasons).length);
}, 120_000); // prettier-ignore
