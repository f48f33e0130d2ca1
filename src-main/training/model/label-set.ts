import type { Experiment } from '../../contract/experiment.ts';
import { ProblemError } from '../../contract/problem.ts';
import { entityTypes, labelsOfTypes, typesOf, type Corpus } from '../../ner/index.ts';

/**
 * The classes that a model tells apart, in the order of its outputs; class 0 is O. Each word is given
 * one type, as in the lecture, and neighbours of the same type are one entity: two entities of one
 * type that touch are read as one (0.8% of those of WNUT-17).
 */
export interface LabelSet {
  readonly classes: readonly string[];
}

const outside = 'O';

/** What corpora call a location, in lower case. */
const locationNames = ['loc', 'location', 'lc', 'gpe', 'place'];

function locationType(types: readonly string[]): string {
  const found = locationNames
    .map((name) => types.find((type) => type.toLowerCase() === name))
    .find((type) => type !== undefined);
  if (found !== undefined) return found;
  const list = types.join(', ') || '–';
  throw new ProblemError(
    'no-location',
    {
      en: `The task “location” needs a type such as LOC in the data; it has ${list}. Choose the task “entity-type”.`,
      ko: `‘location’ 과제에는 LOC와 같은 장소 유형이 있는 데이터가 필요한데, 이 데이터의 유형은 ${list}입니다. ‘entity-type’ 과제를 선택하세요.`,
    },
    { part: 'task' },
  );
}

/** The classes of a task on a corpus: O and every type that occurs, or O and the corpus's location. */
export function labelSetOf(task: Experiment['task'], { train, heldOut }: Corpus): LabelSet {
  const types = entityTypes([...train, ...heldOut]);
  return { classes: [outside, ...(task === 'location' ? [locationType(types)] : types)] };
}

/** The class of every word of a sentence; types that are not among the classes count as O. */
export const classesOf = ({ classes }: LabelSet, labels: readonly string[]): number[] =>
  typesOf(labels).map((type) => Math.max(0, classes.indexOf(type)));

/** IOB2 labels from one class a word. */
export const labelsOfClasses = ({ classes }: LabelSet, found: ArrayLike<number>): string[] =>
  labelsOfTypes(Array.from(found, (index) => classes[index]!));
