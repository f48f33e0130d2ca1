import { describe, expect, test } from 'vitest';
import {
  add,
  Graph,
  maximum,
  multiply,
  relu,
  sqrt,
  square,
  step,
  subtract,
  traceScalars,
  type Node,
  type ScalarTrace,
} from '../../../src-main/engine/index.ts';

describe('kinks are found where one-sided derivatives differ, and nowhere else', () => {
  const traced = (build: (x: Node, y: Node) => Node, x: number, y: number): ScalarTrace => {
    const graph = new Graph();
    const inputs = [graph.input('x', []), graph.input('y', [])] as const;
    const values = new Map([
      [inputs[0], x],
      [inputs[1], y],
    ]);
    return traceScalars(graph, build(...inputs), values);
  };
  const kinks = (...call: Parameters<typeof traced>) => traced(...call).kinks.map((n) => n.name);

  test('max(x, x) is smooth', () => {
    expect(kinks((x) => maximum(x, x), 3, 0)).toEqual([]);
  });
  test('a corner that is multiplied by 0 does not show, but its factor is on it', () => {
    expect(kinks((x, y) => multiply(relu(x), y), 0, 0)).toEqual([]);
    expect(kinks((x, y) => multiply(relu(x), y), 0, 2)).toEqual(['x']);
  });
  test('corners that cancel leave none: relu(x) − relu(−x) = x', () => {
    expect(kinks((x) => subtract(relu(x), relu(multiply(x, -1))), 0, 0)).toEqual([]);
  });
  test('√(x² + y²) has its tip at 0, and √x · y + y only hurts x', () => {
    expect(kinks((x, y) => sqrt(add(square(x), square(y))), 0, 0)).toEqual(['x', 'y']);
    expect(kinks((x, y) => add(multiply(sqrt(x), y), y), 0, 2)).toEqual(['x']);
  });
  test('a jump is a kink', () => {
    expect(kinks((x) => step(x), 0, 0)).toEqual(['x']);
  });
});
