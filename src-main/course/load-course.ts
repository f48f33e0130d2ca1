import { languages } from '../contract/localized.ts';
import type { Course, Exercise, PlacedExercise, Unit } from './course.ts';
import { readExercise } from './exercise-file.ts';
import { joinLesson, lessonFileName } from './lesson-file.ts';
import { readPackFile, unitFolders, type UnitFolder } from './pack-files.ts';
import { packProblem, topOf, type PackProblem } from './pack-problem.ts';

/**
 * Reads a pack. Files that cannot be read become problems and everything else works; `checkPack`
 * looks deeper.
 */
export function loadCourse(pack: string): Course {
  const { folders, problems } = unitFolders(pack);
  const found: PackProblem[] = [...problems];
  const taken = new Map<string, string>();
  const bare = folders.map((folder) => ({
    folder,
    ...readLesson(pack, folder, found),
    exercises: readExercises(pack, folder, taken, found),
  }));
  const order = bare.flatMap(({ exercises }) => exercises.map(({ id }) => id));
  const placed = (exercise: Exercise, unit: string): PlacedExercise => {
    const at = order.indexOf(exercise.id);
    const [previous, next] = [order[at - 1], order[at + 1]];
    return { ...exercise, unit, ...(previous && { previous }), ...(next && { next }) };
  };
  const units: Unit[] = bare.map(({ folder, exercises, lesson }) => ({
    ...lesson,
    id: folder.id,
    folder: folder.prefix,
    exercises: exercises.map((exercise) => placed(exercise, folder.id)),
  }));
  const all = units.flatMap(({ exercises }) => exercises);
  return { units, exercises: new Map(all.map((one) => [one.id, one])), problems: found };
}

function readLesson(pack: string, { prefix }: UnitFolder, found: PackProblem[]) {
  const sources = Object.fromEntries(
    languages.map((language) => [language, readPackFile(pack, prefix + lessonFileName(language))]),
  );
  const { lesson, problems } = joinLesson(sources, prefix);
  const isLessonless = languages.every((language) => sources[language] === undefined);
  // A teacher's folder of exercises needs no lesson; half a lesson is a slip.
  if (!isLessonless) found.push(...problems);
  return { lesson };
}

function readExercises(
  pack: string,
  { exerciseFiles }: UnitFolder,
  taken: Map<string, string>,
  found: PackProblem[],
): Exercise[] {
  return exerciseFiles.flatMap((file) => {
    const { exercise, problems } = readExercise(readPackFile(pack, file) ?? '', file);
    found.push(...problems);
    if (!exercise) return [];
    const other = taken.get(exercise.id);
    if (other !== undefined) {
      found.push(duplicate(exercise, other));
      return [];
    }
    taken.set(exercise.id, file);
    return [exercise];
  });
}

const duplicate = ({ id, file }: Exercise, other: string): PackProblem =>
  packProblem(topOf(file), 'duplicate-id', {
    en: `The id “${id}” is already used in ${other}. Give this exercise another.`,
    ko: `id “${id}”는 ${other}에서 이미 쓰고 있습니다. 이 문제에 다른 id를 주세요.`,
  });
