import { describe, expect, it } from 'vitest';
import {
  checkGradient,
  createRandom,
  sizeOf,
  tensor,
  type Node,
} from '../../../../src-main/engine/index.ts';
import { parseExperiment } from '../../../../src-main/training/experiment/experiment.ts';
import { buildModel, type ModelChoices } from '../../../../src-main/training/model/model.ts';
import {
  allocateParameters,
  isRunning,
  type Architecture,
} from '../../../../src-main/training/model/parameters.ts';

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

function model(
  architecture: Architecture,
  classes: number[],
  choices: ModelChoices = parseExperiment({}),
  isTraining = false,
) {
  const parameters = allocateParameters(architecture);
  const random = createRandom(7);
  parameters.flat.forEach((_, i) => (parameters.flat[i] = random.between(-1, 1)));
  for (const { role, data } of parameters.list) if (role === 'running-variance') data.fill(0.7);
  const built = buildModel(architecture, choices, parameters, ids.length, isTraining);
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
    ['batch norm', { ...base, hidden: [4, 3], batchNorm: true }, {}],
    ['dropout on x and h', { ...base, hidden: [4, 3] }, { dropout: { input: 0.3, hidden: [0.5] } }],
    ['both', { ...base, batchNorm: true }, { dropout: { input: 0.2, hidden: [0.4] } }],
    ['both, for a location', { ...base, task: 'location', batchNorm: true }, { dropout: 0.5 }],
  ] as [string, Architecture, object][])(
    'with %s, while it trains: every gradient is that of central differences',
    (_, architecture, fields) => {
      const built = model(architecture, [0, 1, 1], parseExperiment(fields), true);
      const { loss, parameters, values } = built;
      const random = createRandom(3);
      for (const { node } of built.masks)
        values.set(
          node,
          tensor(
            Array.from({ length: sizeOf(node.shape) }, () => random.integer(2)),
            node.shape,
          ),
        );
      const learned = [...parameters].filter(([{ role }]) => !isRunning(role));
      const wanted = learned.map(([, node]) => node);
      const check = checkGradient({ output: loss, wanted, values });
      expect(check.entries.length).toBeGreaterThan(20);
      expect(check.worst?.difference).toBeLessThan(1e-6);
    },
  );

  it('drops nothing and measures nothing when it is used', () => {
    const architecture = { ...base, batchNorm: true };
    const used = model(architecture, [0, 2, 1], parseExperiment({ dropout: 0.5 }));
    expect([used.masks, used.statistics]).toEqual([[], []]);
    expect(used.graph.nodes.some(({ op }) => op === 'variance' || op === 'dropout')).toBe(false);
  });

  it('has no mask where the rate is 0', () => {
    const choices = parseExperiment({ hidden: [4, 3], dropout: { hidden: [0, 0.5] } });
    const { masks } = model({ ...base, hidden: [4, 3] }, [0, 2, 1], choices, true);
    expect(masks.map(({ layer, rate }) => [layer, rate])).toEqual([[2, 0.5]]);
  });

  it.each([
    [base, ['E', 'W1', 'b1', 'U', 'c']],
    [{ ...base, hidden: [4, 3] }, ['E', 'W1', 'b1', 'W2', 'b2', 'U', 'c']],
    [{ ...base, task: 'location' }, ['E', 'W1', 'b1', 'u']],
    [{ ...base, batchNorm: true }, ['E', 'W1', 'gamma1', 'beta1', 'mean1', 'variance1', 'U', 'c']],
  ] as [Architecture, string[]][])(
    'has the parameters of the lecture: %#',
    (architecture, names) => {
      expect(allocateParameters(architecture).list.map(({ name }) => name)).toEqual(names);
    },
  );
});
