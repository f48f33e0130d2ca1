import { InvalidArgumentError, Option } from 'commander';
import { tieConvention, type TieConvention } from '../../../contract/exercise-kinds/graph.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { Trace } from '../../../contract/explore.ts';
import type { Language } from '../../../contract/localized.ts';
import type { CliCommand } from '../cli-command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { CommonOptions } from '../language.ts';
import { print, printJson } from '../output.ts';

interface TraceOptions extends CommonOptions {
  readonly at: Readonly<Record<string, string>>;
  readonly ties: TieConvention;
}

/** Every number of a scalar graph, forward and backward, through the same call as the app's. */
export const trace: CliCommand = {
  declare: (program) =>
    program
      .command('trace')
      .argument('<expression>', 'such as "f = (x+y)*max(y,z)"')
      .description('values and gradients of every node of an expression')
      .option('--at <assignments>', 'values of the inputs: x=1,y=2,z=0', readAssignments, {})
      .addOption(
        new Option('--ties <convention>', 'who gets the gradient of a tied max')
          .choices(tieConvention.options)
          .default('half'),
      ),

  async perform(expression: string, { at, ties, json, lang }: TraceOptions) {
    const { dispatch } = await import('../../dispatch.ts');
    const { exploreHandlers } = await import('../../../services/explore.ts');
    const reply = await dispatch(exploreHandlers(), 'explore.trace', {
      expression,
      at: Object.fromEntries(Object.entries(at).map(([name, text]) => [name, onWire(text)])),
      ties,
    });
    if (!reply.ok) throw new ProblemError(reply.problem.code, reply.problem.message);
    if (json) printJson(reply.value);
    else printTable(reply.value as Trace, lang);
    return exitCodes.done;
  },
};

/** Non-finite numbers are texts on the wire, as the contract has them. */
const nonFinite = ['NaN', 'Infinity', '-Infinity'];

export const onWire = (text: string): number | string => (nonFinite.includes(text) ? text : Number(text));

export function readAssignments(
  text: string,
  before: Readonly<Record<string, string>>,
): Record<string, string> {
  const pairs = text.split(',').map((pair): [string, string] => {
    const [, name, value] = /^\s*([^=\s]+)\s*=\s*(\S+)\s*$/.exec(pair) ?? [];
    if (name === undefined || value === undefined)
      throw new InvalidArgumentError(`“${pair}” is not an assignment such as x=1.`);
    if (!nonFinite.includes(value) && !Number.isFinite(Number(value)))
      throw new InvalidArgumentError(`“${value}” is not a number.`);
    return [name, value];
  });
  const names = [...Object.keys(before), ...pairs.map(([name]) => name)];
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) throw new InvalidArgumentError(`“${twice}” has two values.`);
  return { ...before, ...Object.fromEntries(pairs) };
}

function printTable({ nodes, gradients, output, kinks, ties }: Trace, language: Language): void {
  for (const { name, op, inputs, value, upstream, edges } of nodes) {
    print(`${name} = ${value}  (${[op, ...inputs].join(' ')})  ∂${output}/∂${name} = ${upstream}`);
    for (const { from, local, downstream } of edges)
      print(`  → ${from}: ∂${name}/∂${from} = ${local}, upstream · local = ${downstream}`);
  }
  print('');
  for (const [name, gradient] of Object.entries(gradients))
    print(`∂${output}/∂${name} = ${gradient}`);
  if (kinks.length > 0) print(atKink(kinks.join(', '), ties)[language]);
}

const atKink = (names: string, ties: TieConvention) => ({
  en: `There is a kink or a tie here, at ${names}. Ties: ${ties}.`,
  ko: `${names}에서 함수가 꺾이거나 max의 인자가 같습니다. 같을 때의 규칙: ${ties}`,
});
