import type { Language } from '../../contract/localized.ts';
import type { TensorValue, VectorTrace } from '../../contract/vectors.ts';
import { printKinks } from './kink-notice.ts';
import { print } from './output.ts';
import { plainLatex } from './plain-formulas.ts';

const shown = (value: TensorValue): string => JSON.stringify(value);

/** A graph of vectors for a person: every node with its shape, every edge with its Jacobian. */
export function printVectors(traced: VectorTrace, language: Language): void {
  const { nodes, gradients, output, functions, graph } = traced;
  const formulas = new Map(graph.nodes.map(({ id, formula }) => [id, plainLatex(formula)]));
  for (const { name, rows, columns, value, upstream, edges } of nodes) {
    print(`${formulas.get(name) ?? name}  (${rows}×${columns}) = ${shown(value)}`);
    print(`  ∂${output}/∂${name} = ${shown(upstream)}`);
    for (const { from, local, downstream } of edges)
      print(`  → ${from}: ${plainLatex(local)}, ${shown(downstream)}`);
  }
  print('');
  for (const [name, gradient] of Object.entries(gradients))
    print(`∂${output}/∂${name} = ${shown(gradient)}`);
  printKinks(traced, language);
  for (const [name, choice] of Object.entries(functions)) print(standsFor(name, choice)[language]);
}

const standsFor = (name: string, choice: string) => ({
  en: `${name} is ${choice} here. Write ${choice}, relu or another to choose.`,
  ko: `여기서 ${name} 자리에는 ${choice} 함수를 씁니다. tanh, relu처럼 함수 이름을 쓰면 바꿀 수 있습니다.`,
});
