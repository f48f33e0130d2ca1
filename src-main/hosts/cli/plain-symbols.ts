/** LaTeX commands that are a single sign or word on a terminal. */
// prettier-ignore
export const plainCommands: Readonly<Record<string, string>> = {
  alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', varepsilon: 'ε', zeta: 'ζ', eta: 'η',
  theta: 'θ', iota: 'ι', kappa: 'κ', lambda: 'λ', mu: 'μ', nu: 'ν', xi: 'ξ', pi: 'π', rho: 'ρ',
  sigma: 'σ', tau: 'τ', upsilon: 'υ', phi: 'φ', varphi: 'φ', chi: 'χ', psi: 'ψ', omega: 'ω',
  Gamma: 'Γ', Delta: 'Δ', Theta: 'Θ', Lambda: 'Λ', Xi: 'Ξ', Pi: 'Π', Sigma: 'Σ', Phi: 'Φ',
  Psi: 'Ψ', Omega: 'Ω',
  partial: '∂', nabla: '∇', top: '⊤', circ: ' ∘ ', odot: ' ⊙ ', cdot: ' · ', cdots: ' ⋯ ', ldots: '…',
  dots: '…', times: ' × ', in: ' ∈ ', to: ' → ', rightarrow: ' → ', ge: ' ≥ ', geq: ' ≥ ', le: ' ≤ ', leq: ' ≤ ',
  ne: ' ≠ ', neq: ' ≠ ', approx: ' ≈ ', pm: ' ± ', infty: '∞', sum: 'Σ', mid: '|', lVert: '‖', rVert: '\u2060‖', lvert: '|',
  rvert: '\u2060|', log: 'log', exp: 'exp', tanh: 'tanh', max: 'max', min: 'min', sin: 'sin', cos: 'cos', square: '□',
  left: '', right: '', bigl: '', bigr: '', displaystyle: '', textstyle: '', quad: ' ', qquad: ' ',
};

/** Commands whose argument is shown as it is. */
export const transparentCommands = new Set([
  'boldsymbol', 'mathbf', 'mathrm', 'mathit', 'text', 'textrm', 'operatorname', 'mathcal',
]); // prettier-ignore

export const accentMarks: Readonly<Record<string, string>> = {
  hat: '\u0302',
  tilde: '\u0303',
  bar: '\u0304',
  dot: '\u0307',
};

// prettier-ignore
export const raised: Readonly<Record<string, string>> = {
  '⊤': 'ᵀ', n: 'ⁿ', d: 'ᵈ', m: 'ᵐ', k: 'ᵏ', h: 'ʰ', p: 'ᵖ', c: 'ᶜ', t: 'ᵗ', i: 'ⁱ', j: 'ʲ', N: 'ᴺ', D: 'ᴰ', H: 'ᴴ',
  V: 'ⱽ', K: 'ᴷ', T: 'ᵀ', M: 'ᴹ', B: 'ᴮ', '×': 'ˣ', '+': '⁺', '−': '⁻', '-': '⁻', '(': '⁽', ')': '⁾', '0': '⁰',
  '1': '¹', '2': '²', '3': '³', '4': '⁴', '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹', '′': '′',
};

// prettier-ignore
export const lowered: Readonly<Record<string, string>> = {
  i: 'ᵢ', j: 'ⱼ', k: 'ₖ', n: 'ₙ', m: 'ₘ', t: 'ₜ', x: 'ₓ', h: 'ₕ', p: 'ₚ', o: 'ₒ', s: 'ₛ', e: 'ₑ', a: 'ₐ',
  l: 'ₗ', r: 'ᵣ', u: 'ᵤ', v: 'ᵥ', '+': '₊', '−': '₋', '0': '₀', '1': '₁', '2': '₂', '3': '₃', '4': '₄', '5': '₅',
  '6': '₆', '7': '₇', '8': '₈', '9': '₉',
};
