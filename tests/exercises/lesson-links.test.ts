import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { traceExpression } from '../../src-main/calculus/trace-expression.ts';
import { traceVectors } from '../../src-main/calculus/vector-graph/trace-vectors.ts';
import { holdsVectors } from '../../src-main/calculus/vector-graph/holds-vectors.ts';
import { languages, type Language } from '../../src-main/contract/localized.ts';
import { loadCourse } from '../../src-main/course/index.ts';
import { parseRoute } from '../../src-renderer/navigation/routes.ts';
import { readTensor } from '../../src-renderer/screens/explore/inputs/tensor-text.ts';

const root = join(import.meta.dirname, '../../exercises');
const units = loadCourse(root).units.map(({ id }) => id);

function linksIn(unit: string, language: Language): string[] {
  const text = readFileSync(join(root, unit, `lesson.${language}.md`), 'utf8');
  const tokens = new MarkdownIt().parse(text, {}).flatMap(({ children }) => children ?? []);
  return tokens
    .filter(({ type }) => type === 'link_open')
    .map((token) => String(token.attrGet('href')))
    .filter((address) => address.startsWith('#'));
}

/** The value of a graph that a lesson opens. */
function valueOf(address: string): number | undefined {
  const route = parseRoute(address);
  if (route.screen !== 'explore' || !route.graph) return undefined;
  const { expression, inputs } = route.graph;
  const at = Object.fromEntries(
    Object.entries(inputs).map(([name, text]) => [name, readTensor(text)!] as const),
  );
  return holdsVectors(expression, at)
    ? traceVectors(expression, at).value
    : traceExpression(expression, at as Record<string, number>).value;
}

describe.each(units)('the links of the lesson %s', (unit) => {
  test('lead to the same places in both languages, and all of these exist', () => {
    const [english, korean] = languages.map((language) => linksIn(unit, language));
    expect(korean).toEqual(english);
    for (const address of english!) expect(parseRoute(address).screen).not.toBe('not-found');
  });

  test('open graphs that the explorer can draw', () => {
    for (const address of linksIn(unit, 'en').filter((one) => one.startsWith('#/explore/')))
      expect(valueOf(address), address).toBeTypeOf('number');
  });
});

test.each([
  ['computation-graphs', 6],
  ['the-neural-net-by-hand', 16],
  ['gradients-and-jacobians', 12],
  ['named-entities-and-windows', Math.log(2)],
])('the graph in %s has the numbers of the worked example', (unit, value) => {
  expect(linksIn(unit, 'en').map(valueOf)).toContainEqual(expect.closeTo(value, 12));
});
