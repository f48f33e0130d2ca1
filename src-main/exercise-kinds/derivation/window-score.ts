import { toText, type Question } from '../../calculus/index.ts';

/** The lecture's window classifier, s = uᵀ f(Wx + b), as its definitions are printed. */
const definitions = ['z = W x + b', 'h = f(z)', 's = uᵀ h'];

export const windowTargets = ['W', 'b', 'u', 'x'] as const;
export type WindowTarget = (typeof windowTargets)[number];

const isWindowTarget = (name: string): name is WindowTarget =>
  (windowTargets as readonly string[]).includes(name);

/** Which parameter of the window classifier a question is about; undefined for any other question. */
export function windowTargetOf({ givens, output, target }: Question): WindowTarget | undefined {
  const written = givens.definitions.map(
    ({ name, expression }) => `${name} = ${toText(expression)}`,
  );
  const isScore = output === 's' && written.join('\n') === definitions.join('\n');
  return isScore && hasOwnSizes(givens) && isWindowTarget(target) ? target : undefined;
}

/** The window and the hidden layer have a size each, which a model is free to choose. */
function hasOwnSizes({ declarations, sizes }: Question['givens']): boolean {
  const rows = ['x', 'b'].map((name) => declarations.find((one) => one.name === name)?.shape.rows);
  return new Set(rows).size === 2 && rows.every((size) => sizes.includes(size ?? ''));
}
