import { assignmentPairs, cut } from './assignment-text.ts';
import { UnusableError } from './unusable-error.ts';

/** A value as the contract has it on the wire: non-finite numbers are texts. */
export type WireValue = number | string | readonly WireValue[];

const infinite = /^([+-]?)(?:inf(?:inity)?|∞)$/i;
const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * Reads `x=1,y=-1/2` and `x=[1,2],W=[[1,2],[3,4]]`, JSON, and files of these, after what options
 * before it gave.
 * @throws UnusableError that names the pair, the value, or the name that is given twice.
 */
export function readAssignments(
  text: string,
  before: Readonly<Record<string, WireValue>> = {},
): Readonly<Record<string, WireValue>> {
  const values = new Map(Object.entries(before));
  for (const pair of assignmentPairs(text)) {
    const [, name, written] = /^\s*([^=\s]+)\s*=\s*(.*\S)\s*$/su.exec(pair) ?? [];
    if (name === undefined || written === undefined)
      throw unusable(
        `“${pair.trim()}” is not an assignment such as x=1`,
        `“${pair.trim()}”: x=1처럼 쓰세요`,
      );
    if (values.has(name))
      throw unusable(`“${name}” has two values`, `“${name}”의 값이 두 번 나옵니다`);
    values.set(name, written.startsWith('[') ? readList(written) : readNumber(written));
  }
  return Object.fromEntries(values);
}

function readNumber(text: string): WireValue {
  const plain = text.trim().replaceAll('−', '-');
  if (/^nan$/i.test(plain)) return 'NaN';
  const [, sign] = infinite.exec(plain) ?? [];
  if (sign !== undefined) return sign === '-' ? '-Infinity' : 'Infinity';
  const [above, below, ...more] = plain.split('/').map((part) => part.trim());
  if (above !== undefined && below !== undefined && more.length === 0)
    if (decimal.test(above) && decimal.test(below) && Number(below) !== 0)
      return Number(above) / Number(below);
  if (!decimal.test(plain)) throw unusable(`“${text}” is not a number`, `“${text}”: 수가 아닙니다`);
  const value = Number(plain);
  if (Number.isFinite(value)) return value;
  throw unusable(
    `“${text}” is larger than any number here; write Infinity`,
    `“${text}”: 나타낼 수 있는 수보다 큽니다. Infinity라고 쓰세요`,
  );
}

/** `[1, 2]` or `[[1, 2], [3, 4]]`. */
function readList(text: string): WireValue {
  const inner = /^\s*\[(.*)\]\s*$/su.exec(text)?.[1];
  if (inner === undefined || inner.trim() === '')
    throw unusable(
      `“${text}” is not a vector such as [1,2] or a matrix such as [[1,2],[3,4]]`,
      `“${text}”: [1,2] 같은 벡터나 [[1,2],[3,4]] 같은 행렬이 아닙니다`,
    );
  return cut(inner).map((part) =>
    part.trim().startsWith('[') ? readList(part) : readNumber(part),
  );
}

const unusable = (en: string, ko: string): UnusableError =>
  new UnusableError({ en: `--at: ${en}.`, ko: `--at ${ko}.` });
