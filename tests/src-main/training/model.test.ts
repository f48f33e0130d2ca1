import { describe, expect, it } from 'vitest';
import { checkGradient, createRandom, tensor, type Node } from '../../../src-main/engine/index.ts';
import { buildModel } from '../../../src-main/training/model.ts';
import { allocateParameters, type Architecture } from '../../../src-main/training/parameters.ts';

const base: Architecture = {
  task: 'entity-type',
  vocabulary: 5,
  dim: 2,
  width: 3,
  hidden: [4],
  classes: 3,
};
const ids = [
  [0, 1, 2],
  [3, 3, 1],
  [4, 0, 4],
];

function model(architecture: Architecture, classes: number[]) {
  const parameters = allocateParameters(architecture);
  const random = createRandom(7);
  parameters.flat.forEach((_, i) => (parameters.flat[i] = random.between(-1, 1)));
  const built = buildModel(architecture, { name: 'tanh' }, parameters, ids.length);
  const values = new Map<Node, ReturnType<typeof tensor>>([
    [built.ids, tensor(ids)],
    [built.classes, tensor(classes)],
    ...[...built.parameters].map(([{ data, shape }, node]) => [node, tensor(data, shape)] as const),
  ]);
  return { ...built, values };
}

describe('the window classifier', () => {
  it.each([
    ['softmax over one hidden layer', base, [0, 2, 1]],
    ['softmax over two hidden layers', { ...base, hidden: [4, 3] }, [0, 2, 1]],
    ['softmax straight on the window', { ...base, hidden: [] }, [0, 2, 1]],
    ['location score of one hidden layer', { ...base, task: 'location', classes: 2 }, [0, 1, 1]],
    ['location score of the window', { ...base, task: 'location', hidden: [] }, [0, 1, 1]],
  ] as [string, Architecture, number[]][])(
    '%s: every gradient is that of central differences',
    (_, architecture, classes) => {
      const { loss, parameters, values } = model(architecture, classes);
      const check = checkGradient({ output: loss, wanted: [...parameters.values()], values });
      expect(check.worst?.difference).toBeLessThan(1e-6);
      expect(check.passed).toBe(true);
    },
  );

  it.each([
    [base, ['E', 'W1', 'b1', 'U', 'c']],
    [{ ...base, hidden: [4, 3] }, ['E', 'W1', 'b1', 'W2', 'b2', 'U', 'c']],
    [{ ...base, task: 'location' }, ['E', 'W1', 'b1', 'u']],
  ] as [Architecture, string[]][])(
    'has the parameters of the lecture: %#',
    (architecture, names) => {
      expect(allocateParameters(architecture).list.map(({ name }) => name)).toEqual(names);
    },
  );
});
