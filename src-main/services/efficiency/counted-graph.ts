import { holdsVectors } from '../../calculus/vector-graph/holds-vectors.ts';
import { readVectors, refuseOtherThanNumber } from '../../calculus/vector-graph/read-vectors.ts';
import { wholeGraph } from '../../calculus/vector-graph/whole-graph.ts';
import { scalarGraph, type ScalarGraph } from '../../calculus/scalar-graph.ts';
import type { VectorReading } from '../../calculus/vector-graph/read-vectors.ts';
import type { CallInput } from '../../contract/index.ts';
import { entryValues, writeOut, type FlatGraph, type Node, type Ties } from '../../engine/index.ts';
import { noSuchInput } from './problems.ts';

/** A graph of numbers whose operations can be counted. */
export interface CountedGraph {
  readonly output: Node;
  readonly values: ReadonlyMap<Node, number>;
  /** The numbers of which an input consists: itself, or the entries of a vector or matrix. */
  readonly entriesOf: ReadonlyMap<string, readonly Node[]>;
}

type Asked = CallInput<'efficiency.methods'>;

/** What was asked about: a graph of numbers as it stands, or one of vectors to be written out. */
export type Subject =
  | { readonly kind: 'numbers'; readonly scalar: ScalarGraph }
  | { readonly kind: 'vectors'; readonly reading: VectorReading; readonly ties: Ties };

/** @throws ProblemError where the expression cannot be read or does not end with a number. */
export function subjectOf({ expression, at, ties }: Asked): Subject {
  if (!holdsVectors(expression, at)) {
    const scalar = scalarGraph(expression, at as Readonly<Record<string, number>>, { ties });
    return { kind: 'numbers', scalar };
  }
  const reading = readVectors(expression, at);
  refuseOtherThanNumber(reading.statements.at(-1)!);
  return { kind: 'vectors', reading, ties };
}

export function countedGraph(subject: Subject): CountedGraph {
  if (subject.kind === 'vectors') return writtenOut(subject.reading, subject.ties);
  const { output, values, nameOf } = subject.scalar;
  const entriesOf = new Map([...values.keys()].map((input) => [nameOf.get(input)!, [input]]));
  return { output, values, entriesOf };
}

/** A graph of vectors in numbers: (A B)_{ij} is Σ_k A_{ik} B_{kj}, a node for every × and +. */
export function writtenOut(reading: VectorReading, ties: Ties): CountedGraph {
  const whole = wholeGraph(reading, ties);
  const written = writeOut([whole.output]);
  const entriesOf = new Map(
    [...whole.inputs].flatMap(([name, node]) => {
      const entries = written.entriesOf.get(node);
      return entries ? [[reading.spellings.get(name) ?? name, entries] as const] : [];
    }),
  );
  return {
    output: written.entriesOf.get(whole.output)![0]!,
    values: entryValues(written, whole.values),
    entriesOf,
  };
}

/** Where the numbers of some inputs stand. @throws ProblemError at one the output does not depend on. */
export const placesOf = (
  { entriesOf }: Pick<CountedGraph, 'entriesOf'>,
  { nodes }: Pick<FlatGraph, 'nodes'>,
  names: readonly string[],
): number[] =>
  names.flatMap((name) => {
    const entries = new Set(entriesOf.get(name));
    const places = nodes.flatMap((node, place) => (entries.has(node) ? [place] : []));
    if (places.length === 0) throw noSuchInput(name);
    return places;
  });
