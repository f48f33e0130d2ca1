import { toText, type AnswerLine } from '../../calculus/index.ts';

/** A line in the notation that is typed, for learners who move from the math field to the text field. */
export function lineText(line: AnswerLine): string {
  const fraction = ({ output, target }: { output: string; target: string }): string =>
    `∂${output}/∂${target}`;
  const own = line.continues || line.defines === undefined ? [] : [line.defines];
  const about = line.about && !line.continues ? [fraction(line.about)] : [];
  const chains = line.chains.map((chain) => chain.map(fraction).join(' '));
  const sides = line.sides.map(({ written }) => toText(written));
  const text = [...own, ...about, ...chains, ...sides].join(' = ');
  return line.continues ? `= ${text}` : text;
}
