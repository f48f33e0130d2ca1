import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  graphFileLimit,
  readGraphFile,
  writeGraphFile,
  type GraphFile,
} from '../../../src-main/contract/graph-file.ts';
import { ProblemError } from '../../../src-main/contract/problem.ts';

const lecture: GraphFile = {
  kind: 'nabla-graph',
  version: 1,
  expression: 'f = (x+y)*max(y,z)',
  inputs: [
    { name: 'x', value: '1' },
    { name: 'y', value: '−1/2' },
  ],
  ties: 'half',
  step: 3,
};

const refused = (content: unknown): string => {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  try {
    readGraphFile(text, 'mine.json');
  } catch (thrown) {
    if (thrown instanceof ProblemError) return thrown.problem.message.en;
    throw thrown;
  }
  throw new Error(`${text} was read.`);
};

describe('a graph as a file', () => {
  it('comes back as it was written', () => {
    expect(readGraphFile(writeGraphFile(lecture), 'mine.json')).toEqual(lecture);
  });

  it('may begin with a byte order mark and leave out its step', () => {
    const whole = { ...lecture };
    delete whole.step;
    expect(readGraphFile(`\ufeff${writeGraphFile(whole)}`, 'mine.json')).toEqual(whole);
  });

  it.each([
    ['not JSON', '{"kind":', /mine\.json.*not JSON/],
    ['nothing', '', /not JSON/],
    ['JSON of something else', { name: 'nabla' }, /no graph of Nabla/],
    ['null', 'null', /no graph of Nabla/],
    ['a list', '[1,2]', /no graph of Nabla/],
    ['a newer form', { ...lecture, version: 2 }, /newer Nabla \(form 2/],
    ['another convention', { ...lecture, ties: 'thirds' }, /“ties”/],
    ['a step that is no number', { ...lecture, step: 'last' }, /“step”/],
    ['an expression beyond measure', { ...lecture, expression: 'x+'.repeat(2000) }, /“expression”/],
    ['an input without a value', { ...lecture, inputs: [{ name: 'x' }] }, /“inputs\.0\.value”/],
    [
      'an input called __proto__',
      { ...lecture, inputs: [{ name: '__proto__', value: '1' }] },
      /“inputs\.0\.name”/,
    ],
    ['ten megabytes', ' '.repeat(graphFileLimit + 1), /too large/],
  ])('%s is refused, named, with the mend; what was there stays', (_, content, said) => {
    expect(refused(content)).toMatch(said);
    expect(refused(content)).toContain('What you had is still here');
  });

  it('any text at all is a graph or a problem', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(refused(text)).toContain('mine.json');
      }),
    );
  });
});
