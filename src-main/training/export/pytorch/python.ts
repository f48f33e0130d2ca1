/** A value of an experiment as Python writes it. */
export function python(value: number | boolean | string | readonly string[]): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return String(value);
  return JSON.stringify(value).replaceAll('\u007f', '\\u007f');
}

/** A switch of an entry, 0 or 1, as Python writes it. */
export const pythonSwitch = (value: number): string => python(value === 1);

/** `name=value` of a call; the names are PyTorch's. */
export const keywords = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `, ${name}=${value}`)
    .join('');

/** Lines under a `def`, four blanks to the right. */
export const indented = (lines: readonly string[]): string =>
  lines.map((line) => (line ? `    ${line}` : line)).join('\n');
