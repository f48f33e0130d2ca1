import { expect, test } from 'vitest';
import { formulaLines } from '../../../../../src-renderer/screens/lab/experiment/formula-lines.ts';

test.each([
  ['a = b', ['a = b']],
  [
    String.raw`v \leftarrow \mu v, \qquad \theta \leftarrow v`,
    [String.raw`v \leftarrow \mu v`, String.raw`\theta \leftarrow v`],
  ],
  [String.raw`a, \quad b, \quad c`, ['a', 'b', 'c']],
  [String.raw`\sqrt{a \quad b}`, [String.raw`\sqrt{a \quad b}`]],
  [
    String.raw`\begin{cases} a \quad b \\ c \end{cases} \quad d`,
    [String.raw`\begin{cases} a \quad b \\ c \end{cases}`, 'd'],
  ],
])('%s breaks outside braces only', (latex, lines) => {
  expect(formulaLines(latex)).toEqual(lines);
});
