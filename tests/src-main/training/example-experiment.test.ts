import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, it } from 'vitest';
import {
  defaultExperiment,
  parseExperiment,
} from '../../../src-main/training/experiment/experiment.ts';

it('the example experiment states exactly the defaults that it says it does', () => {
  const file = new URL('../../../examples/window-classifier.yaml', import.meta.url);
  const stated: unknown = parse(readFileSync(file, 'utf8'));
  expect(parseExperiment(stated)).toEqual(defaultExperiment('english'));
  expect(Object.keys(stated as object).sort()).toEqual(
    Object.keys(defaultExperiment('english')).sort(),
  );
});
