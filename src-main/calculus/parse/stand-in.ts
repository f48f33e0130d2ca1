const first = 0xa000;
const last = 0xa0ff;

/** A letter that nobody types, which stands for a derivative while a formula is parsed; `place` is below 256. */
export const standIn = (place: number): string => String.fromCodePoint(first + place);

/** Whether a name is such a letter, which no message may show. */
export const isStandIn = (name: string): boolean => {
  const code = name.codePointAt(0)!;
  return code >= first && code <= last;
};
