import { call, name } from '../build.ts';
import { times } from '../differentiate/downstream.ts';
import type { Expression } from '../expression.ts';
import { derivativeFormulas } from './derivative-formulas.ts';
import { atSteps, valueOfStep, type Slip } from './misconception.ts';

/** σ′ and tanh′ by formula: at the wrong quantity, with the wrong sign, or of the other function. */
export const derivativeMisremembered = atSteps((step, { show }) => {
  const { rule, term, upstream, definition, isWhole } = step;
  if (rule !== 'activation' || term.op !== 'call') return undefined;
  const own = derivativeFormulas[term.name];
  const input = term.operands[0]!.source;
  const value = valueOfStep(step);
  const slip = (local: Expression, message: Slip['message']): Slip => ({
    instead: times([upstream, local], term.shape),
    message,
  });
  const others = Object.entries({ ...derivativeFormulas })
    .filter(([other]) => own && other !== term.name)
    .map(([, formula]) => formula.right(value));
  const siblings = { leaky: ['relu'], relu: ['leaky'] }[term.name as string] ?? [];
  const derivatives = siblings.map((other) => call(other, [input], 1));
  const right = own ? own.right(value) : call(term.name, [input], 1);
  const wrongFunction = {
    en: `This is the derivative of another function. That of ${show(term.source)} is ${show(right)}.`,
    ko: `다른 함수의 도함수를 썼습니다. ${show(term.source)}의 도함수는 ${show(right)}입니다.`,
  };
  const wrongPlace = {
    en: `The formula ${show(right)} takes the value ${show(value)} that came out of the function. You put another quantity into it.`,
    ko: `${show(right)} 공식에는 함수에서 나온 값 ${show(value)} 항을 넣어야 합니다. 다른 값을 넣었습니다.`,
  };
  return [
    ...[...others, ...derivatives].map((local) => slip(local, wrongFunction)),
    ...(own
      ? [input, ...(isWhole ? [] : [name(definition)])].map((at) => slip(own.right(at), wrongPlace))
      : []),
    ...(own
      ? [
          slip(own.turned(value), {
            en: `A sign in the derivative of ${show(term.source)} is wrong: it is ${show(right)}.`,
            ko: `${show(term.source)}의 도함수에서 부호가 틀렸습니다. 도함수는 ${show(right)}입니다.`,
          }),
        ]
      : []),
  ];
});
