import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Graph, traceScalars, type Node } from '../../../src-main/engine/index.ts';
import { Tape } from '../../../src-main/engine/tape.ts';

const ops = ['add', 'multiply', 'subtract', 'maximum', 'tanh'] as const;
const choice = fc.record({ op: fc.constantFrom(...ops), left: fc.nat(), right: fc.nat() });
const number = fc.integer({ min: -3, max: 3 });

describe('a tape', () => {
  it('has the values and gradients of the graph, after inputs change as well', () => {
    fc.assert(
      fc.property(
        fc.array(number, { minLength: 1, maxLength: 4 }),
        fc.array(choice, { minLength: 1, maxLength: 20 }),
        (inputs, choices) => {
          const [graph, tape] = [new Graph(), new Tape(inputs.length + choices.length)];
          const nodes: Node[] = inputs.map((_, index) => {
            tape.input(NaN);
            return graph.input(`x${index}`, []);
          });
          for (const { op, left, right } of choices) {
            const [l, r] = [left % nodes.length, right % nodes.length];
            tape.apply(op, l, r);
            nodes.push(
              op === 'tanh'
                ? graph.apply('tanh', [nodes[l]!])
                : graph.apply(op, [nodes[l]!, nodes[r]!]),
            );
          }
          const values = new Map(inputs.map((value, index) => [nodes[index]!, value]));
          inputs.forEach((value, index) => (tape.values[index] = value));
          tape.forward();
          tape.backward();
          const traced = traceScalars(graph, nodes.at(-1)!, values);
          expect(tape.values).toBeAllClose(traced.nodes.map(({ value }) => value));
          expect(tape.gradients).toBeAllClose(traced.nodes.map(({ upstream }) => upstream));
        },
      ),
    );
  });

  it('names a place that is no earlier node, and a tape that is full', () => {
    const tape = new Tape(2);
    const x = tape.input(1);
    expect(() => tape.apply('add', x, 1)).toThrow(/place 1 of a tape of 1 nodes/);
    tape.apply('tanh', x);
    expect(() => tape.input(2)).toThrow(/full at 2 nodes/);
  });
});
