import type { Localized } from '../../contract/localized.ts';
import { toText } from '../print/text.ts';
import type { Derivation } from './derive.ts';
import type { Step } from './step.ts';

/** Why each step of a derivation is what it is, one sentence a step, without repeating a rule. */
export function reasonsOf(derivation: Derivation): Localized[] {
  const told = new Set<string>();
  const sentences = derivation.steps.flatMap((step) => {
    const sentence = reasonFor(step);
    const key = sentence?.en ?? '';
    if (!sentence || told.has(key)) return [];
    told.add(key);
    return [sentence];
  });
  const branching = derivation.arrivals.filter(({ paths }) => paths.length > 1);
  return [...sentences, ...branching.map(({ name, paths }) => branchReason(name, paths.length))];
}

function reasonFor({ rule, term, place, downstream }: Step): Localized | undefined {
  const whole = toText(term.source);
  const [operand, other] = [term.operands[place]!, term.operands[1 - place]];
  const [own, rest] = [toText(operand.source), other ? toText(other.source) : ''];
  switch (rule) {
    case 'sum':
      return term.source.kind === 'sum' && operand.op === 'name'
        ? {
            en: `${own} is added, so the gradient reaches it unchanged.`,
            ko: `${own} 항은 더해질 뿐이므로 기울기가 그대로 전해집니다.`,
          }
        : undefined;
    case 'activation':
      return {
        en: `${whole} works entry by entry, so the gradient is multiplied entry by entry by the slope at ${own}.`,
        ko: `${whole} 함수는 성분별로 작용하므로 기울기에 ${own} 자리의 도함숫값을 성분별로 곱합니다.`,
      };
    case 'product-left':
      return {
        en: `Behind the product ${whole}, the gradient of ${own} is the upstream gradient times the transpose of ${rest}.`,
        ko: `곱 ${whole}에서 ${own}의 기울기는 상류 기울기에 ${rest}의 전치를 곱한 값입니다.`,
      };
    case 'product-right':
      return {
        en: `Behind the product ${whole}, the gradient of ${own} is the transpose of ${rest} times the upstream gradient.`,
        ko: `곱 ${whole}에서 ${own}의 기울기는 ${rest}의 전치에 상류 기울기를 곱한 값입니다.`,
      };
    case 'entrywise-product':
      return {
        en: `In ${whole} the local gradient of ${own} is the other factor, ${rest}.`,
        ko: `${whole}에서 ${own}의 국소 기울기는 다른 인수인 ${rest}입니다.`,
      };
    case 'power':
      return {
        en: `The power rule gives the derivative of ${whole} with respect to ${own}.`,
        ko: `${whole}을(를) ${own}에 대해 미분할 때 거듭제곱 법칙을 썼습니다.`,
      };
    case 'function':
      return {
        en: `Going back through ${whole} the gradient becomes ${toText(downstream)}.`,
        ko: `${whole}을(를) 거슬러 가면 기울기는 ${toText(downstream)}이(가) 됩니다.`,
      };
    case 'quotient-numerator':
    case 'quotient-denominator':
    case 'scale-number':
    case 'scale-tensor':
      return {
        en: `In ${whole} the factor beside ${own} stays as a factor of the gradient.`,
        ko: `${whole}에서 ${own} 옆의 계수는 기울기에도 그대로 곱해집니다.`,
      };
    case 'negative':
    case 'stretch':
    case 'transpose':
      return undefined;
  }
}

const branchReason = (name: string, count: number): Localized => ({
  en: `${name} is used in ${count} places, and the gradients of all paths add up.`,
  ko: `${name}이(가) ${count}군데에 쓰이므로 모든 경로의 기울기를 더합니다.`,
});
