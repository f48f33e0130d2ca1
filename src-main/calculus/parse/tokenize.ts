import type { Span } from '../../contract/problem.ts';
import { functionsBySpelling } from '../functions/names.ts';
import { accented, plainCharacter, subscriptFor, superscriptFor, symbolFor } from './alphabet.ts';
import { latexCommand, type LatexCommand } from './latex-commands.ts';
import { problems } from './problems.ts';
import { scriptTokens, styled, type Styling } from './styling.ts';
import type { Letter, RawToken } from './token.ts';

export const limits = { tokens: 10_000, characters: 100_000, letters: 200, depth: 150 } as const;

const operators = new Set("+-*/∘⊗^_='(){}[]|‖,;<>≤≥≠∂∇Σ𝟙⊤∈&:");
const underscoredNames = [...functionsBySpelling.keys()].filter((name) => name.includes('_'));
const isLetter = (character: string) => /^\p{L}/u.test(character) && character !== 'Σ';
const isDigit = (character: string) => /^\d$/.test(character);

/** Cuts a typed text, plain or LaTeX or both mixed, into numbers, words and signs. */
export function tokenize(text: string): RawToken[] {
  if (text.length > limits.characters)
    throw problems.tooLong(spanOf(0, text.length), limits.tokens);
  return new Tokenizer(text).run();
}

const spanOf = (start: number, end: number): Span => ({ start, end });

class Tokenizer {
  private readonly text: string;
  /** In LaTeX a script without braces is a single character. */
  private readonly isLatex: boolean;
  private readonly tokens: RawToken[] = [];
  /** What the next letter or group is styled by, and the groups that are open because of it. */
  private styling: Styling | undefined;
  private readonly groups: { readonly styling: Styling | undefined; readonly first: number }[] = [];
  private position = 0;
  private spaced = false;

  constructor(text: string) {
    this.text = text;
    this.isLatex = /\\[a-zA-Z]/.test(text);
  }

  run(): RawToken[] {
    while (this.position < this.text.length) {
      this.step();
      if (this.tokens.length > limits.tokens)
        throw problems.tooLong(spanOf(0, this.text.length), limits.tokens);
    }
    return this.tokens;
  }

  private step(): void {
    const { character, length } = this.characterAt(this.position);
    const start = this.position;
    // A formula copied out of a text brings its $ along.
    if (/^[\s\p{Cf}~$]$/u.test(character)) {
      this.position += length;
      this.spaced = true;
    } else if (character === '\\') this.command();
    else if (character === '√') {
      this.position += length;
      this.obey({ means: 'word', word: 'sqrt' }, start);
    } else if (isDigit(character) || (character === '.' && /^\.\d/.test(this.text.slice(start))))
      this.number();
    else if (superscriptFor(character)) this.script('^', superscriptFor);
    else if (subscriptFor(character)) this.script('_', subscriptFor);
    else if (isLetter(character)) this.word();
    else this.operator(symbolFor(character), length);
  }

  private characterAt(position: number): { character: string; length: number } {
    const raw = String.fromCodePoint(this.text.codePointAt(position)!);
    return { character: plainCharacter(raw), length: raw.length };
  }

  private operator(sign: string, length: number): void {
    const start = this.position;
    this.position += length;
    const two = sign + (this.text[this.position] ?? '');
    const double = { '||': '‖', '>=': '≥', '<=': '≤', '!=': '≠', '.*': '∘', './': '/', '==': '=' }[
      two
    ];
    if (double) {
      this.position += 1;
      return this.sign(double, start);
    }
    if (!operators.has(sign))
      throw problems.unexpectedCharacter(spanOf(start, this.position), sign);
    if (sign === '&') return;
    if (sign === '{') return this.openGroup(start);
    if (sign === '}') return this.closeGroup(start);
    this.sign(sign, start);
  }

  private sign(sign: string, start: number): void {
    this.styling = undefined;
    this.push({ kind: 'sign', sign, ...this.placed(start) });
  }

  private push(token: RawToken): void {
    this.tokens.push(token);
    this.spaced = false;
  }

  private placed(start: number): { at: Span; spaced: boolean } {
    return { at: spanOf(start, this.position), spaced: this.spaced };
  }

  private openGroup(start: number): void {
    this.groups.push({ styling: this.styling, first: this.tokens.length });
    this.sign('{', start);
  }

  /** A styled group around a single word or number is that word; other groups stay brackets. */
  private closeGroup(start: number): void {
    const group = this.groups.pop();
    const [only, ...more] = this.tokens.slice((group?.first ?? 0) + 1);
    if (!group?.styling || !only || more.length > 0) return this.sign('}', start);
    const token = styled(only, group.styling);
    if (!token) return this.sign('}', start);
    const { at, spaced } = this.tokens[group.first]!;
    this.tokens.length = group.first;
    this.push({ ...token, at: spanOf(at.start, this.position), spaced });
  }

  private command(): void {
    const start = this.position;
    const match = /\\(?:[a-zA-Z]+|[^a-zA-Z])/uy;
    match.lastIndex = start;
    const name = match.exec(this.text)?.[0].slice(1) ?? '';
    this.position = start + 1 + name.length;
    if (name === 'operatorname' && this.text[this.position] === '*') this.position += 1;
    const command = latexCommand(name);
    if (!command) throw problems.unknownCommand(spanOf(start, this.position), name);
    this.obey(command, start);
  }

  private obey(command: LatexCommand, start: number): void {
    switch (command.means) {
      case 'nothing':
        this.spaced = true;
        return;
      case 'sign':
        if (command.sign === '{') return this.openGroup(start);
        if (command.sign === '}') return this.closeGroup(start);
        return this.sign(command.sign, start);
      case 'letter':
        return this.letters([{ text: command.letter, at: spanOf(start, this.position) }], start);
      case 'word': {
        const at = spanOf(start, this.position);
        const letters = [...command.word].map((text) => ({ text, at }));
        return this.push({ kind: 'word', letters, whole: true, ...this.placed(start) });
      }
      default:
        this.styling = command;
    }
  }

  private number(): void {
    const start = this.position;
    const pattern = this.takesOneCharacter() ? /\d/y : /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
    pattern.lastIndex = start;
    const text = pattern.exec(this.text)?.[0] ?? '';
    const { character, length } = this.characterAt(start);
    const digits = text || character;
    this.position += text.length || length;
    const at = this.placed(start);
    const token: RawToken = { kind: 'number', value: Number(digits), text: digits, ...at };
    const styling = this.styling;
    this.styling = undefined;
    this.push(styling ? (styled(token, styling) ?? token) : token);
  }

  private takesOneCharacter(): boolean {
    const last = this.tokens.at(-1);
    return this.isLatex && last?.kind === 'sign' && /^(\^|_|frac)$/.test(last.sign);
  }

  /** A function whose name has an underscore in it, which LaTeX would read as a script. */
  private underscored(): boolean {
    const start = this.position;
    const name = underscoredNames.find((one) => this.text.startsWith(one, start));
    if (name === undefined || this.styling || this.takesOneCharacter()) return false;
    this.position += name.length;
    const at = spanOf(start, this.position);
    const letters = [...name].map((text) => ({ text, at }));
    this.push({ kind: 'word', letters, whole: true, ...this.placed(start) });
    return true;
  }

  private word(): void {
    if (this.underscored()) return;
    const start = this.position;
    const last = this.tokens.at(-1);
    const isExponent = last?.kind === 'sign' && last.sign === '^';
    const letters: Letter[] = [];
    while (this.position < this.text.length) {
      const { character } = this.characterAt(this.position);
      if (superscriptFor(character) || subscriptFor(character)) break;
      if (!isLetter(character) && !(letters.length && /^[\d\p{M}]/u.test(character))) break;
      letters.push(this.letter());
      if (letters.length > limits.letters)
        throw problems.wordTooLong(spanOf(start, this.position), limits.letters);
      const takesOne = this.takesOneCharacter() || (isExponent && letters[0]!.text === 'T');
      if (takesOne || this.styling) break;
    }
    this.letters(letters, start);
  }

  private letter(): Letter {
    const start = this.position;
    const { character, length } = this.characterAt(start);
    this.position += length;
    const marks = /\p{M}*/uy;
    marks.lastIndex = this.position;
    const found = marks.exec(this.text)?.[0] ?? '';
    this.position += found.length;
    return { text: accented(character, found), at: spanOf(start, this.position) };
  }

  private letters(letters: readonly Letter[], start: number): void {
    const token: RawToken = { kind: 'word', letters, whole: false, ...this.placed(start) };
    const styling = this.styling;
    this.styling = undefined;
    this.push(styling ? (styled(token, styling) ?? token) : token);
  }

  /** Unicode scripts read as if they were written with ^{…} and _{…}. */
  private script(sign: '^' | '_', plain: (character: string) => string | undefined): void {
    const start = this.position;
    let content = '';
    while (this.position < this.text.length) {
      const { character, length } = this.characterAt(this.position);
      const next = plain(character);
      const isNewScript = content !== '' && (next === 'T' || content === 'T');
      if (!next || isNewScript) break;
      content += next;
      this.position += length;
    }
    for (const token of scriptTokens(sign, content, this.placed(start))) this.push(token);
  }
}
