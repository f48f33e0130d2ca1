/** What typed letters become in the formula: the notation of answers, in LaTeX. */
export const typedShortcuts: Readonly<Record<string, string>> = {
  '.*': '\\circ',
  '*': '\\cdot',
  diag: '\\operatorname{diag}',
  tr: '\\operatorname{tr}',
  softmax: '\\operatorname{softmax}',
  relu: '\\operatorname{relu}',
  tanh: '\\tanh',
  log: '\\log',
  exp: '\\exp',
  max: '\\max',
  sum: '\\sum',
  sqrt: '\\sqrt{#?}',
  ones: '\\operatorname{ones}',
  let: '\\mathrm{let}\\,',
  alpha: '\\alpha',
  beta: '\\beta',
  gamma: '\\gamma',
  delta: '\\delta',
  epsilon: '\\epsilon',
  eta: '\\eta',
  theta: '\\theta',
  lambda: '\\lambda',
  mu: '\\mu',
  sigma: '\\sigma',
  yhat: '\\hat{y}',
  '∂': '\\partial',
};

/** What a key of the palette puts into the formula; `#@` is what stands before the caret, `#?` a gap. */
export function insertionOf(latex: string): string {
  return latex.replaceAll('\\square', '#@').replaceAll('\\cdot', '#?');
}
