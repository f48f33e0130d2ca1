import { availableParallelism } from 'node:os';
import { Option } from 'commander';
import { z } from 'zod';
import { metricPoint, runScores, type MetricPoint } from '../../../contract/lab.ts';
import type { Language } from '../../../contract/localized.ts';
import type { PreparedTraining } from '../../../services/command-line-training.ts';
import type { CliCommand } from '../cli-command.ts';
import { exitCodes } from '../exit-codes.ts';
import { inLanguage } from '../in-language.ts';
import type { CommonOptions } from '../language.ts';
import { namedPath } from '../named-path.ts';
import { complain, print, printJson } from '../output.ts';

interface TrainOptions extends CommonOptions {
  readonly data: readonly string[];
  readonly vectors?: string;
  readonly threads: string;
  readonly checkpoint?: string;
  readonly resume?: string;
}

/** Checkpoints that do not belong to the run are input that cannot be used. */
const unusableCheckpoints = ['unreadable-checkpoint', 'checkpoint-of-another-run'];

type Outcome = ReturnType<PreparedTraining['run']>;

/** Trains an experiment: a line for each point of the curves, the final scores last. */
export const train: CliCommand = {
  declare: (program) =>
    program
      .command('train')
      .argument('<experiment>', 'a YAML file; what it leaves out has a default')
      .description('train a model and measure it')
      .option(
        '--data <file>',
        'column files in place of the experiment’s data: the first to train on, others to measure with',
        (file: string, before: readonly string[]) => [...before, file],
        [],
      )
      .option('--vectors <file>', 'word vectors to start from: GloVe, word2vec or fastText text')
      .addOption(
        new Option('--threads <count>', 'threads that long steps share; the result is the same')
          .choices(['1', '2'])
          .default(availableParallelism() > 1 ? '2' : '1'),
      )
      .option('--checkpoint <file>', 'keep the state of training here, every second')
      .option('--resume <file>', 'go on from a checkpoint, to the same final bits'),

  async perform(file: string, options: TrainOptions) {
    const { data, vectors, threads, checkpoint, resume, json, lang } = options;
    const { prepareTraining } = await import('../../../services/command-line-training.ts');
    const prepared = prepareTraining(namedPath(file), {
      data: data.map(namedPath),
      vectors: vectors && namedPath(vectors),
    });
    const report = json ? jsonLines : readableLines;
    report.start(prepared);
    const outcome = prepared.run((points) => points.forEach(report.point), {
      threads: Number(threads),
      checkpoint: checkpoint && namedPath(checkpoint),
      resume: resume && namedPath(resume),
    });
    report.final(outcome, lang);
    if (!outcome.problem) return exitCodes.done;
    complain(outcome.problem.message[lang]);
    const isUnusable = unusableCheckpoints.includes(outcome.problem.code);
    return isUnusable ? exitCodes.unusable : exitCodes.wrong;
  },
};

interface Report {
  start(prepared: PreparedTraining): void;
  point(point: MetricPoint): void;
  final(outcome: Outcome, language: Language): void;
}

const sizesOf = ({ corpus }: PreparedTraining) => ({
  trainSentences: corpus.train.length,
  trainWords: corpus.train.reduce((sum, { tokens }) => sum + tokens.length, 0),
  heldOutSentences: corpus.heldOut.length,
  types: corpus.types,
});

const jsonLines: Report = {
  start: (prepared) =>
    printJson({
      type: 'start',
      experiment: prepared.experiment,
      corpus: sizesOf(prepared),
      totalSteps: prepared.totalSteps,
      ...(prepared.coverage && { vectors: prepared.coverage }),
    }),
  point: (point) => printJson({ type: 'point', ...(z.encode(metricPoint, point) as object) }),
  final: ({ status, steps, scores, problem }, language) =>
    printJson({
      type: 'final',
      status,
      steps,
      ...(scores && (z.encode(runScores, scores) as object)),
      ...(problem && { problem: inLanguage(problem, language) }),
    }),
};

const nothingHeldOut = 'no sentence is held out to measure with: give a second file with --data';

const coverageLine = ({ words, covered, tokens }: NonNullable<PreparedTraining['coverage']>) =>
  `${covered} of ${words} words (${percent(tokens)} of all tokens) start from word vectors, the others at random`;

const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;

const readableLines: Report = {
  start(prepared) {
    const { trainSentences, trainWords, heldOutSentences } = sizesOf(prepared);
    print(
      `${trainSentences} sentences (${trainWords} words) to train on, ${heldOutSentences} held out`,
    );
    if (prepared.coverage) print(coverageLine(prepared.coverage));
  },
  point: ({ step, epoch, loss, gradientNorm, rate }) =>
    print(
      `step ${step}  epoch ${epoch.toFixed(2)}  loss ${loss.toFixed(4)}  gradient ${gradientNorm.toFixed(3)}  rate ${rate}`,
    ),
  final({ status, steps, scores }) {
    print(`${status} after ${steps} steps`);
    if (!scores) return;
    if (Number.isNaN(scores.heldOutLoss)) return print(nothingHeldOut);
    print(`held-out loss ${scores.heldOutLoss.toFixed(4)}`);
    const rows = Object.entries({ overall: scores.overall, ...scores.byType });
    for (const [type, { f1, precision, recall, gold }] of rows)
      print(
        `${type}: F1 ${percent(f1)}, precision ${percent(precision)}, recall ${percent(recall)}, ${gold} entities`,
      );
  },
};
