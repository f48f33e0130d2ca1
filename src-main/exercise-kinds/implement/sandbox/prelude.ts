/**
 * Runs in QuickJS before the learner's code. It keeps what it needs of the language to itself, so that
 * code that changes prototypes changes nothing here, and leaves `__call` and `console`.
 */
export const prelude = String.raw`(() => {
  const { stringify, parse } = JSON;
  const { isFinite } = Number;
  const text = String;
  const evaluate = globalThis.eval;
  const isArray = Array.isArray;
  const print = globalThis.__print;
  delete globalThis.__print;
  const plain = (value) => {
    if (typeof value === 'number' && !isFinite(value)) return text(value);
    if (value === undefined) return { __kind: 'undefined' };
    if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
      return { __kind: typeof value };
    return value;
  };
  const write = (value) => stringify(value, (_, inner) => {
    if (inner !== null && typeof inner === 'object' && !isArray(inner) && inner.BYTES_PER_ELEMENT) {
      const list = [];
      for (let i = 0; i < inner.length; i++) list[i] = plain(inner[i]);
      return list;
    }
    return plain(inner);
  });
  const show = (value) => {
    if (typeof value === 'string') return value;
    try { return write(value) ?? text(value); } catch { return text(value); }
  };
  const log = (...values) => {
    let line = '';
    for (let i = 0; i < values.length; i++) line += (i ? ' ' : '') + show(values[i]);
    print(line);
  };
  globalThis.console = { log, info: log, debug: log, warn: log, error: log, table: log };
  const call = (name, argumentsText, sources) => {
    const values = parse(argumentsText);
    for (const place in sources) values[place] = evaluate('(' + sources[place] + ')');
    return write(evaluate(name)(...values));
  };
  Object.defineProperty(globalThis, '__call', { value: call });
})();`;
