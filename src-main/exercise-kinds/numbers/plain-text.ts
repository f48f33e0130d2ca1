/** An entry in the characters that are read: one minus, one product sign, powers behind `^`. */
export const plainText = (text: string): string =>
  text
    .replace(/[⁺⁻⁰¹²³⁴-⁹]+/g, (power) => `^(${power.normalize('NFKC')})`)
    .replace(/[¼-¾⅐-⅞]/g, (fraction) => ` (${fraction.normalize('NFKC')})`)
    .normalize('NFKC')
    .trim()
    .replace(/[−–—]/g, '-')
    .replace(/[×·⋅∙]/g, '*')
    .replace(/[÷⁄∕]/g, '/');

/** Two numbers with nothing between them, as in `1 1/2`, `2 3` and `1.5.2`: nobody means their product. */
export const numbersSideBySide = /\d\.?\s+[\d.(]|\.\d*\.|\de[+-]?\d+\./i;
