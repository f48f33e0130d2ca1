/**
 * A formula of several parts, broken where LaTeX has a wide space outside all braces: each part fits
 * into a narrow column.
 */
export function formulaLines(latex: string): string[] {
  const lines = [''];
  let depth = 0;
  for (const [token] of latex.matchAll(/\\begin\b|\\end\b|\\[a-zA-Z]+|\\.|[^\\]/g)) {
    if (token === '{' || token === '\\begin' || token === '\\left') depth++;
    if (token === '}' || token === '\\end' || token === '\\right') depth--;
    if (depth === 0 && (token === '\\quad' || token === '\\qquad')) lines.push('');
    else lines[lines.length - 1] += token;
  }
  return lines.map((line) => line.trim().replace(/,$/, '')).filter((line) => line !== '');
}
