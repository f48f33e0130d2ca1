import { openProfile } from '../../../../src-main/storage/index.ts';
import { defaultExperiment } from '../../../../src-main/training/experiment/default-experiment.ts';
import { anAttempt, profilePath } from '../../../support/profiles.ts';

/** A profile with a row in every table, non-finite numbers, bytes and Hangul among them. */
export function filledProfile(): string {
  const path = profilePath();
  const profile = openProfile(path);
  const { attempts, drafts, runs, points, models, checkpoints } = profile;
  attempts.add(anAttempt());
  attempts.add(anAttempt({ answer: { text: '가각' } }));
  drafts.write('ds-db', 1, { text: 'u' }, 5);
  profile.solutionsShown.add('ds-db', 0, 3);
  const vectors = { words: ['바다', 'sky'], data: Float64Array.of(0.1, -2, 3e-9, 4) };
  const set = { id: 'vectors-1', name: 'v.txt', dimension: 2, words: 2, leftOut: 1 };
  profile.wordVectors.write(set, vectors, 4);
  profile.corpora.write({ id: 'imported-1', name: 'my.txt', text: 'Seoul B-LOC\n' }, 4);
  profile.settings.write({ language: 'ko', theme: 'dark' });
  const id = runs.add(defaultExperiment('english'), 1, 9);
  const one = { epoch: 0, objective: 1, rate: 1, gradientNorm: 1, windowsPerSecond: 1, layers: [] };
  points.add(id, [
    { ...one, step: 1, loss: 1 / 3 },
    { ...one, step: 2, loss: Infinity, layers: [{ name: 'hidden1', gradientNorm: 2, dead: 0.5 }] },
    { ...one, step: 3, loss: NaN },
  ]);
  models.write(
    id,
    Uint8Array.from({ length: 300 }, (_, i) => i % 256),
  );
  checkpoints.write(id, 2, new Uint8Array(), 7);
  runs.remove(runs.add(defaultExperiment('korean'), 2, 9), 8);
  profile.close();
  return path;
}
