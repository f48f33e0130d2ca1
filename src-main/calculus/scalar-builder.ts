import type { TieConvention } from '../contract/exercise-kinds/graph.ts';
import { Graph, scalar, type Node, type OpName } from '../engine/index.ts';
import type { Expression, ExpressionOf } from './expression.ts';
import { rectifiedIn, writtenNumber } from './rectified.ts';
import { scalarFunctions } from './scalar-functions.ts';
import { scalarProblems } from './scalar-problems.ts';

type Attributes = Readonly<Record<string, number | string>>;

/** Names that mean a number where no input has them. */
export const namedNumbers: Readonly<Record<string, number>> = { e: Math.E, π: Math.PI };

/** The slope of leaky ReLU where an expression gives none. */
const leakySlope = 0.1;

/** Builds scalar expressions into a graph in which equal subexpressions are one node. */
export class ScalarBuilder {
  readonly graph = new Graph();
  readonly inputs: ReadonlyMap<string, Node>;
  /** Names that earlier statements gave. */
  readonly defined = new Map<string, Node>();
  readonly #ties: TieConvention;
  readonly #nodes = new Map<string, Node>();

  constructor(names: readonly string[], ties: TieConvention) {
    this.inputs = new Map(names.map((name) => [name, this.graph.input(name, [])]));
    this.#ties = ties;
  }

  /** @throws ProblemError at whatever is not made of numbers. */
  build(expression: Expression): Node {
    switch (expression.kind) {
      case 'number':
        return this.#constant(expression.value);
      case 'name':
        return this.#named(expression.name);
      case 'negative':
        return expression.of.kind === 'number'
          ? this.#constant(-expression.of.value)
          : this.apply('negate', [this.build(expression.of)]);
      case 'sum':
        return this.#sum(expression);
      case 'product':
      case 'elementwise':
        return expression.factors
          .map((factor) => this.build(factor))
          .reduce((before, factor) => this.apply('multiply', [before, factor]));
      case 'quotient':
        return this.apply('divide', [
          this.build(expression.numerator),
          this.build(expression.denominator),
        ]);
      case 'power':
        return this.#power(expression);
      case 'transpose':
        return this.build(expression.of);
      case 'call':
        return this.#call(expression);
      case 'indicator':
        return this.#indicator(expression);
      case 'entry':
        throw scalarProblems.entry(expression, [...this.inputs.keys()]);
      case 'ones':
      case 'identity':
      case 'one-hot':
      case 'index-sum':
      case 'index':
      case 'array':
        throw scalarProblems.notScalar(shownKind[expression.kind], expression.at);
    }
  }

  /** The node of an op on these arguments, made only where there is none yet. */
  apply(op: OpName, inputs: readonly Node[], attributes: Attributes = {}): Node {
    const of = inputs.map((node) => (node.constant ? `#${node.constant.data[0]!}` : node.id));
    const key = `${op} ${JSON.stringify(attributes)} ${of.join(' ')}`;
    const known = this.#nodes.get(key);
    if (known) return known;
    const made = this.graph.apply(op, inputs, attributes as never);
    this.#nodes.set(key, made);
    return made;
  }

  #named(name: string): Node {
    return this.inputs.get(name) ?? this.defined.get(name) ?? this.#constant(namedNumbers[name]!);
  }

  #constant(value: number): Node {
    return this.graph.constant(scalar(value));
  }

  #sum({ terms }: ExpressionOf<'sum'>): Node {
    const [first, ...rest] = terms;
    return rest.reduce(
      (before, term) =>
        term.kind === 'negative'
          ? this.apply('subtract', [before, this.build(term.of)])
          : this.apply('add', [before, this.build(term)]),
      this.build(first!),
    );
  }

  #power({ base, exponent }: ExpressionOf<'power'>): Node {
    if (base.kind === 'name' && base.name === 'e' && !this.inputs.has('e'))
      return this.apply('exp', [this.build(exponent)]);
    const of = this.build(base);
    const constant = writtenNumber(exponent);
    if (constant === undefined) return this.apply('raise', [of, this.build(exponent)]);
    return constant === 2
      ? this.apply('square', [of])
      : this.apply('power', [of], { exponent: constant });
  }

  #call(expression: ExpressionOf<'call'>): Node {
    const { name, derivative, arguments: operands, at } = expression;
    if (derivative > 0) throw scalarProblems.notScalar(`${name}′`, at);
    const z = rectifiedIn(expression);
    if (z) return this.apply('relu', [this.build(z)]);
    if (name === 'max' || name === 'min') return this.#extreme(name, operands);
    const [first, second] = operands;
    if (name === 'leaky') {
      const slope = second ? writtenNumber(second) : leakySlope;
      if (slope === undefined) throw scalarProblems.notScalar('leaky(x, slope)', second?.at);
      return this.apply('leakyRelu', [this.build(first!)], { slope });
    }
    const known = Object.hasOwn(scalarFunctions, name) ? scalarFunctions[name] : undefined;
    if (!known) throw scalarProblems.notScalar(name, at);
    return this.apply(known, [this.build(first!)]);
  }

  /** Any number of arguments are compared in one node. */
  #extreme(name: 'max' | 'min', operands: readonly Expression[]): Node {
    const op = name === 'max' ? 'maximum' : 'minimum';
    const compared = operands.map((operand) => this.build(operand));
    return compared.length === 1 ? compared[0]! : this.apply(op, compared, { ties: this.#ties });
  }

  #indicator({ left, relation, right, at }: ExpressionOf<'indicator'>): Node {
    if (relation === '=' || relation === '≠')
      throw scalarProblems.notScalar(`1{… ${relation} …}`, at);
    const isGreater = relation === '>' || relation === '≤';
    const [larger, smaller] = isGreater ? [left, right] : [right, left];
    const difference =
      writtenNumber(smaller) === 0
        ? this.build(larger)
        : this.apply('subtract', [this.build(larger), this.build(smaller)]);
    const holds = this.apply('step', [difference]);
    return relation === '>' || relation === '<'
      ? holds
      : this.apply('subtract', [this.#constant(1), holds]);
  }
}

const shownKind = {
  ones: '1_n',
  identity: 'I',
  'one-hot': 'e_y',
  'index-sum': 'Σ_k',
  index: 'i',
  array: '[…]_i',
} as const;
