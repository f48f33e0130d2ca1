import { tensor, type Tensor } from '../../engine/index.ts';
import { functionLatex } from '../print/latex.ts';
import type { TermOp } from '../shapes/term.ts';
import { callRules } from './call-rules.ts';
import type { Factor, LocalRule, LocalScene, RuleOf } from './local-rule.ts';
import { entrywise, productRule, scaleRule, spreadTo, turned } from './products.ts';
import { exponentOf } from './term-graph.ts';
import { isNumber, mapped } from './tensors.ts';

const identityOf = (of: Tensor): string => (isNumber(of) ? '1' : '\\boldsymbol{I}');

/** What flows back is the upstream gradient itself, with a minus where the argument is subtracted. */
const passed: RuleOf = ({ operands, place, upstream, term }) => {
  const isMinus = term.op === 'negate' || operands[place]!.wrappers.includes('negate');
  const sign = isMinus ? '-' : '';
  return {
    local: `${sign}${identityOf(upstream.value)}`,
    pattern: `${sign}⟦0⟧`,
    factors: [upstream],
  };
};

/** The product of entries has as its factor the other entries. */
const timesTheOther: RuleOf = ({ operands, place, upstream }) => {
  const other = operands[1 - place]!;
  return entrywise(upstream, spreadTo(upstream.value, other));
};

const quotient: RuleOf = ({ operands, place, upstream }) => {
  const [above, below] = operands.map((one) => spreadTo(upstream.value, one)) as [Factor, Factor];
  const value =
    place === 0
      ? mapped(below.value, (entry) => 1 / entry)
      : mapped(above.value, (entry, i) => -entry / below.value.data[i]! ** 2);
  const latex =
    place === 0 ? `\\frac{1}{${below.latex}}` : `-\\frac{${above.latex}}{${below.latex}^{2}}`;
  return entrywise(upstream, { latex, value });
};

const powerRule: RuleOf = (scene) => {
  const { term, operands, upstream, downstream } = scene;
  const exponent = exponentOf(term);
  if (exponent === undefined) return asItIs(scene);
  const { bare } = operands[0]!;
  const latex = exponent === 2 ? `2\\,${bare}` : `${exponent}\\,${bare}^{${exponent - 1}}`;
  const value = mapped(downstream, (_, i) => {
    const x = operands[0]!.value.data[i]!;
    return exponent === 0 ? 0 : exponent * x ** (exponent - 1);
  });
  return entrywise(upstream, { latex, value });
};

const callRule: RuleOf = (scene) => {
  const { term, derivative, operands, upstream } = scene;
  if (term.op !== 'call') return asItIs(scene);
  const rule = Object.hasOwn(callRules, term.name) ? callRules[term.name] : undefined;
  if (rule) return rule(scene);
  if (!derivative || scene.place > 0) return asItIs(scene);
  const latex = `${functionLatex(term.name)}'(${operands[0]!.latex})`;
  return entrywise(upstream, { latex, value: derivative });
};

/** Where no shorter form is known: the Jacobian by its name, and the product that the engine found. */
function asItIs({ operands, place, latex, upstream, downstream }: LocalScene): LocalRule {
  const jacobian = `\\frac{\\partial ${latex}}{\\partial ${operands[place]!.bare}}`;
  const product = `\\left(${jacobian}\\right)^{\\top} ${upstream.latex}`;
  return { local: jacobian, pattern: '⟦0⟧', factors: [{ latex: product, value: downstream }] };
}

/** The gradient of x_k is in row k alone: the upstream gradient times e_k, or e_i e_jᵀ for W_{ij}. */
const entryRule: RuleOf = ({ term, operands, upstream }) => {
  const indices = term.op === 'entry' ? term.indices : [];
  const whole = operands[0]!.value;
  const place = indices.reduce((at, index) => at * whole.shape[1]! + Number(index) - 1, 0);
  const at = indices.length === 1 ? Number(indices[0]) - 1 : place;
  const [row, column] = indices.map((index) => `\\boldsymbol{e}_{${index}}`);
  const latex = column === undefined ? row! : `${row!}\\,${column}^{\\top}`;
  const value = mapped(whole, (_, entry) => Number(entry === at));
  return { local: latex, pattern: '⟦0⟧\\,⟦1⟧', factors: [upstream, { latex, value }] };
};

const none: RuleOf = ({ downstream }) => ({
  local: '0',
  pattern: '⟦0⟧',
  factors: [{ latex: '0', value: downstream }],
});

const rules: Readonly<Record<TermOp, RuleOf>> = {
  negate: passed,
  add: passed,
  matmul: productRule,
  scale: scaleRule,
  elementwise: timesTheOther,
  divide: quotient,
  transpose: ({ upstream }) => ({
    local: '(\\cdot)^{\\top}',
    pattern: '⟦0⟧',
    factors: [turned(upstream)],
  }),
  power: powerRule,
  call: callRule,
  indicator: none,
  stretch: asItIs,
  name: none,
  number: none,
  size: none,
  ones: none,
  identity: none,
  'one-hot': none,
  entry: entryRule,
  'index-sum': asItIs,
  index: none,
  array: asItIs,
};

/** The rule of an edge; where a number was stretched over many entries, their gradients are summed. */
export function localRule(scene: LocalScene): LocalRule {
  const rule = (Object.hasOwn(rules, scene.term.op) ? rules[scene.term.op] : asItIs)(scene);
  const { wrappers } = scene.operands[scene.place]!;
  if (!wrappers.includes('stretch') || isNumber(scene.upstream.value)) return rule;
  const ones: Factor = {
    latex: '\\mathbf{1}^{\\top}',
    value: tensor(
      Array.from(scene.upstream.value.data, () => 1),
      [1, scene.upstream.value.data.length],
    ),
  };
  const isPlain = rule.factors.length === 1 && scene.upstream.value.shape[1] === 1;
  return isPlain
    ? {
        local: `${rule.pattern.startsWith('-') ? '-' : ''}${ones.latex}`,
        pattern: rule.pattern.replace('⟦0⟧', '⟦0⟧\\,⟦1⟧'),
        factors: [ones, rule.factors[0]!],
      }
    : { ...rule, pattern: `\\textstyle\\sum\\,${rule.pattern}` };
}
