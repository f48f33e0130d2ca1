import type { Language } from '../../contract/localized.ts';
import type { Matrix } from '../../contract/real.ts';
import type { Counterexample } from '../../contract/verdict.ts';

/** A counterexample for the terminal: the numbers of the givens, both values, the measured slope. */
export function counterexampleLines(
  { givens, functions, yours, right, slope }: Counterexample,
  language: Language,
): string[] {
  const words = labels[language];
  return [
    ...givens.map(({ latex, value }) => `$${latex}$ = ${written(value)}`),
    ...functions.map(({ latex }) => `$${latex}$`),
    `${words.yours} = ${written(yours)}`,
    `${words.right} = ${written(right)}`,
    ...(slope
      ? [
          `${words.slope}, $${slope.letter}$ = ${slope.step}: $(${slope.of}(${slope.by} + ${slope.letter}) - ${slope.of}(${slope.by} - ${slope.letter}))/2${slope.letter}$ = (${short(slope.above, 9)} − ${short(slope.below, 9)}) / ${2 * slope.step} = ${short(slope.slope)}`,
        ]
      : []),
  ];
}

const labels: Readonly<Record<Language, Record<'yours' | 'right' | 'slope', string>>> = {
  en: { yours: 'yours', right: 'right', slope: 'measured' },
  ko: { yours: '내 답', right: '정답', slope: '직접 잰 기울기' },
};

/** [1 −2; 3 4], rows apart by semicolons. */
function written({ rows, columns, entries }: Matrix): string {
  if (rows * columns === 1) return short(entries[0]!);
  const lines = Array.from({ length: rows }, (_, row) =>
    entries
      .slice(row * columns, (row + 1) * columns)
      .map((entry) => short(entry))
      .join(' '),
  );
  return `[${lines.join('; ')}]`;
}

const short = (value: number, digits = 5): string =>
  String(Number(value.toPrecision(digits))).replace('-', '−');
