/**
 * The weights of the two moving averages of Adam and its kin. 1 − β is taken here, because in float32
 * it would keep few digits.
 */
export const averages = (beta1: number, beta2: number) => ({
  beta1,
  rest1: 1 - beta1,
  beta2,
  rest2: 1 - beta2,
});
