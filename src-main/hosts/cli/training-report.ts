import { z } from 'zod';
import { metricPoint, runScores, type MetricPoint } from '../../contract/lab.ts';
import type { Language } from '../../contract/localized.ts';
import type { PreparedTraining } from '../../services/command-line-training.ts';
import { inLanguage } from './in-language.ts';
import type { CommonOptions } from './language.ts';
import { print, printJson } from './output.ts';

type Outcome = ReturnType<PreparedTraining['run']>;

/** What `train` prints as a run goes on. */
interface TrainingReport {
  start(prepared: PreparedTraining): void;
  point(point: MetricPoint): void;
  final(outcome: Outcome): void;
}

/** As JSON lines, or as lines for a person. */
export const trainingReport = ({ json, lang }: CommonOptions): TrainingReport =>
  json ? jsonLines(lang) : readableLines(lang);

const sizesOf = ({ corpus }: PreparedTraining) => ({
  trainSentences: corpus.train.length,
  trainWords: corpus.train.reduce((sum, { tokens }) => sum + tokens.length, 0),
  heldOutSentences: corpus.heldOut.length,
  types: corpus.types,
});

const jsonLines = (language: Language): TrainingReport => ({
  start: (prepared) =>
    printJson({
      type: 'start',
      experiment: prepared.experiment,
      corpus: sizesOf(prepared),
      totalSteps: prepared.totalSteps,
      ...(prepared.coverage && { vectors: prepared.coverage }),
    }),
  point: (point) => printJson({ type: 'point', ...(z.encode(metricPoint, point) as object) }),
  final: ({ status, steps, scores, problem }) =>
    printJson({
      type: 'final',
      status,
      steps,
      ...(scores && (z.encode(runScores, scores) as object)),
      ...(problem && { problem: inLanguage(problem, language) }),
    }),
});

const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;

type Sizes = ReturnType<typeof sizesOf>;
type Coverage = NonNullable<PreparedTraining['coverage']>;
type Score = NonNullable<Outcome['scores']>['overall'];

interface Words {
  sizes(sizes: Sizes): string;
  coverage(coverage: Coverage): string;
  point(point: MetricPoint): string;
  end(outcome: Outcome): string;
  readonly nothingHeldOut: string;
  loss(loss: string): string;
  readonly overall: string;
  score(type: string, score: Score): string;
}

const en: Words = {
  sizes: ({ trainSentences, trainWords, heldOutSentences }) =>
    `${trainSentences} sentences (${trainWords} words) to train on, ${heldOutSentences} held out`,
  coverage: ({ words, covered, tokens }) =>
    `${covered} of ${words} words (${percent(tokens)} of all tokens) start from word vectors, the others at random`,
  point: ({ step, epoch, loss, gradientNorm, rate }) =>
    `step ${step}  epoch ${epoch.toFixed(2)}  loss ${loss.toFixed(4)}  gradient ${gradientNorm.toFixed(3)}  rate ${rate}`,
  end: ({ status, steps }) => `${status} after ${steps} steps`,
  nothingHeldOut: 'no sentence is held out to measure with: give a second file with --data',
  loss: (loss) => `held-out loss ${loss}`,
  overall: 'overall',
  score: (type, { f1, precision, recall, gold }) =>
    `${type}: F1 ${percent(f1)}, precision ${percent(precision)}, recall ${percent(recall)}, ${gold} entities`,
};

const endings: Readonly<Record<string, string>> = {
  finished: '마쳤습니다',
  failed: '멈췄습니다',
  paused: '일시 정지했습니다',
  cancelled: '취소했습니다',
};

const ko: Words = {
  sizes: ({ trainSentences, trainWords, heldOutSentences }) =>
    `학습 문장 ${trainSentences}개(단어 ${trainWords}개), 평가용으로 떼어 둔 문장 ${heldOutSentences}개`,
  coverage: ({ words, covered, tokens }) =>
    `단어 ${words}개 가운데 ${covered}개(전체 토큰의 ${percent(tokens)})는 단어 벡터로, 나머지는 무작위로 시작합니다`,
  point: ({ step, epoch, loss, gradientNorm, rate }) =>
    `${step}걸음  에폭 ${epoch.toFixed(2)}  손실 ${loss.toFixed(4)}  기울기 ${gradientNorm.toFixed(3)}  학습률 ${rate}`,
  end: ({ status, steps }) => `${steps}걸음 뒤 ${endings[status] ?? status}`,
  nothingHeldOut: '평가용으로 떼어 둔 문장이 없습니다. --data로 파일을 하나 더 지정하세요',
  loss: (loss) => `평가 손실 ${loss}`,
  overall: '전체',
  score: (type, { f1, precision, recall, gold }) =>
    `${type}: F1 ${percent(f1)}, 정밀도 ${percent(precision)}, 재현율 ${percent(recall)}, 개체 ${gold}개`,
};

function readableLines(language: Language): TrainingReport {
  const words = { en, ko }[language];
  return {
    start(prepared) {
      print(words.sizes(sizesOf(prepared)));
      if (prepared.coverage) print(words.coverage(prepared.coverage));
    },
    point: (point) => print(words.point(point)),
    final(outcome) {
      print(words.end(outcome));
      const { scores } = outcome;
      if (!scores) return;
      if (Number.isNaN(scores.heldOutLoss)) return print(words.nothingHeldOut);
      print(words.loss(scores.heldOutLoss.toFixed(4)));
      print(words.score(words.overall, scores.overall));
      for (const [type, score] of Object.entries(scores.byType)) print(words.score(type, score));
    },
  };
}
