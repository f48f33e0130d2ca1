import { tensor, type Tensor } from '../../engine/index.ts';
import { identityLikeTensor } from './identity-tensor.ts';
import type { LocalScene, RuleOf } from './local-rule.ts';
import { entrywise, turned } from './products.ts';
import { isNumber, mapped } from './tensors.ts';

const argument = ({ operands, place }: LocalScene): Tensor => operands[place]!.value;

/** Every entry of a sum gets the upstream gradient. */
const sumRule: RuleOf = (scene) => ({
  local: '\\mathbf{1}',
  pattern: '⟦0⟧\\,⟦1⟧',
  factors: [scene.upstream, { latex: '\\mathbf{1}', value: mapped(argument(scene), () => 1) }],
});

const meanRule: RuleOf = (scene) => {
  const count = argument(scene).data.length;
  const latex = `\\tfrac{1}{${count}}\\mathbf{1}`;
  const value = mapped(argument(scene), () => 1 / count);
  return { local: latex, pattern: '⟦0⟧\\,⟦1⟧', factors: [scene.upstream, { latex, value }] };
};

const normRule: RuleOf = (scene) => {
  const latex = `\\frac{${scene.operands[0]!.latex}}{${scene.latex}}`;
  const value = mapped(argument(scene), (entry) => entry / scene.value.data[0]!);
  return { local: latex, pattern: '⟦0⟧\\,⟦1⟧', factors: [scene.upstream, { latex, value }] };
};

const traceRule: RuleOf = (scene) => ({
  local: '\\boldsymbol{I}',
  pattern: '⟦0⟧\\,⟦1⟧',
  factors: [
    scene.upstream,
    { latex: '\\boldsymbol{I}', value: identityLikeTensor(argument(scene).shape[0]!) },
  ],
});

/** diag(p) − ppᵀ, which is symmetric; of a matrix of rows the engine's product is shown. */
const softmaxRule: RuleOf = ({ latex, value, upstream, downstream }) => {
  const size = value.data.length;
  const jacobian = `\\operatorname{diag}(${latex}) - ${latex}\\,${latex}^{\\top}`;
  if (value.shape[1] !== 1)
    return {
      local: jacobian,
      pattern: '⟦0⟧',
      factors: [{ latex: `(${jacobian})\\,${upstream.latex}`, value: downstream }],
    };
  const entries = Array.from({ length: size * size }, (_, at) => {
    const [i, j] = [Math.floor(at / size), at % size];
    return (i === j ? value.data[i]! : 0) - value.data[i]! * value.data[j]!;
  });
  return {
    local: jacobian,
    pattern: '⟦0⟧\\,⟦1⟧',
    factors: [
      { latex: `\\left(${jacobian}\\right)`, value: tensor(entries, [size, size]) },
      upstream,
    ],
  };
};

/** −Σ y log p: −y/p for the prediction, −log p for the target. */
const crossEntropyRule: RuleOf = ({ operands: [y, p], place, upstream }) => {
  const factor =
    place === 1
      ? {
          latex: `\\left(-\\frac{${y!.latex}}{${p!.latex}}\\right)`,
          value: mapped(p!.value, (entry, i) => -y!.value.data[i]! / entry),
        }
      : {
          latex: `\\left(-\\log ${p!.latex}\\right)`,
          value: mapped(p!.value, (entry) => -Math.log(entry)),
        };
  return { local: factor.latex, pattern: '⟦0⟧\\,⟦1⟧', factors: [upstream, factor] };
};

/** Of several arguments each entry goes to the one that is the extreme, ties in equal shares. */
const extremeRule =
  (sign: '>' | '<'): RuleOf =>
  ({ operands, place, latex, upstream, downstream }) => {
    const value = mapped(downstream, (entry, i) => {
      const g = upstream.value.data[isNumber(upstream.value) ? 0 : i]!;
      return g === 0 ? 0 : entry / g;
    });
    const own = operands[place]!;
    const wins =
      operands.length === 2
        ? `${own.latex} ${sign} ${operands[1 - place]!.latex}`
        : `${own.latex} = ${latex}`;
    return operands.length === 1
      ? {
          local: `\\mathbb{1}\\{${wins}\\}`,
          pattern: '⟦0⟧\\,⟦1⟧',
          factors: [upstream, { latex: `\\mathbb{1}\\{${wins}\\}`, value }],
        }
      : entrywise(upstream, { latex: `\\mathbb{1}\\{${wins}\\}`, value });
  };

const diagRule: RuleOf = ({ operands, upstream, downstream }) =>
  operands[0]!.value.shape[1] === 1
    ? {
        local: '\\operatorname{diag}',
        pattern: '⟦0⟧',
        factors: [
          { latex: `\\operatorname{diag}\\left(${upstream.latex}\\right)`, value: downstream },
        ],
      }
    : {
        local: '\\operatorname{diag}',
        pattern: '⟦0⟧',
        factors: [{ latex: turned(turned(upstream)).latex, value: downstream }],
      };

/** The rules of functions that do not work entry by entry. */
export const callRules: Readonly<Record<string, RuleOf>> = {
  sum: sumRule,
  mean: meanRule,
  norm: normRule,
  tr: traceRule,
  softmax: softmaxRule,
  CE: crossEntropyRule,
  max: extremeRule('>'),
  min: extremeRule('<'),
  diag: diagRule,
};
