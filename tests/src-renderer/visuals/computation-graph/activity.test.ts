import { expect, test } from 'vitest';
import { activityOf } from '../../../../src-renderer/visuals/computation-graph/activity.ts';
import { product } from '../../support/tasks.ts';

test('a value lights up what flows into its node', () => {
  expect(activityOf(product.graph, 'value', 'f')).toEqual({
    direction: 'forward',
    elements: ['edge:f.0', 'edge:f.1', 'node:f', 'trunk:f'],
  });
});

test('an upstream gradient lights up every path that leaves the node', () => {
  expect(activityOf(product.graph, 'upstream', 'x')).toEqual({
    direction: 'backward',
    elements: ['edge:f.0', 'node:x', 'trunk:x'],
  });
});

test.each(['local', 'downstream'] as const)('a %s gradient lights up its edge', (kind) => {
  expect(activityOf(product.graph, kind, 'f.1')).toEqual({
    direction: 'backward',
    elements: ['edge:f.1'],
  });
});
