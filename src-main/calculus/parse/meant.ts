import { canonicalName, type Meaning } from './scope.ts';
import type { Piece } from './segment.ts';
import type { Subscript } from './subscript.ts';
import type { Token } from './token.ts';

type Meant = Token extends infer T ? (T extends Token ? Omit<T, 'at' | 'spaced'> : never) : never;

/** The token of a piece of a word, with the subscript behind it where that belongs to it. */
export function meant(
  { meaning }: Piece,
  subscript: Subscript | undefined,
  meanings: ReadonlyMap<string, Meaning>,
): Meant {
  switch (meaning.kind) {
    case 'variable':
    case 'size':
      return { kind: 'variable', name: meaning.name };
    case 'function':
    case 'named-function':
      return { kind: 'function', name: meaning.name };
    case 'index':
      return { kind: 'index', name: meaning.name };
    case 'kronecker':
      return kroneckerOf(subscript?.indices ?? [], meanings);
    case 'identity':
      return subscript?.indices.length === 2
        ? kroneckerOf(subscript.indices, meanings)
        : { kind: 'identity', size: subscript?.text };
    case 'one-hot':
      return { kind: 'one-hot', index: canonicalName(subscript?.text ?? '') };
  }
}

/** δ_{iy} has a class where y is declared. */
const kroneckerOf = (
  indices: readonly string[],
  meanings: ReadonlyMap<string, Meaning>,
): Meant => ({
  kind: 'kronecker',
  indices,
  classes: indices.filter((index) => meanings.get(index)?.kind === 'variable'),
});
