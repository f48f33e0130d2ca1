import type { Span } from '../../contract/problem.ts';
import { canonicalWord } from './scope.ts';
import { wordText, type RawToken } from './token.ts';

/** An index that stands above a name, in brackets as a layer's does: W^{(1)}, h^{[l−1]}. */
export interface RaisedIndex {
  /** As part of a name: `^(1)`. */
  readonly text: string;
  /** Whether a transpose stands behind it, within the same braces: W^{(1)⊤}. */
  readonly isTransposed: boolean;
  readonly at: Span;
  /** How many raw tokens it takes, with the ^. */
  readonly length: number;
}

const longest = 12;
const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/** The raised index that begins at `start`, if one does. */
export function readRaisedIndex(raw: readonly RawToken[], start: number): RaisedIndex | undefined {
  const reader = new Reader(raw, start);
  if (!reader.accept('^')) return undefined;
  const isBraced = reader.accept('{');
  const close = closing[reader.sign() ?? ''];
  if (close === undefined) return undefined;
  reader.position += 1;
  const content = reader.contentUpTo(close);
  if (content === undefined) return undefined;
  const isTransposed = isBraced && reader.acceptTranspose();
  if (isBraced && !reader.accept('}')) return undefined;
  const at = { start: raw[start]!.at.start, end: raw[reader.position - 1]!.at.end };
  return { text: `^(${content})`, isTransposed, at, length: reader.position - start };
}

class Reader {
  position: number;
  private readonly raw: readonly RawToken[];

  constructor(raw: readonly RawToken[], position: number) {
    this.raw = raw;
    this.position = position;
  }

  sign(): string | undefined {
    const token = this.raw[this.position];
    return token?.kind === 'sign' ? token.sign : undefined;
  }

  accept(sign: string): boolean {
    if (this.sign() !== sign) return false;
    this.position += 1;
    return true;
  }

  /** 1, l, t−1: what stands before the closing bracket, which is taken too. */
  contentUpTo(close: string): string | undefined {
    let content = '';
    for (let count = 0; count <= longest; count += 1) {
      const token = this.raw[this.position];
      if (!token) return undefined;
      this.position += 1;
      if (token.kind === 'number') content += token.text;
      else if (token.kind === 'word') content += canonicalWord(wordText(token.letters));
      else if (token.sign === close) return content === '' ? undefined : content;
      else if (/^[+-]$/.test(token.sign)) content += token.sign;
      else return undefined;
    }
    return undefined;
  }

  /** T or ⊤, or ^T as a math field nests it. */
  acceptTranspose(): boolean {
    const start = this.position;
    const isRaised = this.accept('^');
    const isBraced = isRaised && this.accept('{');
    const token = this.raw[this.position];
    const isTranspose =
      (token?.kind === 'word' && /^[Tt]$/.test(wordText(token.letters))) || this.sign() === '⊤';
    if (isTranspose) this.position += 1;
    if (isTranspose && (!isBraced || this.accept('}'))) return true;
    this.position = start;
    return false;
  }
}
