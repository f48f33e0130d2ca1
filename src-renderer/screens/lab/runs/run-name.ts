import type { Run } from '../../../../src-main/contract/lab.ts';
import { t } from '../../../i18n/i18n.svelte.ts';

/** What a run is called: its number, and the name that the learner gave it. */
export const runName = ({ id, name }: Pick<Run, 'id' | 'name'>): string =>
  name === undefined ? t('lab.run.name', { number: id }) : t('lab.run.named', { number: id, name });
