import { derivativeText, indexedText, toText, type AnswerLine } from '../../calculus/index.ts';

/** A line in the notation that is typed, for learners who move from the math field to the text field. */
export function lineText(line: AnswerLine): string {
  const { defines, indices = [] } = line;
  const own = line.continues || defines === undefined ? [] : [indexedText(defines, indices)];
  const about = line.about && !line.continues ? [derivativeText(line.about)] : [];
  const chains = line.chains.map((chain) => chain.map(derivativeText).join(' '));
  const sides = line.sides.map(({ written }) => toText(written));
  const text = [...own, ...about, ...chains, ...sides].join(' = ');
  return line.continues ? `= ${text}` : text;
}
