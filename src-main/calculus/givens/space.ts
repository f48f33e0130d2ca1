import { scalar, shape, type Shape } from '../shapes/shape.ts';
import type { Role } from './role.ts';

/** Where a declared name lives, and how that says its values are drawn. */
export interface Space {
  readonly shape: Shape;
  readonly role: Role;
}

// prettier-ignore
const raised: Readonly<Record<string, string>> = {
  'ⁿ': 'n', 'ᵈ': 'd', 'ᵐ': 'm', 'ᵏ': 'k', 'ʰ': 'h', 'ᵖ': 'p', 'ᶜ': 'c', 'ᴺ': 'N', 'ᴰ': 'D', 'ᴴ': 'H', 'ⱽ': 'V',
  'ᴷ': 'K', '¹': '1', '²': '2', '³': '3', '⁴': '4', '⁵': '5', '⁶': '6', '⁷': '7', '⁸': '8', '⁹': '9', 'ˣ': '×',
};

const size = String.raw`(?:\d*\p{L}\d*|[1-9]\d*)`;
const tensors = new RegExp(`^R(?:(?<rows>${size})(?:[×*x](?<columns>${size}))?)?$`, 'u');
const classes = new RegExp(`^\\{?1(?:,2)*[,.…]+(?<count>${size})\\}?$`, 'u');
const bits = new RegExp(`^\\{?0,1\\}?(?<power>.*)$`, 'u');

/** R, R^d, R^{n×d}, \mathbb{R}^{n \times d}, ℝⁿ, R_+^n; a class in {1, …, C}; a mask in {0, 1}^n. */
export function readSpace(text: string): Space | undefined {
  const plain = [...text.replace(/\\mathbb\{R\}|\\R\b|ℝ/gu, 'R').replace(/\\times/g, '×')]
    .map((letter) => raised[letter] ?? letter)
    .join('')
    .replace(/\\(?:ldots|dots|cdots)/g, '…')
    .replace(/\\?([{}])/g, '$1')
    .replace(/[\s()^$]/g, '');
  if (/^[{1]/.test(plain)) return readSet(plain);
  const isPositive = /^R_?\{?[+>]/.test(plain);
  const bare = plain.replace(/^R_?\{?(?:\+|>0)+\}?/, 'R').replace(/[{}]/g, '');
  const match = tensors.exec(bare);
  if (!match) return undefined;
  const { rows, columns } = match.groups!;
  return {
    shape: rows === undefined ? scalar : shape(rows, columns ?? '1'),
    role: isPositive ? 'positive' : 'free',
  };
}

function readSet(plain: string): Space | undefined {
  const count = classes.exec(plain)?.groups!.count;
  if (count !== undefined) return { shape: shape(count, '1'), role: 'one-hot' };
  const power = bits.exec(plain)?.groups!.power;
  const space = power === undefined ? undefined : readSpace(`R^${power}`);
  return space && { ...space, role: 'mask' };
}
