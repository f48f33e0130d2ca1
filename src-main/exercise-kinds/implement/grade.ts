import type { ImplementAnswer } from '../../contract/exercise-kinds/implement.ts';
import { alike } from '../../contract/localized.ts';
import type { Feedback, Verdict, VerdictPart } from '../../contract/verdict.ts';
import { agree, flatNumbers, missOf, readNumbers } from './compare.ts';
import * as say from './messages.ts';
import type { CallResult, CodeOutcome } from './sandbox/messages.ts';
import { runCode } from './sandbox/run-code.ts';
import type { Check, Differences, ImplementTask } from './tasks/implement-task.ts';

/** Central differences of a right forward come as near as this. */
const asGoodAsEqual = 1e-5;

/** Runs the code apart from the app and compares what its functions return with the engine. */
export async function gradeImplement(
  task: ImplementTask,
  { code: source }: ImplementAnswer,
): Promise<Verdict> {
  const checks = task.checks();
  const differences = task.differences?.();
  const around = differences?.pairs.flatMap(({ above, below }) => [above, below]) ?? [];
  const outcome = await runCode({
    source,
    functions: task.functions.map(({ name }) => name),
    calls: [...checks.map(({ call }) => call), ...around],
    printingCalls: checks.length,
  });
  return verdictOn(task, source, checks, outcome, differences);
}

function verdictOn(
  task: ImplementTask,
  source: string,
  checks: readonly Check[],
  outcome: CodeOutcome,
  differences: Differences | undefined,
): Verdict {
  const { failure, undefinedFunctions, stopped, importsModules } = outcome;
  if (importsModules) return { status: 'unreadable', problem: say.noModules(source) };
  if (failure?.name === 'SyntaxError')
    return {
      status: 'unreadable',
      problem: say.syntaxProblem(source, failure.message, failure.line),
    };
  if (undefinedFunctions.length > 0)
    return { status: 'unreadable', problem: say.functionsMissing(undefinedFunctions) };
  const parts = task.functions.map(({ name }): VerdictPart => {
    const own = checks.filter(({ part }) => part === name);
    const feedback = remarksOn(name, task, checks, outcome, source, differences);
    return {
      id: name,
      earned: feedback.passed ? own.length : 0,
      outOf: own.length,
      feedback: feedback.said,
    };
  });
  if (failure || (stopped && outcome.results.length === 0)) {
    const said = failure
      ? say.thrownBy(failure, source)
      : [say.stoppedAt(stopped!, checks[0]!.call)];
    parts.forEach((part, at) =>
      Object.assign(part, { earned: 0, feedback: at === 0 ? said : [say.notRun] }),
    );
  }
  const marks = parts.map((part) => ({ ...part, earned: part.earned > 0 ? 1 : 0, outOf: 1 }));
  const earned = marks.reduce((sum, part) => sum + part.earned, 0);
  return { status: 'graded', earned, outOf: marks.length, parts: [...marks, ...printed(outcome)] };
}

/** What the code printed, as a part without marks. */
const printed = ({ output }: CodeOutcome): VerdictPart[] =>
  output === ''
    ? []
    : [
        {
          id: 'console',
          earned: 0,
          outOf: 0,
          feedback: [{ code: 'console', message: alike(output) }],
        },
      ];

interface Remarks {
  readonly passed: boolean;
  readonly said: Feedback[];
}

function remarksOn(
  name: string,
  task: ImplementTask,
  checks: readonly Check[],
  outcome: CodeOutcome,
  source: string,
  differences: Differences | undefined,
): Remarks {
  let count = 0;
  for (const [at, check] of checks.entries()) {
    if (check.part !== name) continue;
    count += 1;
    const result = outcome.results[at];
    const said = result ? remarkOn(check, result, source) : notReached(at, check, outcome);
    if (said.length > 0) return { passed: false, said };
  }
  if (name === 'forward' && task.functions.length > 1)
    return { passed: true, said: [say.passedForward(count)] };
  const checked = differences ? gradientCheck(differences, checks, outcome) : [];
  return { passed: true, said: [say.passed(count, task.reason), ...checked] };
}

const notReached = (at: number, { call }: Check, { results, stopped }: CodeOutcome): Feedback[] =>
  at === results.length && stopped ? [say.stoppedAt(stopped, call)] : [say.notRun];

/** Why a result is not right; nothing where it is. The slip that explains it goes first. */
function remarkOn(
  { part, call, expected, slips }: Check,
  result: CallResult,
  source: string,
): Feedback[] {
  if ('thrown' in result) return say.thrownBy(result.thrown, source, call);
  const input = say.failingInput(call, expected, result);
  if ('missing' in result) return [say.nothingReturned, input];
  const miss = missOf(result.value, expected);
  if (!miss) return [];
  const read = readNumbers(result.value);
  const slip =
    read !== undefined && slips.find(({ value }) => !agree(value, expected) && agree(read, value));
  return [slip ? { code: slip.code, message: slip.message } : say.missMessage(miss, part), input];
}

/** The learner's backward against central differences of their own forward. */
function gradientCheck(
  { check, h, pairs, upstream }: Differences,
  checks: readonly Check[],
  { results }: CodeOutcome,
): Feedback[] {
  const weights = flatNumbers(upstream);
  const valueAt = (at: number): number => {
    const result = results[checks.length + at];
    const numbers = result && 'value' in result ? readNumbers(result.value) : undefined;
    if (numbers === undefined) return NaN;
    return flatNumbers(numbers).reduce((sum, one, place) => sum + one * weights[place]!, 0);
  };
  const result = results[check];
  const gradient = result && 'value' in result ? readNumbers(result.value) : undefined;
  if (gradient === undefined) return [];
  const distances = flatNumbers(gradient).map((one, at) =>
    Math.abs(one - (valueAt(2 * at) - valueAt(2 * at + 1)) / (2 * h)),
  );
  const largest = Math.max(...distances);
  return distances.length === pairs.length && Number.isFinite(largest)
    ? [largest <= asGoodAsEqual ? say.differencesAgree(largest) : say.differencesDisagree(largest)]
    : [];
}
