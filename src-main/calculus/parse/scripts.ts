import type { Span } from '../../contract/problem.ts';
import { readRaisedIndex, type RaisedIndex } from './raised-index.ts';
import { readSubscript, type Subscript } from './subscript.ts';
import type { RawToken } from './token.ts';

/** What stands below and above a word, in either order: W_{ij}, W^{(1)}, W^{(1)}_{ij}, W_{ij}^{(1)}. */
export interface Scripts {
  readonly subscript: Subscript | undefined;
  readonly raised: RaisedIndex | undefined;
  /** How many raw tokens both take. */
  readonly length: number;
}

/** The scripts that begin at `index`. */
export function readScripts(raw: readonly RawToken[], index: number): Scripts {
  const below = readSubscript(raw, index);
  const raised = readRaisedIndex(raw, index + (below?.length ?? 0));
  const subscript = below ?? (raised && readSubscript(raw, index + raised.length));
  return { subscript, raised, length: (subscript?.length ?? 0) + (raised?.length ?? 0) };
}

/** What a name ends in, and where that ends. */
export interface Ending {
  readonly text: string;
  readonly at: Span;
  readonly takesSubscript: boolean;
  readonly takesRaised: boolean;
}

/** The ways in which scripts may belong to a name, the most first. */
export function endingsOf({ subscript, raised }: Scripts): Ending[] {
  const below = subscript && `_${subscript.text}`;
  const above = raised?.text;
  const at = [subscript, raised].flatMap((script) => script?.at ?? []);
  const end = Math.max(...at.map((span) => span.end));
  return [
    ...(below && above
      ? [
          {
            text: below + above,
            at: { start: at[0]!.start, end },
            takesSubscript: true,
            takesRaised: true,
          },
        ]
      : []),
    ...(above ? [{ text: above, at: raised!.at, takesSubscript: false, takesRaised: true }] : []),
    ...(below
      ? [{ text: below, at: subscript!.at, takesSubscript: true, takesRaised: false }]
      : []),
  ];
}
