/** What is asked for in variant n: the first in variant 0, then the others in turn. */
export const inTurn = <Form>(variant: number, forms: readonly Form[]): Form =>
  forms[variant % forms.length]!;
