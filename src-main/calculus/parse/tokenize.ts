import type { Span } from '../../contract/problem.ts';
import { subscriptFor, superscriptFor, symbolFor } from './alphabet.ts';
import {
  characterAt,
  commandAt,
  doubleSign,
  isDigit,
  isLetter,
  letterAt,
  numberAt,
  scriptAt,
  spanOf,
  underscoredAt,
} from './characters.ts';
import { latexCommand, type LatexCommand } from './latex-commands.ts';
import { limits } from './limits.ts';
import { problems } from './problems.ts';
import { scriptTokens, styled, type Styling } from './styling.ts';
import type { Letter, RawToken } from './token.ts';

const operators = new Set("+-*/∘⊗^_='(){}[]|‖,;<>≤≥≠∂∇Σ𝟙⊤∈&:");

/** Cuts a typed text, plain or LaTeX or both mixed, into numbers, words and signs. */
export function tokenize(text: string): RawToken[] {
  if (text.length > limits.characters)
    throw problems.tooLong(spanOf(0, text.length), limits.tokens);
  return new Tokenizer(text).run();
}

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
    const { character, length } = characterAt(this.text, this.position);
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
    else if (/^\.T(?!\p{L})/u.test(this.text.slice(start, start + 3))) this.programTranspose();
    else if (superscriptFor(character)) this.script('^', superscriptFor);
    else if (subscriptFor(character)) this.script('_', subscriptFor);
    else if (isLetter(character)) this.word();
    else this.operator(symbolFor(character), length);
  }

  private operator(sign: string, length: number): void {
    const start = this.position;
    this.position += length;
    const two = sign + (this.text[this.position] ?? '');
    const double = doubleSign(two);
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

  /** W.T, as programs write Wᵀ. */
  private programTranspose(): void {
    const start = this.position;
    this.position += 2;
    for (const token of scriptTokens('^', 'T', this.placed(start))) this.push(token);
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
    const name = commandAt(this.text, start);
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
    const { digits, end } = numberAt(this.text, start, this.takesOneCharacter());
    this.position = end;
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

  private underscored(): boolean {
    const start = this.position;
    const name = underscoredAt(this.text, start);
    if (name === undefined || this.styling || this.takesOneCharacter()) return false;
    this.position += name.length;
    this.obey({ means: 'word', word: name }, start);
    return true;
  }

  private word(): void {
    if (this.underscored()) return;
    const start = this.position;
    const last = this.tokens.at(-1);
    const isExponent = last?.kind === 'sign' && last.sign === '^';
    const letters: Letter[] = [];
    while (this.position < this.text.length) {
      const { character } = characterAt(this.text, this.position);
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
    const letter = letterAt(this.text, this.position);
    this.position = letter.at.end;
    return letter;
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
    const { content, end } = scriptAt(this.text, start, plain);
    this.position = end;
    for (const token of scriptTokens(sign, content, this.placed(start))) this.push(token);
  }
}
