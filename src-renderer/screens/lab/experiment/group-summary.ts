import type { Draft } from './draft.svelte.ts';
import { groupOf, type Group } from './groups.ts';
import { settingName, settingText } from './setting-text.ts';
import type { Setting } from './setting.ts';

const shownFirst: Readonly<Record<Group, readonly Setting[]>> = {
  data: ['data', 'task'],
  words: ['window', 'embedding.dim'],
  network: ['hidden', 'activation'],
  initialization: ['initialization'],
  optimizer: ['optimizer', 'optimizer.rate'],
  schedule: ['schedule'],
  regularization: ['l2'],
  run: ['epochs', 'batch', 'seed'],
};

const named: ReadonlySet<Group> = new Set(['words', 'regularization', 'run']);

/** What a closed group says about what is in it: its main values, and all that was changed. */
export function groupSummary({ experiment, options, changed }: Draft, group: Group): string {
  const main = shownFirst[group];
  const others = changed.filter((each) => groupOf(each) === group && !main.includes(each));
  return [...main, ...others]
    .map((setting) => {
      const text = settingText(experiment, setting, options);
      const isPlain = main.includes(setting) && !named.has(group) && !setting.includes('.');
      return isPlain ? text : `${settingName(experiment, setting, options)} ${text}`;
    })
    .join(' · ');
}
