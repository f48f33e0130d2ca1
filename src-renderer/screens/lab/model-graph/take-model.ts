import type { OpenedModel } from '../../../navigation/opened-model.ts';
import type { Draft } from '../experiment/draft.svelte.ts';
import { optionOf } from '../experiment/setting.ts';

/** Sets the task and the activation of an experiment; an activation that is not known stays away. */
export function takeModel(draft: Draft, { task, activation }: OpenedModel): void {
  if (draft.experiment.task !== task) draft.set('task', task);
  const isOther = draft.experiment.activation.name !== activation;
  if (isOther && optionOf(draft.options, 'activation', activation))
    draft.choose('activation', activation);
}
