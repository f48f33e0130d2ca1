import type { Run } from '../../../../src-main/contract/lab.ts';
import { experiment as schema } from '../../../../src-main/contract/experiment.ts';
import { createLab } from '../../../../src-main/services/lab/index.ts';
import { openProfile } from '../../../../src-main/storage/index.ts';

/** A process that trains experiments side by side, and tells when each has a checkpoint. */
const [path, ...experiments] = process.argv.slice(2);
const profile = openProfile(path!);
const worker = new URL('../../../../src-main/training/worker.ts', import.meta.url);
const { handlers } = createLab(profile, () => undefined, { worker });
const runs = handlers['lab.sweep']({
  experiments: experiments.map((each) => schema.parse(JSON.parse(each))),
}) as Run[];
const watch = setInterval(() => {
  if (!runs.every(({ id }) => profile.checkpoints.read(id))) return;
  clearInterval(watch);
  process.send!(runs.map(({ id }) => id));
}, 20);
