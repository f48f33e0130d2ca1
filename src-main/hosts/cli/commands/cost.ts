import { Option } from 'commander';
import { tieConvention, type TieConvention } from '../../../contract/exercise-kinds/graph.ts';
import type { CallName, CallOutput } from '../../../contract/index.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { readAssignments, type WireValue } from '../assignments.ts';
import type { CliCommand } from '../cli-command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { CommonOptions } from '../language.ts';
import { printCost } from '../cost-output.ts';
import { printJson } from '../output.ts';
import { UnusableError } from '../unusable-error.ts';

interface CostOptions extends CommonOptions {
  readonly at?: Readonly<Record<string, WireValue>>;
  readonly ties: TieConvention;
  readonly apart?: string;
}

/** What all gradients of an expression cost, counted and timed, through the app's own calls. */
export const cost: CliCommand = {
  declare: (program, say) =>
    program
      .command('cost')
      .argument(
        '<expression>',
        say(
          'such as "f = (x+y)*max(y,z)" or "s = u^T f(W x + b)"',
          '"f = (x+y)*max(y,z)"나 "s = u^T f(W x + b)" 같은 식',
        ),
      )
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
      )
      .option(
        '--apart <names>',
        say(
          'two inputs of an expression of vectors, to compare their gradients apart and together: b,W',
          '벡터 식에서 기울기를 따로, 또 함께 구해 견줄 두 입력: b,W',
        ),
      ),

  async perform(expression: string, { at = {}, ties, apart, json, lang }: CostOptions) {
    const { dispatch } = await import('../../dispatch.ts');
    const { efficiencyHandlers } = await import('../../../services/efficiency/index.ts');
    const { exploreHandlers } = await import('../../../services/explore.ts');
    const handlers = { ...efficiencyHandlers(), ...exploreHandlers() };
    const ask = async <Name extends CallName & `${'efficiency' | 'explore'}.${string}`>(
      name: Name,
      more: object = {},
    ) => {
      const reply = await dispatch(handlers, name, { expression, at, ...more });
      if (!reply.ok) throw new ProblemError(reply.problem.code, reply.problem.message);
      return reply.value as CallOutput<Name>;
    };
    const { vectors } = await ask('explore.read');
    const methods = await ask('efficiency.methods', { ties });
    const products = vectors
      ? await ask('efficiency.products', { ties, ...pairOf(apart) })
      : undefined;
    const growth = await ask('efficiency.growth', { ties });
    if (json) printJson({ ...methods, ...(products && { products }), growth: growth.steps });
    else printCost({ methods, growth, products }, lang);
    return exitCodes.done;
  },
};

/** @throws UnusableError where there are not two names. */
function pairOf(names: string | undefined): object {
  if (names === undefined) return {};
  const [first, second, ...more] = names.split(',').map((name) => name.trim());
  if (first && second && more.length === 0) return { first: [first], second: [second] };
  throw new UnusableError({
    en: `--apart: “${names}” is not two inputs such as b,W.`,
    ko: `--apart “${names}”: b,W처럼 입력 두 개를 쓰세요.`,
  });
}
