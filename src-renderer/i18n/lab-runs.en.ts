import type { Message } from './message.ts';

/** The sentences about runs that train side by side, wait, pause and go on. */
export const labRunsEn = {
  'lab.run.named': 'Run {number} · {name}',
  'lab.run.pause': 'Pause',
  'lab.run.resume': 'Go on',
  'lab.run.waiting': 'It waits until a core is free. Its place in the queue: {place}.',
  'lab.run.paused': 'Paused after step {step} of {total}. It goes on with the same numbers.',
  'lab.run.interrupted':
    'Nabla was closed while this run was training. It can go on after step {step} of {total} and comes to the same result.',
  'lab.run.resumable': 'The run can go on after step {step} of {total}.',
  'lab.run.share': '{share} done',
  'lab.run.place': 'place {place}',

  'lab.interrupted': {
    one: 'One run was interrupted when Nabla was closed. It can go on where it was.',
    other: '{count} runs were interrupted when Nabla was closed. They can go on where they were.',
  },
  'lab.interrupted.resume': { one: 'Go on with it', other: 'Go on with all' },

  'lab.runs.pause': 'Pause run {number}',
  'lab.runs.resume': 'Go on with run {number}',
  'lab.runs.cancel': 'Cancel run {number}',
  'lab.runs.rename': 'Name run {number}',
  'lab.runs.name': 'A name for run {number}',

  'lab.compare.only': 'Differences only',
  'lab.compare.all': 'Every choice; those that differ are marked.',
  'lab.compare.differs': 'differs',

  'lab.estimate': 'Takes about {memory} of memory: {parameters} parameters, {steps} steps.',
  'lab.estimate.too-big':
    'This needs about {memory} of memory, and {limit} are available. Use fewer or smaller word vectors, fewer hidden units or a smaller batch.',
  'lab.estimate.at-once': {
    one: 'This machine trains one run at a time; others wait.',
    other: 'This machine trains {count} runs at once; others wait.',
  },
  'lab.memory.kilobytes': '{count} kB',
  'lab.memory.megabytes': '{count} MB',
  'lab.memory.gigabytes': '{count} GB',

  'lab.sweep.title': 'Try several values',
  'lab.sweep.text': 'One run for each value; everything else stays as it stands above.',
  'lab.sweep.setting': 'Choice',
  'lab.sweep.values': 'Values',
  'lab.sweep.values.note': 'With commas between.',
  'lab.sweep.values.layers': 'Layers with commas, networks with semicolons: 50; 50, 20',
  'lab.sweep.entries': 'Entries',
  'lab.sweep.wrong':
    'At least two and at most {most} different values. Numbers go from {minimum} to {maximum}.',
  'lab.sweep.wrong-entries': 'Choose at least two.',
  'lab.sweep.start': { one: 'Train {count} run', other: 'Train {count} runs' },
  'lab.sweep.start.none': 'Train these runs',
  'lab.sweep.result': 'The runs that were started together',
  'lab.sweep.result.text': 'What differs between them, and what came of it. The best F1 is marked.',
  'lab.sweep.best': 'best',
  'lab.sweep.heldOut': 'Held-out loss',
  'lab.sweep.spread': {
    one: 'F1 of one finished run: {mean}.',
    other: 'F1 over {count} finished runs: {mean} on average, from {low} to {high}.',
  },
} as const satisfies Record<`lab.${string}`, Message>;
