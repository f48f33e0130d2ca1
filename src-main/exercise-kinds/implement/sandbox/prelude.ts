import { limits } from './limits.ts';

/**
 * Runs in QuickJS before the learner's code. It keeps what it needs of the language to itself, so that
 * code that changes prototypes changes nothing here, and leaves `__call` and `console`. What is printed
 * beyond the limit is dropped here already: carrying it out costs more than making it.
 */
export const prelude = String.raw`(() => {
  const { stringify, parse } = JSON;
  const { isFinite } = Number;
  const { keys, getPrototypeOf } = Object;
  const text = String;
  const evaluate = globalThis.eval;
  const isArray = Array.isArray;
  const print = globalThis.__print;
  delete globalThis.__print;
  const promise = Promise.prototype;
  const generator = getPrototypeOf(function* () {}).prototype;
  const comesLater = (value) => {
    for (let one = getPrototypeOf(value); one !== null; one = getPrototypeOf(one))
      if (one === promise || one === generator) return one === promise ? 'promise' : 'generator';
  };
  const plain = (value) => {
    if (typeof value === 'number') return isFinite(value) ? value : text(value);
    if (value === undefined) return { __kind: 'undefined' };
    if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
      return { __kind: typeof value };
    return value;
  };
  const most = ${limits.values};
  const Failure = RangeError;
  let values = 0;
  const replace = (_, inner) => {
    if ((values += 1) > most) throw new Failure('the result holds more than ' + most + ' values');
    if (typeof inner === 'number') return isFinite(inner) ? inner : text(inner);
    if (inner === null || typeof inner !== 'object' || isArray(inner)) return plain(inner);
    if (inner.BYTES_PER_ELEMENT) {
      const list = [];
      for (let i = 0; i < inner.length; i++) list[i] = plain(inner[i]);
      return list;
    }
    const later = comesLater(inner);
    return later ? { __kind: later } : inner;
  };
  const write = (value) => {
    values = 0;
    return stringify(value, replace);
  };
  let room = ${limits.output};
  const deepest = 6;
  const inside = (value, depth) => {
    if (typeof value === 'string') return depth > 0 ? stringify(value) : value;
    if (typeof value === 'function') return 'function ' + text(value.name);
    if (typeof value === 'bigint') return text(value) + 'n';
    if (value === null || typeof value !== 'object') return text(value);
    if (value instanceof Error) return text(value.name) + ': ' + text(value.message);
    if (depth >= deepest) return '…';
    const isList = isArray(value) || value.BYTES_PER_ELEMENT;
    const names = isList ? value : keys(value);
    let written = '';
    for (let i = 0; i < names.length && written.length < room; i++) {
      const one = isList ? value[i] : value[names[i]];
      written += (i ? ', ' : '') + (isList ? '' : names[i] + ': ') + inside(one, depth + 1);
    }
    return isList ? '[' + written + ']' : '{ ' + written + ' }';
  };
  const show = (value) => {
    try { return inside(value, 0); } catch { return '?'; }
  };
  const log = (...values) => {
    if (room < 0) return;
    let line = '';
    for (let i = 0; i < values.length; i++) line += (i ? ' ' : '') + show(values[i]);
    room -= line.length + 1;
    print(line);
  };
  const nothing = () => {};
  const assert = (condition, ...values) => {
    if (!condition) log('Assertion failed', ...values);
  };
  globalThis.console = {
    log, info: log, debug: log, warn: log, error: log, table: log, dir: log, trace: log, assert,
    group: log, groupEnd: nothing, time: nothing, timeEnd: nothing, count: nothing, clear: nothing,
  };
  const call = (name, argumentsText, sources) => {
    const values = parse(argumentsText);
    for (const place in sources) values[place] = evaluate('(' + sources[place] + ')');
    return write(evaluate(name)(...values));
  };
  Object.defineProperty(globalThis, '__call', { value: call });
})();`;
