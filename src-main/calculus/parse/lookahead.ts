import type { Span } from '../../contract/problem.ts';
import { wordText, type RawToken } from './token.ts';

/** `u o v`, as people type u ∘ v where they have no ∘. */
export function isTypedCircle(raw: readonly RawToken[], index: number): boolean {
  const [token, next] = [raw[index]!, raw[index + 1]];
  const isAlone = token.kind === 'word' && wordText(token.letters) === 'o' && token.spaced;
  return isAlone && index > 0 && next !== undefined && next.spaced;
}

/** The n of ones(n). */
export function sizeInBrackets(raw: readonly RawToken[], index: number): string | undefined {
  const [open, size, close] = raw.slice(index, index + 3);
  if (open?.kind !== 'sign' || open.sign !== '(') return undefined;
  if (close?.kind !== 'sign' || close.sign !== ')') return undefined;
  if (size?.kind === 'number') return size.text;
  return size?.kind === 'word' ? wordText(size.letters) : undefined;
}

/** ᵀ, ^T, ^{T}, ^⊤, ^{\top}: how many raw tokens after the ^ it takes. */
export function transposeAt(
  raw: readonly RawToken[],
  index: number,
): { length: number; at: Span } | undefined {
  const isTranspose = (token: RawToken | undefined) =>
    (token?.kind === 'word' && /^[Tt]$/.test(wordText(token.letters))) ||
    (token?.kind === 'sign' && token.sign === '⊤');
  const isSign = (token: RawToken | undefined, sign: string) =>
    token?.kind === 'sign' && token.sign === sign;
  if (isTranspose(raw[index])) return { length: 1, at: raw[index]!.at };
  if (isSign(raw[index], '{') && isTranspose(raw[index + 1]) && isSign(raw[index + 2], '}'))
    return { length: 3, at: raw[index + 2]!.at };
  return undefined;
}

/** Whether a bracket follows, perhaps behind primes: f(z), f′(z). */
export function isCalled(raw: readonly RawToken[], index: number): boolean {
  let next = index;
  const signAt = (place: number) => {
    const token = raw[place];
    return token?.kind === 'sign' ? token.sign : undefined;
  };
  if (signAt(next) === '^' && signAt(next + 1) === '{' && signAt(next + 2) === "'") next += 2;
  while (signAt(next) === "'") next += 1;
  if (signAt(next) === '}') next += 1;
  return signAt(next) === '(';
}

/** Whether e stands with an exponent, so that e^z is exp(z). */
export const isRaised = (raw: readonly RawToken[], index: number): boolean => {
  const next = raw[index];
  return next?.kind === 'sign' && next.sign === '^' && !transposeAt(raw, index + 1);
};

/** 1 or 𝟙 before a size; 𝟙 before a bracket is an indicator. */
export const isOne = (token: RawToken, next: RawToken | undefined): boolean =>
  token.kind === 'number'
    ? token.value === 1
    : token.kind === 'sign' &&
      token.sign === '𝟙' &&
      !(next?.kind === 'sign' && /^[([{]$/.test(next.sign));
