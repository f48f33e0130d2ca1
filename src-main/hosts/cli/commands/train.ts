import { availableParallelism } from 'node:os';
import { Option } from 'commander';
import type { CliCommand } from '../cli-command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { CommonOptions } from '../language.ts';
import { namedPath } from '../named-path.ts';
import { complain } from '../output.ts';
import { trainingReport } from '../training-report.ts';

interface TrainOptions extends CommonOptions {
  readonly data: readonly string[];
  readonly vectors?: string;
  readonly threads: string;
  readonly checkpoint?: string;
  readonly resume?: string;
}

/** Checkpoints that do not belong to the run are input that cannot be used. */
const unusableCheckpoints = ['unreadable-checkpoint', 'checkpoint-of-another-run'];

/** Trains an experiment: a line for each point of the curves, the final scores last. */
export const train: CliCommand = {
  declare: (program, say) =>
    program
      .command('train')
      .argument(
        '<experiment>',
        say(
          'a YAML file; what it leaves out has a default',
          'YAML 파일. 쓰지 않은 항목은 기본값을 씁니다',
        ),
      )
      .description(say('train a model and measure it', '모델 학습과 평가'))
      .option(
        '--data <file>',
        say(
          'column files in place of the experiment’s data: the first to train on, others to measure with',
          '실험의 데이터 대신 쓸 열 형식 파일: 첫째는 학습용, 나머지는 평가용',
        ),
        (file: string, before: readonly string[]) => [...before, file],
        [],
      )
      .option(
        '--vectors <file>',
        say(
          'word vectors to start from: GloVe, word2vec or fastText text',
          '시작에 쓸 단어 벡터: GloVe, word2vec, fastText 텍스트',
        ),
      )
      .addOption(
        new Option(
          '--threads <count>',
          say(
            'threads that long steps share; the result is the same',
            '긴 걸음을 나누어 맡을 스레드 수. 결과는 같습니다',
          ),
        )
          .choices(['1', '2'])
          .default(availableParallelism() > 1 ? '2' : '1'),
      )
      .option(
        '--checkpoint <file>',
        say('keep the state of training here, every second', '학습 상태를 1초마다 저장할 파일'),
      )
      .option(
        '--resume <file>',
        say(
          'go on from a checkpoint, to the same final bits',
          '체크포인트에서 이어 가기. 결과는 비트까지 같습니다',
        ),
      ),

  async perform(file: string, options: TrainOptions) {
    const { data, vectors, threads, checkpoint, resume, lang } = options;
    const { prepareTraining } = await import('../../../services/command-line-training.ts');
    const prepared = prepareTraining(namedPath(file), {
      data: data.map(namedPath),
      vectors: vectors && namedPath(vectors),
    });
    const report = trainingReport(options);
    report.start(prepared);
    const outcome = prepared.run((points) => points.forEach(report.point), {
      threads: Number(threads),
      checkpoint: checkpoint && namedPath(checkpoint),
      resume: resume && namedPath(resume),
    });
    report.final(outcome);
    if (!outcome.problem) return exitCodes.done;
    complain(outcome.problem.message[lang]);
    const isUnusable = unusableCheckpoints.includes(outcome.problem.code);
    return isUnusable ? exitCodes.unusable : exitCodes.wrong;
  },
};
