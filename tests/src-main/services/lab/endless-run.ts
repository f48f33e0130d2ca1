import type { Run } from '../../../../src-main/contract/lab.ts';
import { createLab } from '../../../../src-main/services/lab/index.ts';
import { openProfile } from '../../../../src-main/storage/index.ts';
import { endlessExperiment } from '../../../support/experiments.ts';

/** A process that trains until it is killed, and tells how many points are written. */
const profile = openProfile(process.argv[2]!);
const worker = new URL('../../../../src-main/training/worker.ts', import.meta.url);
const { handlers } = createLab(profile, () => undefined, { worker });
const { id } = handlers['lab.start']({ experiment: endlessExperiment() }) as Run;
const watch = setInterval(() => {
  const points = profile.points.of(id).length;
  if (points === 0) return;
  clearInterval(watch);
  process.send!({ id, points });
}, 20);
