import { browserTests } from './browser-tests.ts';
import type { Check } from './check.ts';
import { staticCheck } from './static-check.ts';
import { unitTests } from './unit-tests.ts';

/** What `npm test` checks, in order: the quickest to read first. Those of one list run side by side. */
export const checks: readonly (readonly Check[])[] = [
  [
    staticCheck('formatting (prettier)', 'prettier/bin/prettier.cjs', '--check', '.'),
    staticCheck('lint (eslint)', 'eslint/bin/eslint.js', '.', '--max-warnings', '0'),
    staticCheck('types (tsc)', 'typescript/bin/tsc', '--noEmit'),
    staticCheck(
      'components (svelte-check)',
      'svelte-check/bin/svelte-check',
      ...['--tsconfig', './tsconfig.json', '--fail-on-warnings'],
    ),
  ],
  [unitTests],
  [browserTests],
];
