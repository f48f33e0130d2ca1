import { accents, greekByName } from './alphabet.ts';

/** What a LaTeX command means to the tokenizer. */
export type LatexCommand =
  | { readonly means: 'sign'; readonly sign: string }
  | { readonly means: 'letter'; readonly letter: string }
  /** A name of several letters, such as \tanh. */
  | { readonly means: 'word'; readonly word: string }
  | { readonly means: 'nothing' }
  /** Letters in its argument are styled; `whole` when they form one word. */
  | { readonly means: 'style'; readonly whole: boolean }
  | { readonly means: 'blackboard' }
  | { readonly means: 'accent'; readonly mark: string };

// prettier-ignore
const signs: Readonly<Record<string, string>> = {
  cdot: '*', times: '*', ast: '*', bullet: '*', circ: '∘', odot: '∘', otimes: '⊗', div: '/', top: '⊤',
  intercal: '⊤', prime: "'", frac: 'frac', dfrac: 'frac', tfrac: 'frac', sqrt: 'sqrt', sum: 'Σ',
  partial: '∂', nabla: '∇', lVert: '‖(', rVert: ')‖', Vert: '‖', '|': '‖', lvert: '|(',
  rvert: ')|', vert: '|', '{': '{', '}': '}', lbrace: '{', rbrace: '}', lbrack: '[', rbrack: ']',
  lparen: '(', rparen: ')', gt: '>', lt: '<', ge: '≥', geq: '≥', geqslant: '≥', le: '≤',
  leq: '≤', leqslant: '≤', ne: '≠', neq: '≠', in: '∈', coloneqq: '=', colon: ':', mid: '|',
};

// prettier-ignore
const nothing = [
  'left', 'right', 'big', 'Big', 'bigg', 'Bigg', 'bigl', 'bigr', 'Bigl', 'Bigr', 'biggl',
  'biggr', 'displaystyle', 'textstyle', 'limits', 'nolimits', 'quad', 'qquad', ',', ';', ':',
  '!', ' ', '>', '(', ')', '[', ']', 'thinspace', 'mleft', 'mright', 'hspace', 'middle',
];

// prettier-ignore
const styles = ['mathbf', 'boldsymbol', 'bm', 'mathit', 'mathsf', 'mathcal', 'vec', 'pmb', 'bold', 'symbf', 'mathbfit', 'vb'];
// prettier-ignore
const wholeStyles = ['mathrm', 'operatorname', 'text', 'textrm', 'mathop', 'rm', 'textit', 'mathtt'];
// prettier-ignore
const words = [
  'tanh', 'log', 'ln', 'exp', 'max', 'min', 'diag', 'tr', 'softmax', 'sigmoid', 'relu', 'ReLU',
  'sin', 'cos', 'tan', 'sinh', 'cosh', 'sign', 'sgn', 'dim',
];

function commandsOf(names: readonly string[], command: LatexCommand): [string, LatexCommand][] {
  return names.map((name) => [name, command]);
}

const commands = new Map<string, LatexCommand>([
  ...Object.entries(greekByName).map(([name, letter]): [string, LatexCommand] => [
    name,
    { means: 'letter', letter },
  ]),
  ...Object.entries(accents).map(([name, mark]): [string, LatexCommand] => [
    name,
    { means: 'accent', mark },
  ]),
  ...Object.entries(signs).map(([name, sign]): [string, LatexCommand] => [
    name,
    { means: 'sign', sign },
  ]),
  ...words.map((word): [string, LatexCommand] => [word, { means: 'word', word }]),
  ...commandsOf(nothing, { means: 'nothing' }),
  ...commandsOf(styles, { means: 'style', whole: false }),
  ...commandsOf(wholeStyles, { means: 'style', whole: true }),
  ...commandsOf(['mathbb', 'mathds', 'Bbb'], { means: 'blackboard' }),
]);

export const latexCommand = (name: string): LatexCommand | undefined => commands.get(name);
