import type { ExerciseState } from '../contract/course.ts';
import type { Connection } from './connection.ts';

interface Row {
  exercise: string;
  solved: 0 | 1;
}

export type ExerciseStates = ReturnType<typeof exerciseStatesOf>;

/** What the attempts say about each exercise: solved by full marks once, tried by any attempt. */
export function exerciseStatesOf(connection: Connection) {
  const one = connection.prepare<[string], Row>(
    'SELECT exercise, solved FROM exercise_states WHERE exercise = ?',
  );
  const all = connection.prepare<[], Row>('SELECT exercise, solved FROM exercise_states');
  const state = (row: Row | undefined): ExerciseState =>
    row === undefined ? 'new' : row.solved ? 'solved' : 'tried';

  return {
    of: (exercise: string): ExerciseState => state(one.get(exercise)),
    all: (): Map<string, ExerciseState> =>
      new Map(all.all().map((row) => [row.exercise, state(row)])),
  };
}
