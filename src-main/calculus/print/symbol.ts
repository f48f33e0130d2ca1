import { accents, greekByName } from '../parse/alphabet.ts';
import { splitRaised } from '../parse/scope.ts';

const commandByLetter = new Map(
  Object.entries(greekByName).map(([name, letter]) => [letter, `\\${name.replace(/^var/, '')}`]),
);
const accentByMark = new Map([
  ['\u0302', 'hat'],
  ['\u0303', 'tilde'],
  ['\u0304', 'bar'],
  ['\u0307', 'dot'],
]);

const letters = (word: string): string => {
  const command = commandByLetter.get(word);
  if (command) return command;
  return [...word].length === 1 ? word : `\\mathrm{${word}}`;
};

function part(word: string, isBold: boolean): string {
  const decomposed = [...word.normalize('NFD')];
  const accent = decomposed.length === 2 ? accentByMark.get(decomposed[1]!) : undefined;
  const plain = letters(accent ? decomposed[0]! : word);
  const styled = isBold ? `\\boldsymbol{${plain}}` : plain;
  return accent && accent in accents ? `\\${accent}{${styled}}` : styled;
}

/** (1) of ^(1), letters as symbols. */
const raisedLatex = (raised: string): string =>
  raised.slice(1).replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => part(word, false));

/** A name in LaTeX: vectors and matrices bold, as in the lecture; ∂s/∂z as a fraction. */
export function symbolLatex(name: string, isBold: boolean): string {
  const derivative = /^∂(.+)\/∂(.+)$/u.exec(name);
  if (derivative)
    return `\\frac{\\partial ${symbolLatex(derivative[1]!, false)}}{\\partial ${symbolLatex(derivative[2]!, false)}}`;
  const { plain, raised } = splitRaised(name);
  if (raised !== '') return `${symbolLatex(plain, isBold)}^{${raisedLatex(raised)}}`;
  const indexed = /^(.+)_\{(.+)\}$/u.exec(name);
  if (indexed) return `${symbolLatex(indexed[1]!, isBold)}_{${indexed[2]!}}`;
  const numbered = /^(\p{L})(\d+)$/u.exec(name);
  const [base, ...rest] = numbered ? [numbered[1]!, numbered[2]!] : name.split('_');
  const subscript = rest.join('_');
  if (!subscript) return part(base!, isBold);
  const below = /^\d+$/.test(subscript) ? subscript : letters(subscript);
  return `${part(base!, isBold)}_{${below}}`;
}
