import { isNumber } from '../build.ts';
import { entryPaths, nothingPassed } from '../entries/entry-paths.ts';
import { freeIndices, freshIndex, indicesIn, separated } from '../entries/free-indices.ts';
import type { Expression } from '../expression.ts';
import { shapeOf, type Givens } from '../givens/givens.ts';
import { inferTerm } from '../shapes/infer.ts';
import { settled } from '../shapes/size.ts';
import type { Term } from '../shapes/term.ts';
import { entryAt, longSizes, openContext, pathExpression } from './entry-gradient.ts';

/** What arrives at a name through a formula that is written in entries. */
export interface EntryArrival {
  readonly name: string;
  readonly downstream: Expression;
}

interface Flow {
  readonly givens: Givens;
  readonly output: string;
  readonly upstreamName: string | undefined;
  readonly isActive: (name: string) => boolean;
}

/**
 * The gradients that flow through a term in index notation, one for every place at which it uses an
 * active name: from [Σ_k w_k x_{i+k−1}]_i, [Σ_i g_i w_{j−i+1}]_j arrives at x. Undefined where a part
 * has no rule.
 */
export function entryFlow(
  term: Term,
  upstream: Expression,
  { givens, output, upstreamName, isActive }: Flow,
): EntryArrival[] | undefined {
  const context = openContext(givens, upstreamName, output);
  const letters = term.op === 'array' ? term.names : [];
  const taken = new Set([...letters, ...freeIndices(upstream), ...indicesIn(term.source)]);
  const source = separated(
    term.op === 'array' ? term.operands[0]!.source : term.source,
    new Set([...letters, ...indicesIn(upstream)]),
  );
  const sizes = new Map(
    term.op === 'array' ? term.names.map((name, place) => [name, settled(term.sizes[place]!)]) : [],
  );
  const arriving = letters.length === 0 ? upstream : entryAt(upstream, letters, context).source;
  for (const letter of indicesIn(arriving)) taken.add(letter);
  const passed = {
    ...nothingPassed,
    factors: isNumber(arriving, 1) ? [] : [arriving],
    sums: [...letters],
  };
  const paths = entryPaths(inferTerm(source, context), { context, isActive, sizes }, passed);
  return paths?.map((path) => {
    for (const letter of sizes.keys()) taken.add(letter);
    const indices = longSizes(shapeOf(givens, path.name)!).map((size) => {
      const letter = ['j', 'i'].find((one) => !taken.has(one)) ?? freshIndex(taken);
      taken.add(letter);
      sizes.set(letter, size);
      return letter;
    });
    const of = pathExpression(path, indices, sizes);
    const clear = separated(of, new Set(indices));
    const named: Expression =
      indices.length === 0
        ? clear
        : { kind: 'array', indices, of: clear, sizes: longSizes(shapeOf(givens, path.name)!) };
    return { name: path.name, downstream: named };
  });
}
