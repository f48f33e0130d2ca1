import { createRandom, type Random } from '../../../engine/index.ts';
import { traceExpression } from '../../../calculus/trace-expression.ts';
import type { Check, MakeImplementTask, Slip } from './implement-task.ts';
import { withComments } from './starters.ts';

/** A node as learners get it: what it is made of, and the local gradient for each of these. */
interface GivenNode {
  readonly inputs: readonly number[];
  readonly locals: readonly number[];
}

interface GivenGraph {
  readonly nodes: readonly GivenNode[];
  readonly output: number;
  /** ∂output/∂node, by the engine. */
  readonly gradients: readonly number[];
}

const expressions: readonly (readonly [string, Readonly<Record<string, number>>])[] = [
  ['(x + y)*z', { x: 1.5, y: 2, z: -3 }],
  ['(x + y)*max(y, z)', { x: 1, y: 2, z: 0 }],
  ['x*x', { x: 3 }],
  ['(x*y + exp(x))*(max(x*y, z) - exp(x))', { x: 0.5, y: 3, z: 1 }],
  ['tanh(w*x + b)*tanh(w*x + b) + w*w', { w: 0.5, x: 1.5, b: -0.25 }],
];

/** The graph of an expression, its nodes in a random order. */
function givenGraph([expression, at]: (typeof expressions)[number], random: Random): GivenGraph {
  const { nodes, output } = traceExpression(expression, at);
  const order = random.shuffle(nodes);
  const placeOf = (name: string): number => order.findIndex((node) => node.name === name);
  return {
    nodes: order.map(({ inputs, edges }) => ({
      inputs: inputs.map(placeOf),
      locals: edges.map(({ local }) => local),
    })),
    output: placeOf(output),
    gradients: order.map(({ upstream }) => upstream),
  };
}

/** Backward over the nodes in a given order; `arrive` says what becomes of a gradient that comes back. */
function sweep(
  { nodes, output }: GivenGraph,
  order: readonly number[],
  arrive: (held: number, coming: number) => number,
): number[] {
  const gradients: number[] = nodes.map((_, node) => (node === output ? 1 : 0));
  for (const node of order)
    nodes[node]!.inputs.forEach((input, argument) => {
      const coming = gradients[node]! * nodes[node]!.locals[argument]!;
      gradients[input] = arrive(gradients[input]!, coming);
    });
  return gradients;
}

/** The output first, every node after all that it feeds. */
function backwardOrder({ nodes, output }: GivenGraph): number[] {
  const seen = new Set<number>();
  const order: number[] = [];
  const visit = (node: number): void => {
    if (seen.has(node)) return;
    seen.add(node);
    nodes[node]!.inputs.forEach(visit);
    order.push(node);
  };
  visit(output);
  return order.reverse();
}

function slipsOf(graph: GivenGraph): Slip[] {
  const inList = graph.nodes.map((_, node) => node);
  const add = (held: number, coming: number): number => held + coming;
  return [
    {
      code: 'overwritten',
      value: sweep(graph, backwardOrder(graph), (_, coming) => coming),
      message: {
        en: 'Where a value is used more than once, you keep only the gradient that came last. Add what comes back: `+=` instead of `=`.',
        ko: '값이 여러 번 쓰이는 곳에서 마지막에 온 기울기만 남겼습니다. 돌아오는 것을 더하세요. `=` 대신 `+=`입니다.',
      },
    },
    {
      code: 'first-path-kept',
      value: sweep(graph, backwardOrder(graph), (held, coming) => (held === 0 ? coming : held)),
      message: {
        en: 'Where a value is used more than once, you keep only the gradient that came first. Add what comes back.',
        ko: '값이 여러 번 쓰이는 곳에서 처음 온 기울기만 남겼습니다. 돌아오는 것을 더하세요.',
      },
    },
    ...[inList, inList.toReversed()].map((order) => ({
      code: 'no-topological-order',
      value: sweep(graph, order, add),
      message: {
        en: 'You visit the nodes as they stand in the list, and some before their gradient is complete. Put them in topological order first.',
        ko: '목록에 있는 순서대로 방문해서, 기울기가 다 모이기 전에 지나간 노드가 있습니다. 먼저 위상 정렬을 하세요.',
      },
    })),
    {
      code: 'seed-missing',
      value: graph.nodes.map(() => 0),
      message: {
        en: 'Everything is 0. The gradient of the output with respect to itself is 1; start with that.',
        ko: '모두 0입니다. 출력 자신에 대한 출력의 기울기는 1입니다. 거기서 시작하세요.',
      },
    },
  ];
}

const starter = withComments(
  `type Node = {
  inputs: number[]; // ⟦0⟧
  locals: number[]; // ⟦1⟧
};

function backward(nodes: Node[], output: number): number[] {
  // ⟦2⟧
  const gradients = nodes.map(() => 0);
  return gradients;
}
`,
  [
    {
      en: 'which nodes it is made of, as places in the list',
      ko: '어떤 노드로 만들어졌는지, 목록에서의 자리',
    },
    { en: 'its local gradient for each of them', ko: '그 노드 각각에 대한 국소 기울기' },
    {
      en: 'One gradient for every node, in the order of the list.',
      ko: '목록의 순서대로 노드마다 기울기 하나입니다.',
    },
  ],
);

const solution = `type Node = { inputs: number[]; locals: number[] };

function topologicalOrder(nodes: Node[], output: number): number[] {
  const seen = new Set<number>();
  const order: number[] = [];
  function visit(node: number): void {
    if (seen.has(node)) return;
    seen.add(node);
    for (const input of nodes[node].inputs) visit(input);
    order.push(node);
  }
  visit(output);
  return order;
}

function backward(nodes: Node[], output: number): number[] {
  const gradients = nodes.map(() => 0);
  gradients[output] = 1;
  for (const node of topologicalOrder(nodes, output).reverse()) {
    nodes[node].inputs.forEach((input, i) => {
      gradients[input] += gradients[node] * nodes[node].locals[i];
    });
  }
  return gradients;
}
`;

/** The inputs as they stand in variant 0; other numbers of the same signs after that. */
function inputsOf(at: Readonly<Record<string, number>>, variant: number, random: Random) {
  if (variant === 0) return at;
  const other = (value: number): number =>
    (value < 0 ? -1 : 1) * random.pick([0.5, 0.75, 1.25, 1.5, 2, 2.5, 3]);
  return Object.fromEntries(Object.entries(at).map(([name, value]) => [name, other(value)]));
}

function checks(variant: number): Check[] {
  const random = createRandom(4 + variant);
  return expressions.map(([expression, at]) => {
    const graph = givenGraph([expression, inputsOf(at, variant, random)], random);
    return {
      part: 'backward',
      call: { name: 'backward', arguments: [graph.nodes, graph.output] },
      expected: graph.gradients,
      slips: slipsOf(graph),
    };
  });
}

/** Backpropagation over a whole graph, given its local gradients. */
export const graphBackward: MakeImplementTask = (variant) => ({
  formula: String.raw`\frac{\partial f}{\partial v} = \sum_{v \to w} \frac{\partial f}{\partial w} \frac{\partial w}{\partial v}`,
  prompt: {
    en: 'Write backpropagation over a whole graph. The nodes come in no particular order; forward is done, and each node holds its local gradients.',
    ko: '그래프 전체의 역전파를 구현하세요. 노드는 아무 순서로나 주어집니다. 순전파는 끝났고 노드마다 국소 기울기가 있습니다.',
  },
  functions: [{ name: 'backward', signature: 'backward(nodes: Node[], output: number): number[]' }],
  starter,
  solution,
  reason: {
    en: 'In reverse topological order every gradient is complete before it is passed on, and what comes back along several edges is added.',
    ko: '위상 정렬의 역순으로 가면 기울기가 다 모인 뒤에 전해지고, 여러 간선으로 돌아온 기울기는 더해집니다.',
  },
  checks: () => checks(variant),
});
