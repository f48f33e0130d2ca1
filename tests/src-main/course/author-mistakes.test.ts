import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPack } from '../../../src-main/course/index.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const guide = readFileSync(join(import.meta.dirname, '../../../exercises/README.md'), 'utf8');
const examples = new Map(
  [...guide.matchAll(/```yaml\n(id: (\S+)[\s\S]*?)```/g)].map(([, text, id]) => [id!, text!]),
);

/** An example of the guide, changed as a teacher's hand slips. */
function slipped(id: string, from: string, to: string): string {
  const example = examples.get(id)!;
  expect(example).toContain(from);
  return example.replace(from, to);
}

function problemsOf(text: string) {
  const pack = temporaryFolder();
  const file = join(pack, 'unit', '01-x.yaml');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  const { problems } = checkPack(join(pack, 'unit'));
  return problems.map(({ line, column, message }) => ({ at: `${line}:${column}`, ...message }));
}

describe('a slip in YAML is told with its place and its mend', () => {
  const title = 'en: A linear score';
  it.each([
    ['a tab', slipped('my-derivation', `  ${title}`, `\t${title}`), '4:1', /Indent with spaces/],
    [
      'a colon inside a text',
      slipped('my-derivation', title, 'en: A score: linear'),
      '4:7',
      /quotes/,
    ],
    [
      'an indentation of its own',
      slipped('my-derivation', '  ko: 선형', '   ko: 선형'),
      '4:7',
      /indent/,
    ],
    [
      'an open quote',
      slipped('my-derivation', title, 'en: "A linear score'),
      '4:7',
      /missing quote/,
    ],
    ['an open bracket', slipped('my-derivation', 'find: ds/dw', 'find: [ds/dw'), '10:1', /bracket/],
    [
      'an @ in front',
      slipped('my-derivation', title, 'en: @score'),
      '4:7',
      /Put the whole text in quotes/,
    ],
    ['a picture in front', slipped('my-derivation', title, 'en: ![a](b)'), '4:8', /in quotes/],
    [
      'a star in front',
      slipped('my-derivation', '  - x\n', '  - *x\n'),
      '15:5',
      /“\*x” refers to nothing/,
    ],
    ['a full-width colon', slipped('my-derivation', 'kind:', 'kind：'), '2:1', /ordinary colon/],
    ['a key twice', `${examples.get('my-derivation')!}kind: graph\n`, '16:1', /twice/],
    [
      'two exercises',
      `${examples.get('my-derivation')!}---\n${examples.get('my-graph')!}`,
      '16:1',
      /file of its own/,
    ],
    [
      'an unknown escape',
      slipped('my-derivation', title, 'en: "$\\delta$"'),
      '4:9',
      /single quotes/,
    ],
    [
      'an escape that YAML knows',
      slipped('my-derivation', title, 'en: "half, $\\frac{1}{2}$"'),
      '4:7',
      /single quotes/,
    ],
    [
      'an escape that breaks the line',
      slipped('my-derivation', title, 'en: "the $\\nabla f$"'),
      '4:7',
      /single quotes/,
    ],
    [
      'an escape that is a tab',
      slipped('my-derivation', title, 'en: "the $\\theta$"'),
      '4:7',
      /single quotes/,
    ],
    [
      'lines that YAML joins',
      slipped('my-derivation', 'given: |', 'given:'),
      '6:1',
      /Write “given: \|”/,
    ],
  ])('%s', (_, text, at, mend) => {
    const [first, ...others] = problemsOf(text);
    expect(first).toMatchObject({ at, en: expect.stringMatching(mend) });
    expect(first!.ko).toMatch(/(세요|니다|나요)\.$/);
    expect(others).toEqual([]);
  });
});

describe('a slip in a field is told with its place and its mend', () => {
  it.each([
    [
      'a missing language',
      slipped('my-derivation', '  ko: 선형 점수\n', ''),
      '3:1',
      /no Korean text. Add “ko: …”/,
    ],
    [
      'a title in one language',
      slipped(
        'my-graph',
        'title:\n  en: A sum times an input\n  ko: 합과 입력의 곱',
        'title: A sum',
      ),
      '3:1',
      /both languages, with “en: …” and “ko: …”/,
    ],
    [
      'a kind that is near one',
      slipped('my-derivation', 'kind: derivation', 'kind: derivative'),
      '2:1',
      /Did you mean “derivation”/,
    ],
    ['no kind', slipped('my-derivation', 'kind: derivation\n', ''), '1:1', /“kind” is missing/],
    [
      'an id with capitals',
      slipped('my-derivation', 'my-derivation', 'My Exercise'),
      '1:1',
      /lower-case words joined by “-”/,
    ],
    [
      'a field that is near one',
      slipped('my-derivation', 'form: shape', 'forms: shape'),
      '10:1',
      /Did you mean “form”/,
    ],
    [
      'a convention that is near one',
      slipped('my-derivation', 'form: shape', 'form: shapes'),
      '10:1',
      /Did you mean “shape”/,
    ],
    [
      'half a misconception',
      slipped('my-slip', 'outer-product-order', 'outer-product'),
      '12:51',
      /Did you mean “outer-product-order”/,
    ],
    [
      'a range of one number',
      slipped('my-graph', 'x: [-5, 5], y', 'x: 5, y'),
      '10:13',
      /such as \[-5, 5\]/,
    ],
    [
      'no space behind a colon',
      slipped('my-graph', 'x: 1, y', 'x:1, y'),
      '7:7',
      /a space stands behind the colon/,
    ],
    [
      'too few options',
      slipped(
        'my-choice',
        examples.get('my-choice')!.match(/ {2}- id: larger[\s\S]*?(?=reasons)/)![0],
        '',
      ),
      '9:1',
      /must have at least 2 entries/,
    ],
    [
      'a number that a quantity needs',
      slipped('my-numbers', '  rate: 0.1\n', ''),
      '7:1',
      /“given.rate” is missing. Add it: a number/,
    ],
    [
      'a decimal comma',
      slipped('my-numbers', 'rate: 0.1', 'rate: 0,1'),
      '9:3',
      /“given.rate” must be a number/,
    ],
    [
      'an optimizer that is near one',
      slipped('my-numbers', 'optimizer: sgd', 'optimizer: sdg'),
      '8:3',
      /Did you mean “sgd”/,
    ],
    [
      'HTML',
      slipped('my-choice', 'Take a smaller learning rate', 'Take a <b>smaller</b> rate'),
      '13:11',
      /Write Markdown/,
    ],
    [
      'a picture',
      slipped('my-choice', 'Longer steps', 'See ![a](https://example.com/a.png). Longer steps'),
      '24:11',
      /Pictures are not shown/,
    ],
    [
      'an open formula',
      slipped('my-choice', 'The steps are too long', 'The $\\\\frac{1$ steps'),
      '30:11',
      /not closed/,
    ],
  ])('%s', (_, text, at, mend) => {
    expect(problemsOf(text)[0]).toMatchObject({ at, en: expect.stringMatching(mend) });
  });
});

describe('a slip in the mathematics is told with its place and its mend', () => {
  it.each([
    [
      'a line that is not true',
      slipped('my-derivation', '  - x\n', '  - w\n'),
      '15:5',
      /not equal/,
    ],
    [
      'names that do not suffice',
      `${examples.get('my-derivation')!}uses: [w]\n`,
      '1:1',
      /x is among the givens, but this answer is to use only w/,
    ],
    [
      'a derivative of what is not there',
      slipped('my-entry', '∂s/∂z_k ∂z_k/∂W_{ij}', '∂s/∂q_k ∂z_k/∂W_{ij}'),
      '12:5',
      /You can use x, W, b, u, z, s, f\./,
    ],
    [
      'a size without a number, in every variant',
      slipped('my-jacobian', '{ n: 3 }', '{ m: 3 }'),
      '10:1',
      /The size n has no number/,
    ],
  ])('%s', (_, text, at, mend) => {
    const found = problemsOf(text);
    expect(found[0]).toMatchObject({ at, en: expect.stringMatching(mend) });
    expect(found).toHaveLength(1);
  });
});
