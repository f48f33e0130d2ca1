import type { CallOutput } from '../../contract/index.ts';
import type { Language } from '../../contract/localized.ts';
import { printColumns } from './columns.ts';
import { print } from './output.ts';
import { plainLatex } from './plain-formulas.ts';

type Methods = CallOutput<'efficiency.methods'>;
type Growth = CallOutput<'efficiency.growth'>;
type Products = CallOutput<'efficiency.products'>;

/** What the gradients of an expression cost. */
export interface Cost {
  readonly methods: Methods;
  readonly growth: Growth;
  /** Of an expression of vectors. */
  readonly products?: Products | undefined;
}

const words = {
  en: {
    size: ({ nodes, edges, inputs }: Methods) =>
      `${nodes} nodes, ${edges} edges, ${inputs} inputs. Operations and time for all gradients:`,
    reverse: 'all at once (reverse mode)',
    forward: 'one input at a time (forward mode)',
    differences: 'finite differences',
    header: ['', 'values', 'local', 'products', 'together', 'µs', 'error'],
    grows: {
      copies: 'As the graph grows, in copies with inputs of their own:',
      sizes: 'As the layer grows, every size twice as large each time:',
    },
    back: (first: string, second: string) =>
      `Multiplications on the way back to ${first} and to ${second}:`,
    apart: (count: number, time: string) =>
      `  one after the other: ${count} multiplications, ${time} µs`,
    together: (count: number, time: string) =>
      `  both in one walk: ${count} multiplications, ${time} µs`,
    shared: (count: number) => `  done twice when apart: ${count}`,
    growth: ['nodes', 'inputs', 'forward µs', 'backward µs', 'backward / forward'],
  },
  ko: {
    size: ({ nodes, edges, inputs }: Methods) =>
      `노드 ${nodes}개, 간선 ${edges}개, 입력 ${inputs}개. 모든 기울기를 구하는 연산 수와 시간:`,
    reverse: '한 번에 모두 (역방향)',
    forward: '입력 하나씩 (순방향)',
    differences: '유한 차분',
    header: ['', '값', '국소', '곱', '합계', 'µs', '오차'],
    grows: {
      copies: '입력이 따로 있는 복사본을 늘려 그래프가 커질 때:',
      sizes: '모든 크기를 두 배씩 늘려 층이 커질 때:',
    },
    back: (first: string, second: string) => `${first}, ${second}의 기울기를 구하며 하는 곱셈:`,
    apart: (count: number, time: string) => `  하나씩 따로: 곱셈 ${count}번, ${time} µs`,
    together: (count: number, time: string) => `  둘을 한 번에: 곱셈 ${count}번, ${time} µs`,
    shared: (count: number) => `  따로 할 때 두 번 하는 곱셈: ${count}번`,
    growth: ['노드', '입력', '순전파 µs', '역전파 µs', '역전파 / 순전파'],
  },
} as const satisfies Record<Language, object>;

const short = (value: number): string => String(Number(value.toPrecision(3)));

/** For a person: the methods, the products of matrices where there are any, and growth. */
export function printCost({ methods, growth, products }: Cost, language: Language): void {
  const said = words[language];
  print(said.size(methods));
  printColumns([
    said.header,
    ...methods.methods.map(({ method, count, microseconds, error }) => [
      said[method],
      ...[count.values, count.locals, count.products].map(String),
      String(count.values + count.locals + count.products),
      short(Number(microseconds)),
      short(Number(error)),
    ]),
  ]);
  if (products) printProducts(products, language);
  print('');
  print(said.grows[growth.by]);
  printColumns([
    said.growth,
    ...growth.steps.map(({ nodes, inputs, forward, backward }) =>
      [nodes, inputs, Number(forward), Number(backward), Number(backward) / Number(forward)].map(
        short,
      ),
    ),
  ]);
}

function printProducts(products: Products, language: Language): void {
  const said = words[language];
  print('');
  print(said.back(products.of.first.join(', '), products.of.second.join(', ')));
  for (const { to, formula, multiplications } of products.products)
    print(`  ${plainLatex(to)}: ${plainLatex(formula)}  (${multiplications})`);
  print(said.apart(products.first + products.second, short(Number(products.separateMicroseconds))));
  print(said.together(products.together, short(Number(products.togetherMicroseconds))));
  print(said.shared(products.shared));
}
