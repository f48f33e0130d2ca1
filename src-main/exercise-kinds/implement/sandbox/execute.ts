import variant from '@jitl/quickjs-singlefile-mjs-release-sync';
import {
  newQuickJSWASMModuleFromVariant,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSWASMModule,
} from 'quickjs-emscripten-core';
import { limits } from './limits.ts';
import type { Call, CallResult, CodeOutcome, CodeRequest, StopReason } from './messages.ts';
import { prelude } from './prelude.ts';

export const loadQuickJs = (): Promise<QuickJSWASMModule> =>
  newQuickJSWASMModuleFromVariant(variant);

/** Milliseconds of this thread on a processor: what else a machine does is not the learner's fault. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

interface Thrown {
  readonly name: string;
  readonly message: string;
  readonly line?: number;
}

/** Runs code in a QuickJS of its own, which knows the language and nothing of the machine. */
export function execute(
  quickJs: QuickJSWASMModule,
  request: Omit<CodeRequest, 'source'>,
  code: string,
): CodeOutcome {
  const runtime = quickJs.newRuntime();
  runtime.setMemoryLimit(limits.memory);
  runtime.setMaxStackSize(limits.stack);
  const begun = processorTime();
  const isLate = (): boolean => processorTime() - begun > limits.time;
  runtime.setInterruptHandler(isLate);
  const context = runtime.newContext();
  const output = collectOutput(context);
  const ended = (rest: Partial<CodeOutcome>): CodeOutcome => ({
    undefinedFunctions: [],
    results: [],
    output: output.text(),
    ...rest,
  });

  evaluate(context, prelude, 'prelude.js');
  const loaded = evaluate(context, code, codeName);
  if ('thrown' in loaded) {
    const stopped = stopReason(loaded.thrown, isLate());
    return ended(stopped ? { stopped } : { failure: loaded.thrown });
  }
  const undefinedFunctions = request.functions.filter(
    (name) => readText(evaluate(context, `typeof ${name}`, 'ask.js')) !== 'function',
  );
  if (undefinedFunctions.length > 0) return ended({ undefinedFunctions });

  const results: CallResult[] = [];
  for (const [at, call] of request.calls.entries()) {
    if (at === request.printingCalls) output.close();
    const answered = evaluate(context, callText(call), 'call.js');
    const stopped = 'thrown' in answered && stopReason(answered.thrown, isLate());
    if (stopped) return ended({ results, stopped });
    results.push('thrown' in answered ? { thrown: answered.thrown } : resultOf(answered));
  }
  // The runtime is not disposed of: the worker that holds it ends with this run.
  return ended({ results });
}

const codeName = 'your-code.ts';

const callText = ({ name, arguments: values, sources = {} }: Call): string =>
  `__call(${JSON.stringify(name)}, ${JSON.stringify(JSON.stringify(values))}, ${JSON.stringify(sources)})`;

type Evaluated = { readonly thrown: Thrown } | { readonly text: string | undefined };

function evaluate(context: QuickJSContext, code: string, file: string): Evaluated {
  const result = context.evalCode(code, file, { type: 'global' });
  if (result.error) return { thrown: readError(context, result.error) };
  const text =
    context.typeof(result.value) === 'string' ? context.getString(result.value) : undefined;
  result.value.dispose();
  return { text };
}

const readText = (evaluated: Evaluated): string | undefined =>
  'text' in evaluated ? evaluated.text : undefined;

function resultOf(evaluated: { readonly text: string | undefined }): CallResult {
  const { text } = evaluated;
  if (text === undefined) return { missing: true };
  if (text.length > limits.result)
    return {
      thrown: { name: 'RangeError', message: `the result has ${text.length} characters` },
    };
  const value: unknown = JSON.parse(text);
  return isUndefined(value) ? { missing: true } : { value };
}

const isUndefined = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && '__kind' in value && value.__kind === 'undefined';

const longestMessage = 500;

function readError(context: QuickJSContext, handle: QuickJSHandle): Thrown {
  const field = (name: string): string => {
    const value = context.getProp(handle, name);
    const text = context.typeof(value) === 'string' ? context.getString(value) : '';
    value.dispose();
    return text;
  };
  const isObject = context.typeof(handle) === 'object' && context.dump(handle) !== null;
  const thrown = isObject
    ? { name: field('name') || 'Error', message: field('message').slice(0, longestMessage) }
    : { name: 'Error', message: String(context.dump(handle)).slice(0, longestMessage) };
  const line = isObject ? /your-code\.ts:(\d+)/.exec(field('stack'))?.[1] : undefined;
  handle.dispose();
  return { ...thrown, ...(line && { line: Number(line) }) };
}

/** What ended the code, as far as it can be told from its last error. */
function stopReason({ name, message }: Thrown, isLate: boolean): StopReason | undefined {
  if (name === 'InternalError' && message === 'interrupted') return 'time';
  if (message === 'out of memory') return 'memory';
  if (/stack overflow|call stack/i.test(message)) return 'stack';
  return isLate ? 'time' : undefined;
}

function collectOutput(context: QuickJSContext): { text(): string; close(): void } {
  let text = '';
  let isOpen = true;
  const print = context.newFunction('__print', (line) => {
    if (isOpen && text.length < limits.output) text += `${context.getString(line)}\n`;
  });
  context.setProp(context.global, '__print', print);
  print.dispose();
  return {
    close: () => (isOpen = false),
    text: () => (text.length > limits.output ? `${text.slice(0, limits.output)}\n…` : text),
  };
}
