/** Greek letters by the names that people type; LaTeX has the same names behind a backslash. */
// prettier-ignore
export const greekByName: Readonly<Record<string, string>> = {
  alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', varepsilon: 'ε', zeta: 'ζ',
  eta: 'η', theta: 'θ', vartheta: 'θ', iota: 'ι', kappa: 'κ', lambda: 'λ', mu: 'μ', nu: 'ν',
  xi: 'ξ', pi: 'π', rho: 'ρ', sigma: 'σ', tau: 'τ', upsilon: 'υ', phi: 'φ', varphi: 'φ',
  chi: 'χ', psi: 'ψ', omega: 'ω',
  Gamma: 'Γ', Delta: 'Δ', Theta: 'Θ', Lambda: 'Λ', Xi: 'Ξ', Pi: 'Π', Sigma: 'Σ', Phi: 'Φ',
  Psi: 'Ψ', Omega: 'Ω', ell: 'ℓ',
};

export const accents: Readonly<Record<string, string>> = {
  hat: '\u0302',
  widehat: '\u0302',
  tilde: '\u0303',
  widetilde: '\u0303',
  bar: '\u0304',
  overline: '\u0304',
  dot: '\u0307',
};

/** Symbols that mean one operator, however they are written. */
// prettier-ignore
const symbols: Readonly<Record<string, string>> = {
  '−': '-', '–': '-', '·': '*', '⋅': '*', '×': '*', '@': '*', '∗': '*', '⊙': '∘', '○': '∘', '◦': '∘',
  '•': '*', '∙': '*', '÷': '/', '∕': '/', '′': "'", '’': "'", '⊺': '⊤', '∥': '‖', '∑': 'Σ', '⟨': '(',
  '⟩': ')', '°': '∘', 'º': '∘', '⨀': '∘', '⩾': '≥', '⩽': '≤', '∈': '∈', '≔': '=', '∣': '|',
};

// prettier-ignore
const superscripts: Readonly<Record<string, string>> = {
  'ᵀ': 'T', '⁰': '0', '¹': '1', '²': '2', '³': '3', '⁴': '4', '⁵': '5', '⁶': '6', '⁷': '7',
  '⁸': '8', '⁹': '9', '⁻': '-', '⁺': '+', '⁽': '(', '⁾': ')', 'ˡ': 'l', 'ᵗ': 't', 'ⁱ': 'i',
};

// prettier-ignore
const subscripts: Readonly<Record<string, string>> = {
  '₀': '0', '₁': '1', '₂': '2', '₃': '3', '₄': '4', '₅': '5', '₆': '6', '₇': '7', '₈': '8',
  '₉': '9', 'ₐ': 'a', 'ₑ': 'e', 'ₕ': 'h', 'ᵢ': 'i', 'ⱼ': 'j', 'ₖ': 'k', 'ₗ': 'l', 'ₘ': 'm',
  'ₙ': 'n', 'ₒ': 'o', 'ₚ': 'p', 'ᵣ': 'r', 'ₛ': 's', 'ₜ': 't', 'ᵤ': 'u', 'ᵥ': 'v', 'ₓ': 'x',
};

export const symbolFor = (character: string): string =>
  Object.hasOwn(symbols, character) ? symbols[character]! : character;
export const superscriptFor = (character: string): string | undefined => superscripts[character];
export const subscriptFor = (character: string): string | undefined => subscripts[character];

/** Styled and full-width letters and signs read as the plain ones: 𝐖 is W, （ is (. */
export function plainCharacter(character: string): string {
  const code = character.codePointAt(0)!;
  const isStyled = code >= 0x1d400 && code <= 0x1d7d7;
  const isFullWidth = code >= 0xff01 && code <= 0xff5e;
  if (isStyled || isFullWidth) return character.normalize('NFKC');
  if (character === 'ϕ') return 'φ';
  if (character === 'ϵ') return 'ε';
  return character.normalize('NFC');
}

/** A letter with its accents in one canonical form: ŷ typed in one piece or in two is the same. */
export const accented = (letter: string, marks: string): string =>
  (letter + marks.replaceAll('\u0305', '\u0304')).normalize('NFC');

/** `yhat`, `xbar`, `htilde`: a letter and the name of its accent. */
export function spelledAccent(word: string): string | undefined {
  const match = /^(.+?)_?(hat|bar|tilde)$/u.exec(word);
  if (!match) return undefined;
  const base = match[1]!;
  const letter = Object.hasOwn(greekByName, base) ? greekByName[base]! : base;
  return [...letter].length === 1 ? accented(letter, accents[match[2]!]!) : undefined;
}
