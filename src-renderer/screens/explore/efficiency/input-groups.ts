/** Inputs whose gradients are wanted together: one, or all that differ in their number only. */
export interface InputGroup {
  readonly label: string;
  readonly names: readonly string[];
}

/** What stands before the number of `w12`, `w_1` or `w_{12}`. */
const family = (name: string): string | undefined => /^(\p{L}+?)_?\{?\d+\}?$/u.exec(name)?.[1];

/** Families of two inputs and more, then every input by itself. */
export function inputGroups(names: readonly string[]): InputGroup[] {
  const families = new Map<string, string[]>();
  for (const name of names) {
    const letters = family(name);
    if (letters !== undefined) families.set(letters, [...(families.get(letters) ?? []), name]);
  }
  const several = [...families]
    .filter(([letters, members]) => members.length > 1 && !names.includes(letters))
    .map(([label, members]) => ({ label, names: members }));
  return [...several, ...names.map((name) => ({ label: name, names: [name] }))];
}

/** The lecture asks for the bias first and the weights second; else the first two. */
export function defaultPair(
  groups: readonly InputGroup[],
): readonly [first: string, second: string] | undefined {
  const labels = groups.map(({ label }) => label);
  const find = (...wanted: readonly string[]) => wanted.find((label) => labels.includes(label));
  const [first, second] = [find('b'), find('W', 'w')];
  if (first !== undefined && second !== undefined) return [first, second];
  const [one, other] = labels;
  return one === undefined || other === undefined ? undefined : [one, other];
}
