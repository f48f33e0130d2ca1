import { describe, expect, it } from 'vitest';
import type { Experiment } from '../../../../src-main/contract/experiment.ts';
import { ProblemError, type Problem } from '../../../../src-main/contract/problem.ts';
import { describeCorpus, encode } from '../../../../src-main/training/dataset.ts';
import { parseExperiment } from '../../../../src-main/training/experiment/experiment.ts';
import { allocateParameters, initialize } from '../../../../src-main/training/model/parameters.ts';
import { architectureOf } from '../../../../src-main/training/model/trained-model.ts';
import { Trainer } from '../../../../src-main/training/step/trainer.ts';
import { tinyCorpus } from '../corpora.ts';

const corpus = tinyCorpus();

function prepare(input: Partial<Record<keyof Experiment, unknown>> = {}) {
  const experiment = parseExperiment({
    embedding: { dim: 6 },
    hidden: [8],
    l2: 0,
    batch: 32,
    optimizer: { name: 'sgd', rate: 0.1 },
    ...input,
  });
  const lexicon = describeCorpus(experiment, corpus);
  const architecture = architectureOf(experiment, lexicon);
  const parameters = allocateParameters(architecture);
  initialize(parameters, experiment);
  const windows = encode(corpus.train, experiment, lexicon);
  const trainer = new Trainer({ experiment, architecture, parameters, windows });
  return { trainer, parameters, windows, experiment };
}

const take = (trainer: Trainer, steps: number) =>
  Array.from({ length: steps }, () => trainer.step());

/** Steps until the run breaks down. */
function breakdown(trainer: Trainer): Problem {
  for (let step = 0; step < 500; step++)
    try {
      trainer.step();
    } catch (error) {
      if (error instanceof ProblemError) return error.problem;
      throw error;
    }
  throw new Error('the run did not break down');
}

describe('a training step', () => {
  it('repeats its bits: same experiment, same losses and same parameters', () => {
    const [one, other] = [prepare(), prepare()];
    expect(take(one.trainer, 40)).toEqual(take(other.trainer, 40));
    expect(one.parameters.flat).toEqual(other.parameters.flat);
  });

  it('depends on the seed', () => {
    const [one, other] = [prepare({ seed: 1 }), prepare({ seed: 2 })];
    expect(one.trainer.step().loss).not.toBe(other.trainer.step().loss);
  });

  it('sees every window once in an epoch, the last batch being smaller', () => {
    const { trainer, windows } = prepare({ batch: 50 });
    const sizes = take(trainer, Math.ceil(windows.count / 50)).map((step) => step.windows);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(windows.count);
    expect(sizes.at(-1)).toBe(windows.count % 50);
    expect(windows.count % 50).toBeGreaterThan(0);
  });

  it('shuffles each epoch anew: with rate 0 the epochs differ batch by batch and agree in the mean', () => {
    const { trainer, windows } = prepare({ optimizer: { name: 'sgd', rate: 0 }, batch: 50 });
    const perEpoch = Math.ceil(windows.count / 50);
    const [first, second] = [take(trainer, perEpoch), take(trainer, perEpoch)];
    const losses = (steps: typeof first) => steps.map(({ loss }) => loss);
    const mean = (steps: typeof first) =>
      steps.reduce((sum, { loss, windows: size }) => sum + loss * size, 0) / windows.count;
    expect(losses(first)).not.toEqual(losses(second));
    expect(mean(first)).toBeAllClose(mean(second), { within: 1e-12 });
  });

  it('is a full descent step on E, W, b, U and c: θ ← θ − αg', () => {
    const { trainer, parameters } = prepare();
    const before = parameters.list.map(({ data }) => Float64Array.from(data));
    trainer.step();
    parameters.list.forEach(({ name, data }, k) => {
      const gradient = trainer.gradient(name);
      expect(data).toBeAllClose(before[k]!.map((theta, i) => theta - 0.1 * gradient[i]!));
    });
  });

  it('moves word vectors by their own factor of the rate', () => {
    const { trainer, parameters } = prepare({ embedding: { dim: 6, train: true, rate: 0.5 } });
    const E = parameters.list[0]!.data;
    const before = Float64Array.from(E);
    trainer.step();
    const gradient = trainer.gradient('E');
    expect(E).toBeAllClose(before.map((theta, i) => theta - 0.05 * gradient[i]!));
  });

  it('leaves frozen word vectors as they are', () => {
    const { trainer, parameters } = prepare({ embedding: { dim: 6, train: false, rate: 1 } });
    const [E, W] = parameters.list;
    const [beforeE, beforeW] = [Float64Array.from(E!.data), Float64Array.from(W!.data)];
    take(trainer, 5);
    expect(E!.data).toEqual(beforeE);
    expect(W!.data).not.toEqual(beforeW);
  });

  it('adds 2λθ to the gradient of weights and word vectors, and nothing to that of biases', () => {
    const lambda = 0.25;
    const [plain, held] = [prepare(), prepare({ l2: lambda })];
    for (const { parameters } of [plain, held])
      for (const { role, data } of parameters.list) if (role === 'bias') data.fill(0.3);
    const theta = plain.parameters.list.map(({ data }) => Float64Array.from(data));
    const [free, penalised] = [plain.trainer.step(), held.trainer.step()];
    plain.parameters.list.forEach(({ name, role }, k) => {
      const share = role === 'bias' ? 0 : 2 * lambda;
      const expected = plain.trainer.gradient(name).map((g, i) => g + share * theta[k]![i]!);
      expect(held.trainer.gradient(name)).toBeAllClose(expected);
    });
    const squares = plain.parameters.list.flatMap(({ role }, k) =>
      role === 'bias' ? [] : [...theta[k]!].map((value) => value * value),
    );
    expect(penalised.loss).toBe(free.loss);
    expect(penalised.penalty).toBeAllClose(lambda * squares.reduce((sum, each) => sum + each));
  });

  it('follows the schedule: halved after every epoch', () => {
    const { trainer, windows } = prepare({ schedule: { name: 'halving', every: 1 }, batch: 100 });
    const perEpoch = Math.ceil(windows.count / 100);
    const rates = take(trainer, 2 * perEpoch + 1).map(({ rate }) => rate);
    expect(rates[perEpoch - 1]).toBe(0.1);
    expect(rates[perEpoch]).toBe(0.05);
    expect(rates[2 * perEpoch]).toBe(0.025);
  });
});

describe('a run that breaks down', () => {
  it.each([
    ['relu', 1e6],
    ['tanh', 1e6],
    ['relu', 1e9],
  ])(
    'with %s and a rate of %d names the step and the tensor, and what to try',
    (activation, rate) => {
      const { trainer } = prepare({ activation, optimizer: { name: 'sgd', rate } });
      const { message } = breakdown(trainer);
      expect(message.en).toContain(`step ${trainer.steps + 1},`);
      expect(message.en).toMatch(
        /the loss J|the gradient of (E|W1|b1|U|c) |the parameter (E|W1|b1|U|c) /,
      );
      expect(message.en).toContain('learning rate');
      expect(message.ko).toContain(`${trainer.steps + 1}번째 스텝`);
      expect(message.ko).toContain('학습률');
    },
  );

  it('keeps the parameters as they were before the failed step', () => {
    const input = { activation: 'relu', optimizer: { name: 'sgd', rate: 1e9 } };
    const failed = prepare(input);
    breakdown(failed.trainer);
    const replay = prepare(input);
    take(replay.trainer, failed.trainer.steps);
    expect(failed.parameters.flat).toEqual(replay.parameters.flat);
    expect(failed.parameters.flat.every(Number.isFinite)).toBe(true);
  });

  it('names weights that overflow although loss and gradient were finite', () => {
    const { trainer, parameters } = prepare({
      optimizer: { name: 'sgd', rate: 1e9, weightDecay: 10 },
    });
    const c = parameters.list.at(-1)!;
    c.data.fill(1e305);
    const { code, message } = breakdown(trainer);
    expect(code).toBe('non-finite');
    expect(message.en).toContain('step 1, where the parameter c became -Infinity');
    expect(c.data).toEqual(new Float64Array(c.data.length).fill(1e305));
  });
});
