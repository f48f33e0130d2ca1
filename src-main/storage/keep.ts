import { copyFileSync, existsSync, linkSync } from 'node:fs';

/**
 * Gives a file a second name beside it, so that another can take its first one without a moment in
 * which nothing is there.
 *
 * @returns the second name: the path with a label and the first free number.
 */
export function keepAs(path: string, label: string): string {
  const name = (number: number): string => `${path}.${label}-${number}.sqlite`;
  let number = 1;
  while (existsSync(name(number))) number += 1;
  try {
    linkSync(path, name(number));
  } catch {
    copyFileSync(path, name(number)); // some file systems know no links
  }
  return name(number);
}
