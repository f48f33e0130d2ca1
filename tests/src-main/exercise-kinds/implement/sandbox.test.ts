import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../../src-main/contract/verdict.ts';
import { implement } from '../../../../src-main/exercise-kinds/implement/index.ts';

const relu = implement.prepare({ task: 'relu' }, 0);
const right = relu.solve().code;

/** The right code with other first lines, and `forward` with a body of its own. */
const inForward = (body: string, before = ''): Promise<Verdict> =>
  relu.grade({
    code: `${before}\n${right.replace('return x.map((xi) => Math.max(0, xi));', body)}`,
  });

const codes = (verdict: Verdict): string[] =>
  verdict.status === 'unreadable'
    ? [verdict.problem.code]
    : verdict.parts.flatMap(({ feedback }) => feedback.map(({ code }) => code));
const earned = (verdict: Verdict): number => (verdict.status === 'graded' ? verdict.earned : 0);

describe('code that would not end is ended', () => {
  it.each([
    ['a loop', 'while (true) {}'],
    ['a loop that catches everything', 'for (;;) try { for (;;); } catch {}'],
    ['a loop in a getter of the result', 'return { get length() { while (true) {} } };'],
    ['an expression that backtracks', 'return [/(a+)+$/.test("a".repeat(60) + "b")];'],
    ['printing without end', 'for (;;) console.log("again");'],
  ])('%s', async (_, body) => {
    const verdict = await inForward(body);
    expect(codes(verdict)).toContain('stopped-time');
    expect(earned(verdict)).toBe(0);
  });

  it('a text that keeps the reader of types busy, before anything runs', async () => {
    expect(codes(await relu.grade({ code: '<T>('.repeat(30) }))).toContain('stopped-time');
  });

  it('also where it stands outside of every function', async () => {
    expect(codes(await inForward('return [];', 'while (true) {}'))).toContain('stopped-time');
  });
});

describe('code that asks for too much is ended', () => {
  it.each([
    ['a gigabyte at once', 'return [new Uint8Array(1e9).length];', 'stopped-memory'],
    ['a string of a gigabyte', 'return ["a".repeat(2 ** 30 - 1).length];', 'stopped-memory'],
    ['a list that grows', 'const a = []; for (;;) a.push([1, 2, 3]);', /stopped-(memory|time)/],
    ['a recursion without an end', 'return forward(x);', 'stopped-stack'],
  ])('%s', async (_, body, code) => {
    expect(codes(await inForward(body)).join()).toMatch(code);
  });
});

describe('nothing of the machine is there', () => {
  it.each([
    'fetch("http://localhost")',
    'process.exit()',
    'require("fs")',
    'setTimeout(() => {}, 1)',
  ])('%s is refused by name', async (expression) => {
    const verdict = await inForward(`return [${expression}];`);
    expect(codes(verdict)).toContain('not-in-the-sandbox');
    expect(earned(verdict)).toBe(1);
  });

  it.each([
    ['the constructor of a function', '(function () {}).constructor("return this")().process'],
    ['the constructor of console.log', 'console.log.constructor("return process")()'],
    ['a dynamic import', 'import("node:fs")'],
    ['the global object', 'globalThis.process ?? globalThis.require ?? globalThis.WebAssembly'],
  ])('%s leads nowhere', async (_, expression) => {
    const verdict = await inForward(`return [String(typeof (${expression}))];`);
    expect(JSON.stringify(verdict)).not.toMatch(/"function|pid|versions/);
    expect(earned(verdict)).toBe(1);
  });

  it('an import declaration cannot be read', async () => {
    expect(codes(await inForward('return [fs];', 'import fs from "node:fs";'))).toEqual([
      'no-modules',
    ]);
  });
});

describe('code that changes the language changes no verdict', () => {
  it.each([
    ['JSON', 'JSON.stringify = () => "[[0]]"; JSON.parse = () => [];'],
    ['lists', 'Array.prototype.map = () => [7]; Array.isArray = () => true;'],
    ['every object', 'Object.prototype.toJSON = () => 5;'],
    ['the call that grades', 'try { __call = () => "[[1.5]]"; } catch {}'],
    ['names of the grader', 'var checks = [], expected = [], slips = [];'],
  ])('%s', async (_, before) => {
    expect(earned(await inForward('return x;', before))).toBeLessThan(2);
  });

  it('nor does one run change the next', async () => {
    await inForward(
      'return x;',
      'Array.prototype.map = 1; Math.max = () => 0; globalThis.seen = 1;',
    );
    expect(earned(await relu.grade({ code: right }))).toBe(2);
    expect(codes(await inForward('return seen;'))).toContain('thrown');
  });
});

describe('stranger code still gets a verdict', () => {
  it.each([
    ['a proxy for a result', 'return new Proxy([], { get() { throw new Error("no"); } });'],
    ['a proxy that never ends', 'return new Proxy([], { get: () => { while (true) {} } });'],
    ['an async function', 'return (async () => { while (true) await null; })();'],
    ['a generator without an end', 'return [...(function* () { while (true) yield 1; })()];'],
    ['a list that holds itself', 'const a = []; a[0] = a; return a;'],
    ['a list ten thousand deep', 'let a = 1; for (let i = 0; i < 1e4; i++) a = [a]; return a;'],
    ['a bigint and a symbol', 'return [1n, Symbol("x")];'],
    ['an error that is no error', 'throw { get message() { while (true) {} } };'],
    ['an error whose message is an object', 'throw { name: {}, message: [[]], stack: 5 };'],
    ['waiting', 'Atomics.wait(new Int32Array(new SharedArrayBuffer(8)), 0, 0);'],
    ['endless promises', 'const go = () => Promise.resolve().then(go); go(); return x;'],
    ['a debugger and a label', 'debugger; outer: for (;;) { break outer; } return null;'],
    ['a huge exponent', 'return [2n ** (2n ** 40n)];'],
  ])('%s', async (_, body) => {
    const verdict = await inForward(body);
    expect(codes(verdict).join()).not.toBe('');
    expect(earned(verdict)).toBeLessThan(2);
  });

  it.each([
    ['Math', 'Math.max = () => 7; Math.exp = () => 7;'],
    [
      'getters of the global object',
      'Object.defineProperty(globalThis, "forward", { get() { while (true) {} } });',
    ],
    [
      'the prototype of lists',
      'Object.defineProperty(Array.prototype, 0, { get: () => 9, set() {} });',
    ],
    ['a promise left behind', '(async () => { for (;;) await null; })();'],
  ])('which changes %s', async (_, before) => {
    const verdict = await relu.grade({ code: `${before}\n${right}` });
    expect(codes(verdict).join()).not.toBe('');
    expect(earned(await relu.grade({ code: right }))).toBe(2);
  });
});

it('huge results and huge output are cut', async () => {
  expect(codes(await inForward('return new Array(2e4).fill(1.23456789e-11);'))).toContain('thrown');
  const verdict = await inForward('console.log("x".repeat(1e6)); return x;');
  const printed = verdict.status === 'graded' && verdict.parts.find(({ id }) => id === 'console');
  expect(printed && printed.feedback[0]!.message.en.length).toBeLessThan(5_000);
});

it('the app goes on while learners’ code runs', async () => {
  let ticks = 0;
  const clock = setInterval(() => (ticks += 1), 10);
  await inForward('while (true) {}');
  clearInterval(clock);
  expect(ticks).toBeGreaterThan(5);
});
