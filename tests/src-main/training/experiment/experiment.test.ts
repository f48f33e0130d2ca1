import { describe, expect, it } from 'vitest';
import { ProblemError, type Problem } from '../../../../src-main/contract/problem.ts';
import { experiment } from '../../../../src-main/contract/experiment.ts';
import {
  defaultExperiment,
  parseExperiment,
  tables,
} from '../../../../src-main/training/experiment/experiment.ts';

function problemOf(input: unknown): Problem {
  try {
    parseExperiment(input);
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error('the experiment was accepted');
}

describe('an experiment that leaves things out', () => {
  it('is the default experiment when it is empty', () => {
    expect(parseExperiment({}, 'korean')).toEqual(defaultExperiment('korean'));
  });

  it('fits the schema of the contract', () => {
    expect(experiment.safeParse(defaultExperiment('english')).success).toBe(true);
  });

  it('keeps the rest of a group that is given in part', () => {
    const { embedding } = parseExperiment({ embedding: { train: false } });
    expect(embedding).toEqual({ ...defaultExperiment('english').embedding, train: false });
  });

  it('may name a choice alone, and gets the defaults of its entry', () => {
    const short = parseExperiment({ optimizer: 'momentum' });
    expect(short.optimizer).toMatchObject({ name: 'momentum', momentum: 0.9 });
    expect(parseExperiment({ optimizer: { name: 'momentum' } })).toEqual(short);
  });

  it('keeps the hyperparameters that are given; a switch may be true', () => {
    expect(
      parseExperiment({ optimizer: { name: 'adam', beta1: 0.5, amsgrad: true } }),
    ).toMatchObject({ optimizer: { name: 'adam', beta1: 0.5, beta2: 0.999, amsgrad: 1 } });
  });

  it.each([
    [{ dropout: 0.5 }, { dropout: { input: 0, hidden: [0.5] } }],
    [{ dropout: { input: 0.1, hidden: 0.5 } }, { dropout: { input: 0.1, hidden: [0.5] } }],
    [{ dropout: { input: 0.1 } }, { dropout: { input: 0.1, hidden: [] } }],
    [{ batchNorm: true }, { batchNorm: { use: true, momentum: 0.1, epsilon: 1e-5 } }],
    [{ batchNorm: { momentum: 0.2 } }, { batchNorm: { use: true, momentum: 0.2, epsilon: 1e-5 } }],
    [{ clip: 5 }, { clip: { name: 'norm', limit: 5 } }],
    [{ clip: { norm: 5 } }, { clip: { name: 'norm', limit: 5 } }],
    [{ clip: { value: 0.5 } }, { clip: { name: 'value', limit: 0.5 } }],
    [{ clip: 'norm' }, { clip: { name: 'norm', limit: 1 } }],
    [{ clip: false }, { clip: { name: 'none' } }],
  ])('may be short: %j', (short, long) => {
    expect(parseExperiment(short)).toEqual(parseExperiment(long));
    expect(parseExperiment(short)).toMatchObject(long);
  });

  it('reads an experiment from before there was dropout, batch norm and clipping', () => {
    const { dropout, batchNorm, clip, ...before } = defaultExperiment('english');
    expect(experiment.parse(before)).toEqual({ ...before, dropout, batchNorm, clip });
  });

  it('reads what it has read', () => {
    const once = parseExperiment({
      optimizer: 'radam',
      schedule: 'cyclic',
      hidden: [20, 10],
      dropout: { input: 0.2, hidden: [0.5, 0.3] },
      batchNorm: true,
      clip: { value: 1 },
    });
    expect(parseExperiment(once)).toEqual(once);
  });

  it.each(
    Object.entries(tables).flatMap(([field, table]) =>
      Object.keys(table).map((name) => [field, name]),
    ),
  )('%s may be %s', (field, name) => {
    expect(parseExperiment({ [field!]: name })).toMatchObject({ [field!]: { name } });
  });
});

describe('an experiment with a mistake', () => {
  it('in a name: lists what is known and the nearest, in both languages', () => {
    const { code, message, part } = problemOf({ optimizer: 'Adm' });
    expect([code, part]).toEqual(['unknown-name', 'optimizer']);
    expect(message.en).toContain('“Adm”');
    expect(message.en).toContain('Did you mean adam?');
    expect(message.en).toContain('sgd, momentum');
    expect(message.ko).toContain('‘Adm’');
    expect(message.ko).toContain('sgd, momentum');
  });

  it('in a name like nothing known: makes no guess', () => {
    expect(problemOf({ schedule: 'zebracrossing' }).message.en).not.toContain('Did you mean');
  });

  it('in the name of a hyperparameter', () => {
    expect(problemOf({ optimizer: { name: 'adam', beta: 0.9 } }).message.en).toContain(
      'Did you mean beta1?',
    );
  });

  it('takes no name from the prototype of objects', () => {
    expect(problemOf({ optimizer: 'constructor' }).code).toBe('unknown-name');
  });

  it.each([
    [{ optimizer: { name: 'adam', beta1: 1.5 } }, 'optimizer.beta1', '1.5', '0.999999'],
    [{ optimizer: { name: 'sgd', rate: 'fast' } }, 'optimizer.rate', 'fast', '1000000000'],
    [{ optimizer: { name: 'sgd', rate: NaN } }, 'optimizer.rate', 'NaN', '1000000000'],
    [{ schedule: { name: 'halving', every: 2.5 } }, 'schedule.every', '2.5', 'whole'],
    [{ optimizer: { name: 'sgd', rate: [1] } }, 'optimizer.rate', '1', 'a number'],
    [{ l2: Infinity }, 'l2', 'Infinity', 'from 0 to 100'],
    [{ window: 9 }, 'window', '9', 'from 0 to 5'],
    [{ window: 1.5 }, 'window', '1.5', 'whole number'],
    [{ embedding: { dim: 0 } }, 'embedding.dim', '0', 'from 1 to 300'],
    [{ hidden: [10, 5000] }, 'hidden.1', '5000', 'from 1 to 1024'],
    [{ hidden: 10 }, 'hidden', '10', 'list'],
    [{ optimizer: 3 }, 'optimizer', '3', 'fields'],
    [{ hidden: [1, 1, 1, 1, 1] }, 'hidden', '[1,1,1,1,1]', 'at most 4'],
    [{ task: 'parsing' }, 'task', 'parsing', 'entity-type, location'],
    [{ embedding: { train: 'yes' } }, 'embedding.train', 'yes', 'true or false'],
    [{ epochs: '10' }, 'epochs', '10', 'from 1 to 1000'],
    [{ dropout: 1 }, 'dropout.hidden.0', '1', 'from 0 to 0.99'],
    [{ dropout: { input: -0.1 } }, 'dropout.input', '-0.1', 'from 0 to 0.99'],
    [{ dropout: 'much' }, 'dropout', 'much', 'fields'],
    [{ dropout: { hidden: [0.1, 0.2, 0.3] } }, 'dropout.hidden', '3', '1 hidden layer'],
    [{ batchNorm: { momentum: 2 } }, 'batchNorm.momentum', '2', 'from 0 to 1'],
    [{ batchNorm: 1 }, 'batchNorm', '1', 'fields'],
    [{ batchNorm: true, batch: 1 }, 'batch', '1', 'at least 2'],
    [{ clip: { norm: -1 } }, 'clip.limit', '-1', 'from 0 to 1000000000'],
  ])('in a value: %o names %s, the value and the range', (input, field, value, range) => {
    const { message, part } = problemOf(input);
    expect(part).toBe(field);
    for (const expected of [field, value, range]) expect(message.en).toContain(expected);
    for (const expected of [field, value]) expect(message.ko).toContain(expected);
  });

  it('in the name of a field: names the nearest', () => {
    expect(problemOf({ epoch: 3 })).toMatchObject({ code: 'unknown-field', part: 'epoch' });
    expect(problemOf({ epoch: 3 }).message.en).toContain('Did you mean epochs?');
    expect(problemOf({ embedding: { dims: 3 } }).message.en).toContain('Did you mean dim?');
    expect(problemOf({ batchNorm: { eps: 3 } }).message.en).toContain('batchNorm.eps');
    expect(problemOf({ dropout: { hiden: 3 } }).message.en).toContain('Did you mean hidden?');
    expect(problemOf({ clip: { size: 3 } }).message.en).toContain('Known are none, norm, value');
  });

  it.each([null, 'adam', 3, [1], undefined])('is not %j', (input) => {
    expect(problemOf(input).code).toBe('not-an-experiment');
  });
});
