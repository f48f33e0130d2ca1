import {
  accentMarks,
  lowered,
  plainCommands,
  raised,
  transparentCommands,
} from './plain-symbols.ts';

/** A sentence whose `$…$` formulas are written in Unicode, as a terminal shows them: ∂s/∂b, ℝⁿˣᵈ, f′(z). */
export const plainFormulas = (sentence: string): string =>
  sentence.replace(/\$([^$]+)\$/g, (_, latex: string) => plainLatex(latex));

/** A LaTeX formula in Unicode. Commands that are not known are left out, their arguments stay. */
export function plainLatex(latex: string): string {
  const reader = new Reader(latex);
  return tidy(reader.until(undefined));
}

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ ?([)\]}])/g, '$1')
    .replace(/([([]) /g, '$1')
    .replace(/ ?\u2060/g, '')
    .trim();

/** A fraction's half, in brackets where it is more than one factor. */
const half = (text: string): string => (/[\s+−/∘]/.test(text) ? `(${text})` : text);

class Reader {
  private readonly tokens: readonly string[];
  private position = 0;

  constructor(latex: string) {
    this.tokens = latex.match(/\\[a-zA-Z]+|\\.|[^\\]/gu) ?? [];
  }

  /** Up to a closing brace, or to the end. */
  until(end: string | undefined): string {
    let written = '';
    while (this.position < this.tokens.length) {
      const token = this.tokens[this.position++]!;
      if (token === end) return written;
      written += this.written(token);
    }
    return written;
  }

  private written(token: string): string {
    if (token === '{') return this.until('}');
    if (token === '}') return '';
    if (token === '^') return script(this.argument(), raised, '^');
    if (token === '_') return script(this.argument(), lowered, '_');
    if (token === "'") return '′';
    if (token === '-') return '−';
    return token.startsWith('\\') ? this.command(token.slice(1)) : token;
  }

  private command(name: string): string {
    if (/^[a-zA-Z]/.test(name)) this.skipSpace();
    if (name === 'frac' || name === 'dfrac' || name === 'tfrac') {
      const [above, below] = [this.argument(), this.argument()].map(tidy);
      return `${half(above!)}/${half(below!)}`;
    }
    if (name === 'sqrt') return `√(${this.argument()})`;
    if (name === 'underset') {
      this.argument();
      return this.argument();
    }
    if (name === 'mathbb') {
      const letter = this.argument();
      return letter === 'R' ? 'ℝ' : letter;
    }
    const mark = accentMarks[name];
    if (mark !== undefined) return (this.argument() + mark).normalize('NFC');
    if (transparentCommands.has(name)) return this.argument();
    if (name === '{' || name === '}') return name;
    if (/^[^a-zA-Z]$/.test(name)) return ' ';
    return plainCommands[name] ?? '';
  }

  private skipSpace(): void {
    while (this.tokens[this.position] === ' ') this.position += 1;
  }

  /** A group in braces, or a single token. */
  private argument(): string {
    this.skipSpace();
    const token = this.tokens[this.position];
    if (token === undefined) return '';
    this.position += 1;
    return this.written(token);
  }
}

function script(content: string, letters: Readonly<Record<string, string>>, sign: string): string {
  const compact = content.replace(/\s/g, '');
  const found = [...compact].map((letter) => letters[letter]);
  if (found.every((letter) => letter !== undefined)) return found.join('');
  return [...compact].length === 1 ? sign + compact : `${sign}{${compact}}`;
}
