import type { Shape } from '../shapes/shape.ts';
import { settledShape } from '../shapes/shape.ts';
import type { Term } from '../shapes/term.ts';
import { closedParts, isIndexed, keyOf as sourceKey } from './closed-parts.ts';
import type { VectorReading } from './read-vectors.ts';

/** What happens to a value on its way into an operation without being a node of its own. */
export type Wrapper = 'transpose' | 'stretch' | 'negate';

/** An argument of an operation: a node, as it enters. */
export interface Operand {
  readonly node: VectorNode;
  /** From the inside out: the uᵀ of uᵀh, the −b of a − b, a number added to every entry. */
  readonly wrappers: readonly Wrapper[];
}

/** A value of a graph of vectors: an input, a constant, or an operation on earlier nodes. */
export interface VectorNode {
  readonly id: number;
  readonly kind: 'input' | 'constant' | 'operation';
  readonly term: Term;
  readonly shape: Shape;
  readonly operands: readonly Operand[];
  /** The names that it has in the text, if any. */
  readonly names: string[];
}

const constants = new Set(['number', 'size', 'ones', 'identity', 'one-hot']);

/** The operations of the statements, equal ones once, in an order in which they can be computed. */
export function termGraph({ statements, inputs, spellings }: VectorReading): {
  readonly nodes: readonly VectorNode[];
  readonly output: VectorNode;
} {
  const nodes: VectorNode[] = [];
  const byKey = new Map<string, VectorNode>();
  const byName = new Map<string, VectorNode>();

  const add = (key: string, node: Omit<VectorNode, 'id' | 'names'>): VectorNode => {
    const known = byKey.get(key);
    if (known) return known;
    const made: VectorNode = { ...node, id: nodes.length, names: [] };
    nodes.push(made);
    byKey.set(key, made);
    return made;
  };

  const visit = (term: Term): VectorNode => {
    if (term.op === 'name') return byName.get(term.name)!;
    const shape = settledShape(term.shape);
    const space = `${shape.rows}x${shape.columns}`;
    if (constants.has(term.op)) {
      const value = term.op === 'number' ? term.value : term.op === 'one-hot' ? term.index : '';
      return add(`${term.op} ${value} ${space}`, { kind: 'constant', term, shape, operands: [] });
    }
    const operands = drawnOperands(term).map((operand) => enter(operand, term));
    const key = [keyOf(term), space, ...operands.map(keyOfOperand)].join(' ');
    return add(key, { kind: 'operation', term, shape, operands });
  };

  const enter = (operand: Term, parent: Term): Operand => {
    const wrappers: Wrapper[] = [];
    let inner = operand;
    while (isFolded(inner, parent)) {
      wrappers.unshift(inner.op as Wrapper);
      inner = inner.operands[0]!;
    }
    return { node: visit(inner), wrappers: withoutPairs(wrappers) };
  };

  for (const [name, { shape: size }] of inputs) {
    const shape: Shape = { rows: String(size[0]), columns: String(size[1]) };
    const term: Term = { op: 'name', name, shape, operands: [], source: { kind: 'name', name } };
    const node = add(`input ${name}`, { kind: 'input', term, shape, operands: [] });
    node.names.push(spellings.get(name) ?? name);
    byName.set(name, node);
  }
  let output = nodes[0]!;
  for (const { name, spelled, term } of statements) {
    output = visit(term);
    byName.set(name, output);
    if (output.kind === 'operation') output.names.push(spelled);
  }
  return { nodes, output };
}

/** Two transposes are none, and so are two minus signs. */
function withoutPairs(wrappers: readonly Wrapper[]): Wrapper[] {
  const count = (wanted: Wrapper) => wrappers.filter((one) => one === wanted).length;
  const stretch: Wrapper[] = count('stretch') > 0 ? ['stretch'] : [];
  const others = (['transpose', 'negate'] as const).filter((one) => count(one) % 2 === 1);
  return [...others, ...stretch];
}

/** The exponent of a power is written into its symbol where it is a number. */
export function drawnOperands(term: Term): readonly Term[] {
  if (isIndexed(term)) return closedParts(term);
  return term.op === 'power' && exponentOf(term) !== undefined
    ? [term.operands[0]!]
    : term.operands;
}

/** The number above a power, if it is written as one. */
export function exponentOf(term: Term): number | undefined {
  const read = (exponent: Term | undefined): number | undefined => {
    if (exponent?.op === 'number') return exponent.value;
    const inner = exponent?.op === 'negate' ? read(exponent.operands[0]) : undefined;
    return inner === undefined ? undefined : -inner;
  };
  return term.op === 'power' ? read(term.operands[1]) : undefined;
}

/** Whether an operand is written into the operation instead of being a node. */
export function isFolded(operand: Term, parent: Term): boolean {
  if (isIndexed(parent)) return false;
  if (operand.op === 'stretch') return true;
  if (operand.op === 'transpose') return parent.op === 'matmul' || parent.op === 'scale';
  return operand.op === 'negate' && parent.op === 'add' && operand !== parent.operands[0];
}

function keyOf(term: Term): string {
  switch (term.op) {
    case 'call':
      return `call ${term.name}${"'".repeat(term.derivative)}`;
    case 'indicator':
      return `indicator ${term.relation}`;
    case 'entry':
      return `entry ${term.indices.join(' ')}`;
    case 'index-sum':
    case 'array':
      return sourceKey(term);
    case 'power':
      return `power ${exponentOf(term) ?? ''}`;
    default:
      return term.op;
  }
}

const keyOfOperand = ({ node, wrappers }: Operand): string => `${wrappers.join('.')}:${node.id}`;
