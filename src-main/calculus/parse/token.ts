import type { Span } from '../../contract/problem.ts';
import type { Subscript } from './subscript.ts';

/** One letter or digit of a word, with its accents, in canonical form. */
export interface Letter {
  readonly text: string;
  readonly at: Span;
}

interface Placed {
  readonly at: Span;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
}

/** What the tokenizer finds. */
export type RawToken = Placed &
  (
    | { readonly kind: 'number'; readonly value: number; readonly text: string }
    /** Letters in a row; `whole` when the writer said that it is one name, as \mathrm does. */
    | { readonly kind: 'word'; readonly letters: readonly Letter[]; readonly whole: boolean }
    /** An operator, a bracket, or a LaTeX construct such as `frac`. */
    | { readonly kind: 'sign'; readonly sign: string }
  );

/** What the parser reads: words have become the names that are declared. */
export type Token = Placed &
  (
    | { readonly kind: 'number'; readonly value: number; readonly text: string }
    | { readonly kind: 'variable'; readonly name: string }
    | { readonly kind: 'function'; readonly name: string }
    | { readonly kind: 'ones'; readonly size: string }
    | { readonly kind: 'identity'; readonly size?: string | undefined }
    | { readonly kind: 'one-hot'; readonly index: string }
    /** The subscript of an entry: v_i, W_{ij}. */
    | ({ readonly kind: 'indices' } & Pick<Subscript, 'indices' | 'from' | 'condition' | 'slices'>)
    /** The subscript of an entry at a class: p_y. */
    | { readonly kind: 'class'; readonly name: string }
    /** An index as a number: the i of 1{i = j}. */
    | { readonly kind: 'index'; readonly name: string }
    /** δ_{ij} or I_{ij}. */
    | {
        readonly kind: 'kronecker';
        readonly indices: readonly string[];
        /** Those of the indices that are declared names: the y of δ_{iy}. */
        readonly classes: readonly string[];
      }
    | { readonly kind: 'sign'; readonly sign: string }
  );

export const wordText = (letters: readonly Letter[]): string =>
  letters.map((letter) => letter.text).join('');

/** A token as messages quote it. */
export function shownToken(token: Token): string {
  switch (token.kind) {
    case 'number':
      return token.text;
    case 'variable':
    case 'function':
    case 'index':
      return token.name;
    case 'ones':
      return `1_${token.size}`;
    case 'identity':
      return 'I';
    case 'one-hot':
      return `e_${token.index}`;
    case 'kronecker':
      return `δ_${token.indices.join('')}`;
    case 'class':
      return `_${token.name}`;
    case 'indices':
      return `_${token.indices.join('')}`;
    case 'sign':
      return token.sign === '^⊤' ? 'ᵀ' : token.sign;
  }
}
