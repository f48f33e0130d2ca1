import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** Unions complain once for every branch: the branch that came nearest says what to mend. */
export function unfolded(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const nearest = issue.errors.toSorted(
    (a, b) => (b[0]?.path.length ?? 0) - (a[0]?.path.length ?? 0),
  )[0]!;
  return nearest
    .map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }) as Issue)
    .flatMap(unfolded);
}

/** What stands at a path; undefined where nothing does. */
export const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (around, key) =>
      typeof around === 'object' && around !== null
        ? (around as Readonly<Record<PropertyKey, unknown>>)[key]
        : undefined,
    value,
  );
