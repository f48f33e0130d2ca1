import { tensor, tieShare, type Tensor, type Ties } from '../../engine/index.ts';
import { identityLikeTensor } from './identity-tensor.ts';
import type { LocalScene, RuleOf } from './local-rule.ts';
import { entrywise, spreadTo, turned } from './products.ts';
import { mapped } from './tensors.ts';

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
  const value = mapped(argument(scene), (entry) =>
    entry === 0 ? 0 : entry / scene.value.data[0]!,
  );
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

/** What a candidate for an extreme gets: 1 where it wins alone, its share where several do. */
function share(rivals: readonly number[], place: number, extreme: number, ties: Ties): number {
  const winners = rivals.flatMap((rival, at) => (rival === extreme ? [at] : []));
  const rank = winners.indexOf(place);
  return rank < 0 ? 0 : tieShare(ties, rank, winners.length);
}

/** Of several arguments each entry goes to the one that is the extreme; ties by the convention. */
const extremeRule =
  (sign: '>' | '<'): RuleOf =>
  ({ operands, place, latex, value: extreme, upstream, ties }) => {
    const own = operands[place]!;
    const value =
      operands.length === 1
        ? mapped(own.value, (_, i) => share([...own.value.data], i, extreme.data[0]!, ties))
        : mapped(extreme, (most, i) => {
            const rivals = operands.map((one) => spreadTo(extreme, one).value.data[i]!);
            return share(rivals, place, most, ties);
          });
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
