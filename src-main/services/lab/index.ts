import type { LabOptions, Run } from '../../contract/lab.ts';
import {
  defaultExperiment,
  experimentOptions,
  parseExperiment,
  vectorCoverage,
} from '../../training/index.ts';
import type { Profile } from '../../storage/index.ts';
import type { Emit } from '../events.ts';
import type { HandlersOf } from '../handlers.ts';
import { exportedFile, runInProfile } from '../exported-run.ts';
import { createCorpusCatalogue } from './corpus-catalogue.ts';
import { unknownRun } from './problems.ts';
import { RunManager, type RunManagerOptions } from './run-manager.ts';
import { savedTaggers } from './saved-taggers.ts';
import { vectorImport } from './vector-catalogue.ts';

export interface Lab {
  readonly handlers: HandlersOf<'lab'>;
  close(): Promise<void>;
}

/** @param pool the worker that trains, and how much may train at once. */
export function createLab(profile: Profile, emit: Emit, pool: RunManagerOptions['pool']): Lab {
  const corpora = createCorpusCatalogue(profile);
  const manager = new RunManager({ profile, corpora, emit, pool });
  const importVectors = vectorImport(profile.wordVectors);
  const taggerOf = savedTaggers(profile);
  const find = (id: number): Run => {
    manager.flush();
    const run = manager.find(id);
    if (!run) throw unknownRun(id);
    return run;
  };
  return {
    handlers: {
      'lab.options': (): LabOptions => {
        manager.warm();
        return {
          defaults: defaultExperiment(presetCorpus(profile)),
          ...experimentOptions(),
          corpora: corpora.summaries(),
          vectors: profile.wordVectors.all(),
        };
      },
      'lab.estimate': ({ experiment }) => {
        manager.warm();
        return manager.estimate(experiment);
      },
      'lab.start': ({ experiment }) => manager.start([experiment])[0]!,
      'lab.sweep': ({ experiments }) => manager.start(experiments),
      'lab.pause': async ({ id }) => {
        find(id);
        await manager.pause(id);
        return find(id);
      },
      'lab.resume': async ({ id }) => {
        find(id);
        return manager.resume(id);
      },
      'lab.cancel': async ({ id }) => {
        find(id);
        await manager.cancel(id);
        return find(id);
      },
      'lab.rename': ({ id, name }) => {
        find(id);
        profile.runs.rename(id, name.trim() || undefined);
        return find(id);
      },
      'lab.runs': () => {
        manager.flush();
        return manager.all();
      },
      'lab.run': ({ id }) => ({ run: find(id), points: profile.points.of(id) }),
      'lab.remove': async ({ id }) => {
        const { status } = find(id);
        // One that can go on still can when it is brought back.
        if (status === 'queued' || status === 'running') await manager.cancel(id);
        profile.runs.remove(id, Date.now());
        return {};
      },
      'lab.restore': ({ id }) => {
        find(id);
        profile.runs.restore(id);
        return find(id);
      },
      'lab.tag': ({ id, sentence }) => ({ tokens: taggerOf(find(id).id)(sentence) }),
      'lab.import-vectors': (piece) => ({ vectors: importVectors(piece) }),
      'lab.coverage': ({ experiment }) => {
        const stated = parseExperiment(experiment);
        return vectorCoverage(stated, corpora.dataOf(stated)) ?? {};
      },
      'lab.export': ({ id, format }) => {
        manager.flush();
        const { name, bytes } = exportedFile(runInProfile(profile, corpora, id), format);
        return { name, base64: Buffer.from(bytes).toString('base64') };
      },
      'lab.import-corpus': ({ name, text }) => corpora.add(name, text),
    },
    close: () => manager.close(),
  };
}

const presetCorpus = ({ settings }: Profile): string =>
  settings.read().language === 'ko' ? 'korean' : 'english';
