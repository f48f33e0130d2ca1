import { Option } from 'commander';
import { tieConvention, type TieConvention } from '../../../contract/exercise-kinds/graph.ts';
import type { CallName, CallOutput } from '../../../contract/index.ts';
import type { Language } from '../../../contract/localized.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { readAssignments, type WireValue } from '../assignments.ts';
import type { CliCommand } from '../cli-command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { CommonOptions } from '../language.ts';
import { print, printJson } from '../output.ts';

interface CostOptions extends CommonOptions {
  readonly at?: Readonly<Record<string, WireValue>>;
  readonly ties: TieConvention;
}

type Methods = CallOutput<'efficiency.methods'>;
type Growth = CallOutput<'efficiency.growth'>;

/** What all gradients of an expression cost, counted and timed, through the app's own calls. */
export const cost: CliCommand = {
  declare: (program, say) =>
    program
      .command('cost')
      .argument('<expression>', say('such as "f = (x+y)*max(y,z)"', '"f = (x+y)*max(y,z)" 같은 식'))
      .description(
        say(
          'operations and time of all gradients at once, one by one, and by differences',
          '모든 기울기를 한 번에, 하나씩, 차분으로 구할 때의 연산 수와 시간',
        ),
      )
      .option(
        '--at <assignments>',
        say('values of the inputs: x=1,y=2,z=0', '입력의 값: x=1,y=2,z=0'),
        readAssignments,
      )
      .addOption(
        new Option(
          '--ties <convention>',
          say('who gets the gradient of a tied max', 'max에서 값이 같을 때 기울기를 받는 쪽'),
        )
          .choices(tieConvention.options)
          .default('half'),
      ),

  async perform(expression: string, { at = {}, ties, json, lang }: CostOptions) {
    const { dispatch } = await import('../../dispatch.ts');
    const { efficiencyHandlers } = await import('../../../services/efficiency/index.ts');
    const handlers = efficiencyHandlers();
    const ask = async (name: CallName & `efficiency.${string}`) => {
      const reply = await dispatch(handlers, name, {
        expression,
        at,
        ties,
      });
      if (!reply.ok) throw new ProblemError(reply.problem.code, reply.problem.message);
      return reply.value;
    };
    const methods = (await ask('efficiency.methods')) as Methods;
    const growth = (await ask('efficiency.growth')) as Growth;
    if (json) printJson({ ...methods, growth: growth.steps });
    else printTables(methods, growth, lang);
    return exitCodes.done;
  },
};

const words = {
  en: {
    size: ({ nodes, edges, inputs }: Methods) =>
      `${nodes} nodes, ${edges} edges, ${inputs} inputs. Operations and time for all gradients:`,
    reverse: 'all at once (reverse mode)',
    forward: 'one input at a time (forward mode)',
    differences: 'finite differences',
    header: ['', 'values', 'local', 'products', 'together', 'µs', 'error'],
    grows: 'As the graph grows, in copies with inputs of their own:',
    growth: ['nodes', 'inputs', 'forward µs', 'backward µs', 'backward / forward'],
  },
  ko: {
    size: ({ nodes, edges, inputs }: Methods) =>
      `노드 ${nodes}개, 간선 ${edges}개, 입력 ${inputs}개. 모든 기울기를 구하는 연산 수와 시간:`,
    reverse: '한 번에 모두 (역방향)',
    forward: '입력 하나씩 (순방향)',
    differences: '유한 차분',
    header: ['', '값', '국소', '곱', '합계', 'µs', '오차'],
    grows: '입력이 따로 있는 복사본을 늘려 그래프가 커질 때:',
    growth: ['노드', '입력', '순전파 µs', '역전파 µs', '역전파 / 순전파'],
  },
} as const satisfies Record<Language, object>;

const short = (value: number): string => String(Number(value.toPrecision(3)));

function printTables(methods: Methods, growth: Growth, language: Language): void {
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
  print('');
  print(said.grows);
  printColumns([
    said.growth,
    ...growth.steps.map(({ nodes, inputs, forward, backward }) =>
      [nodes, inputs, Number(forward), Number(backward), Number(backward) / Number(forward)].map(
        short,
      ),
    ),
  ]);
}

/** Hangul syllables take two columns in a terminal. */
const widthOf = (text: string): number => text.length + (text.match(/[가-힣]/g)?.length ?? 0);

function printColumns(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]!.map((_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  for (const row of rows) {
    const cells = row.map((cell, column) => {
      const space = ' '.repeat(widths[column]! - widthOf(cell));
      return column === 0 ? cell + space : space + cell;
    });
    print(`  ${cells.join('  ')}`.trimEnd());
  }
}
