import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../../../src-main/contract/problem.ts';
import { Explorer } from '../../../../../src-renderer/screens/explore/explore.svelte.ts';
import { GraphFiles } from '../../../../../src-renderer/screens/explore/files/graph-files.svelte.ts';
import { Walk } from '../../../../../src-renderer/screens/explore/walk/walk.svelte.ts';
import { exploreAnswers } from '../../../support/explore-answers.ts';
import { FakeCore } from '../../../support/fake-core.ts';

async function exploring() {
  const core = new FakeCore(exploreAnswers);
  const explorer = new Explorer(core.client);
  await explorer.ask();
  const walk = new Walk(() => explorer.trace!);
  return { explorer, walk, files: new GraphFiles(explorer, walk) };
}

const fileOf = (text: string, name = 'a.nabla-graph.json') => ({
  name,
  size: text.length,
  text: () => Promise.resolve(text),
});

describe('a graph saved and opened again', () => {
  it('brings back expression, inputs, convention and step', async () => {
    const one = await exploring();
    one.explorer.ties = 'first';
    one.explorer.take('g = a*b + a', { a: '1/2', b: '−3' });
    await one.explorer.ask();
    one.walk.goTo(2);
    const saved = one.files.write();

    const other = await exploring();
    await other.files.open(fileOf(saved));
    const { expression, values, ties, trace } = other.explorer;
    expect({ expression, values: { ...values }, ties }).toEqual({
      expression: 'g = a*b + a',
      values: { a: '1/2', b: '−3' },
      ties: 'first',
    });
    expect(trace?.value).toBe(-1);
    expect(other.walk.position).toBe(2);
    expect(other.files.opened).toBe('a.nabla-graph.json');
    expect(other.files.write()).toBe(saved);
  });

  it('is named after the output', async () => {
    const { explorer, files } = await exploring();
    explorer.take('score = x', { x: '1' });
    await explorer.ask();
    expect(files.name).toBe('score');
  });
});

describe('a file that cannot be taken', () => {
  const good = {
    kind: 'nabla-graph',
    version: 1,
    expression: 'f = a*b',
    inputs: [
      { name: 'a', value: '1' },
      { name: 'b', value: '2' },
    ],
    ties: 'half',
  };

  it.each([
    ['is not JSON', 'GIF89a', /a\.nabla-graph\.json.*not JSON/],
    ['has an expression that cannot be read', { ...good, expression: 'f = a*(b' }, /“expression”/],
    ['leaves an input out', { ...good, inputs: good.inputs.slice(1) }, /“a”/],
    [
      'has words for a number',
      { ...good, inputs: [{ name: 'a', value: 'one' }, good.inputs[1]] },
      /“a”/,
    ],
  ])('that %s is named; the graph stays as it was', async (_, content, said) => {
    const { explorer, walk, files } = await exploring();
    walk.goTo(3);
    await files.open(fileOf(typeof content === 'string' ? content : JSON.stringify(content)));
    expect(files.failure).toBeInstanceOf(ProblemError);
    expect((files.failure as ProblemError).message).toMatch(said);
    expect(explorer.expression).toBe('f = (x+y)*max(y,z)');
    expect({ ...explorer.values }).toEqual({ x: '1', y: '2', z: '0' });
    expect(explorer.failure).toBeUndefined();
    expect(explorer.trace?.value).toBe(6);
    expect(walk.position).toBe(3);
  });

  it('that is too large is not even read', async () => {
    const { files } = await exploring();
    const text = () => Promise.reject(new Error('It was read.'));
    await files.open({ name: 'big.json', size: 1e9, text });
    expect((files.failure as ProblemError).message).toMatch(/too large/);
  });
});
