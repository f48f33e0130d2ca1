import type { Verdict } from '../../../contract/verdict.ts';
import type { ExerciseSource } from '../../../services/command-line-grading.ts';
import type { CliCommand } from '../cli-command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { CommonOptions } from '../language.ts';
import { namedPath } from '../named-path.ts';
import { complain } from '../output.ts';
import { surroundings } from '../surroundings.ts';
import { UnusableError } from '../unusable-error.ts';
import { variantOption } from '../variant-option.ts';

interface GradeOptions extends CommonOptions {
  readonly answer?: string;
  readonly exercise?: string;
  readonly variant: number;
  readonly batch?: boolean;
}

/** Grades one answer, or a line for each answer on standard input. */
export const grade: CliCommand = {
  declare: (program, say) =>
    program
      .command('grade')
      .argument(
        '[file]',
        say('the exercise, as a file of a course', '과정의 파일과 같은 형식의 문제 파일'),
      )
      .description(say('grade an answer to an exercise', '문제의 답 채점'))
      .option(
        '--answer <text>',
        say('the answer: text, or JSON for kinds that need it', '답: 글, 또는 종류에 따라 JSON'),
      )
      .option(
        '--exercise <id>',
        say(
          'an exercise of the built-in course, in place of a file',
          '파일 대신 내장 과정의 문제 id',
        ),
      )
      .addOption(variantOption(say))
      .option(
        '--batch',
        say(
          'grade JSON lines {"exercise", "answer", "variant"} from standard input',
          '표준 입력의 JSON 줄 {"exercise", "answer", "variant"} 채점',
        ),
      ),

  async perform(file: string | undefined, options: GradeOptions) {
    if (options.batch && (file ?? options.exercise ?? options.answer) !== undefined)
      throw new UnusableError(batchStandsAlone);
    const source = options.batch ? undefined : sourceOf(file, options);
    const { CommandLineGrading } = await import('../../../services/command-line-grading.ts');
    const grading = new CommandLineGrading(surroundings.courseDirectory);
    if (!source) {
      const { gradeBatch } = await import('../batch.ts');
      return gradeBatch(grading, options.lang);
    }
    const { printVerdict } = await import('../verdict-output.ts');
    const verdict = await grading.grade(source, options.variant, options.answer!);
    printVerdict(verdict, options);
    return exitCodeOf(verdict, options);
  },
};

const batchStandsAlone = {
  en: 'With --batch, exercise and answer stand in the lines on standard input: leave them out here.',
  ko: '--batch를 쓰면 문제와 답을 표준 입력의 줄에 씁니다. 여기에서는 빼세요.',
};

function sourceOf(
  file: string | undefined,
  { exercise: id, answer }: GradeOptions,
): ExerciseSource {
  if ((file === undefined) === (id === undefined)) throw new UnusableError(oneExercise);
  if (answer === undefined) throw new UnusableError(noAnswer);
  return file === undefined ? { id: id! } : { file: namedPath(file) };
}

const oneExercise = {
  en: 'Name one exercise: a file, or --exercise with an id of the course.',
  ko: '문제 하나를 지정하세요. 문제 파일을 쓰거나 --exercise 뒤에 과정의 문제 id를 쓰세요.',
};

const noAnswer = {
  en: 'There is nothing to grade: give the answer with --answer.',
  ko: '채점할 답이 없습니다. --answer로 답을 쓰세요.',
};

function exitCodeOf(verdict: Verdict, { lang }: GradeOptions): number {
  if (verdict.status === 'graded')
    return verdict.earned === verdict.outOf ? exitCodes.done : exitCodes.wrong;
  complain(verdict.problem.message[lang]);
  return exitCodes.unusable;
}
