import { Option } from 'commander';
import { tieConvention, type TieConvention } from '../../../contract/exercise-kinds/graph.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { Trace } from '../../../contract/explore.ts';
import type { CallName, CallOutput } from '../../../contract/index.ts';
import type { Language } from '../../../contract/localized.ts';
import { readAssignments, type WireValue } from '../assignments.ts';
import type { VectorTrace } from '../../../contract/vectors.ts';
import type { CliCommand } from '../cli-command.ts';
import { exitCodes } from '../exit-codes.ts';
import { printKinks } from '../kink-notice.ts';
import type { CommonOptions } from '../language.ts';
import { print, printJson } from '../output.ts';
import { printVectors } from '../vector-output.ts';

interface TraceOptions extends CommonOptions {
  readonly at?: Readonly<Record<string, WireValue>>;
  readonly ties: TieConvention;
}

const help = {
  en: `
Ties: half shares the gradient equally (PyTorch), first gives it all to the first of the equal
arguments, both gives all of it to each. max(0, x) is ReLU, whose gradient at 0 is 0 in every
convention. Several statements: "q = x + y; f = q*z". Vectors: "s = u^T f(W x + b)".
Values may be JSON, {"x": 1, "W": [[1,2],[3,4]]}, and stand in a file: --at @values.json.`,
  ko: `
값이 같을 때: half는 기울기를 똑같이 나누고(PyTorch), first는 같은 인자 가운데 첫째에 모두 주고,
both는 각각에 전부 줍니다. max(0, x)는 ReLU이며 0에서의 기울기는 어느 규약에서나 0입니다.
여러 식: "q = x + y; f = q*z". 벡터: "s = u^T f(W x + b)".
값은 {"x": 1, "W": [[1,2],[3,4]]} 같은 JSON이어도 되고, --at @values.json처럼 파일에 있어도 됩니다.`,
};

/** Every number of a graph, forward and backward, through the same calls as the app's. */
export const trace: CliCommand = {
  declare: (program, say) =>
    program
      .command('trace')
      .argument('<expression>', say('such as "f = (x+y)*max(y,z)"', '"f = (x+y)*max(y,z)" 같은 식'))
      .description(
        say('values and gradients of every node of an expression', '식의 모든 노드의 값과 기울기'),
      )
      .option(
        '--at <assignments>',
        say(
          'values of the inputs: x=1,y=2,z=0, or x=[1,2],W=[[1,2],[3,4]]; vectors without one get one',
          '입력의 값: x=1,y=2,z=0 또는 x=[1,2],W=[[1,2],[3,4]]. 값이 없는 벡터에는 값을 정해 줍니다',
        ),
        readAssignments,
      )
      .addOption(
        new Option(
          '--ties <convention>',
          say(
            'who gets the gradient where arguments of a max are equal',
            'max의 인자가 같을 때 기울기를 받는 쪽',
          ),
        )
          .choices(tieConvention.options)
          .default('half'),
      )
      .addHelpText('after', say(help.en, help.ko)),

  async perform(expression: string, { at = {}, ties, json, lang }: TraceOptions) {
    const { dispatch } = await import('../../dispatch.ts');
    const { exploreHandlers } = await import('../../../services/explore.ts');
    const handlers = exploreHandlers();
    const ask = async (name: CallName & `explore.${string}`, input: object) => {
      const reply = await dispatch(handlers, name, { expression, at, ...input });
      if (!reply.ok) throw new ProblemError(reply.problem.code, reply.problem.message);
      return reply.value;
    };
    const { vectors } = (await ask('explore.read', {})) as CallOutput<'explore.read'>;
    const traced = vectors
      ? await ask('explore.vectors', { ties })
      : await ask('explore.trace', { ties });
    if (json) printJson(traced);
    else if (vectors) printVectors(traced as VectorTrace, lang);
    else printTable(traced as Trace, lang);
    return exitCodes.done;
  },
};

function printTable({ nodes, gradients, output, kinks, ties }: Trace, language: Language): void {
  for (const { name, op, inputs, value, upstream, edges } of nodes) {
    print(`${name} = ${value}  (${[op, ...inputs].join(' ')})  ∂${output}/∂${name} = ${upstream}`);
    for (const { from, local, downstream } of edges)
      print(`  → ${from}: ∂${name}/∂${from} = ${local}, upstream · local = ${downstream}`);
  }
  print('');
  for (const [name, gradient] of Object.entries(gradients))
    print(`∂${output}/∂${name} = ${gradient}`);
  printKinks({ kinks, ties }, language);
}
