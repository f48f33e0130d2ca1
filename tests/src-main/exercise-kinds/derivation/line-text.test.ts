import { expect, test } from 'vitest';
import { reading } from '../../../../src-main/contract/exercise.ts';
import { dsdb, prepare } from './specs.ts';

const dsdW = prepare({ ...dsdb, find: 'ds/dW', solution: ["(u ∘ f'(z)) x^T"] });
const lines = (text: string) => reading.parse(dsdW.read!(text)).lines!;

const derivation = [
  '∂s/∂W = ∂s/∂z ∂z/∂W',
  "let δ = diag(f'(z)) u",
  "= u ∘ f'(z)",
  'δ x^T',
  "u^T diag(f'(z)) x^T",
].join('\n');

test.each(['text', 'latex'] as const)('the %s of a line is read as the same line', (form) => {
  const read = lines(derivation);
  const again = lines(read.map((line) => line[form]).join('\n'));
  expect(again.map(({ latex, standing }) => [latex, standing])).toEqual(
    read.map(({ latex, standing }) => [latex, standing]),
  );
});

test('the text of what was written in LaTeX has no commands', () => {
  const [line] = lines('\\left(u\\circ f^{\\prime}\\left(z\\right)\\right)x^{\\top}');
  expect(line!.text).toBe('(u ∘ f′(z)) xᵀ');
});
