const tasks = ['entity-type', 'location'] as const;

/** What the lab opens with: an experiment's task and activation. */
export interface OpenedModel {
  readonly task: (typeof tasks)[number];
  readonly activation: string;
}

/** Reads the parts of an address behind `#/lab/`: task, activation. */
export function readOpenedModel(parts: readonly string[]): OpenedModel | undefined {
  const [name, activation = ''] = parts;
  const task = tasks.find((one) => one === name);
  if (parts.length !== 2 || !task || !/^[a-z0-9-]{1,40}$/.test(activation)) return undefined;
  return { task, activation };
}

/** The parts of an address that `readOpenedModel` reads. */
export const writeOpenedModel = ({ task, activation }: OpenedModel): string[] => [task, activation];
