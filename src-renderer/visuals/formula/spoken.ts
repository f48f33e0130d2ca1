/** A formula as plain text, for labels that only screen readers hear: `\partial s` as `∂ s`. */
export function spoken(latex: string): string {
  return latex
    .replaceAll(/\^\s*\{?\s*\\top\s*\}?/g, 'ᵀ')
    .replaceAll(/\\(?:mathrm|mathbf|mathbb|text|operatorname\*?|boldsymbol)\s*/g, '')
    .replaceAll(/\\frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, '$1 / $2')
    .replaceAll(/\\partial\b/g, '∂')
    .replaceAll(/\\(?:times|cdot)\b/g, '×')
    .replaceAll(/\\(?:circ|odot)\b/g, '∘')
    .replaceAll(/\\(?:left|right|,|;|!|quad)/g, '')
    .replaceAll(/\\([A-Za-z]+)/g, '$1')
    .replaceAll(/[{}]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
