import type { AppState } from '../contract/settings.ts';
import { withPlace, type Course } from '../course/index.ts';
import type { Profile } from '../storage/index.ts';
import type { Handlers } from './handlers.ts';

interface Surroundings {
  readonly host: AppState['host'];
  readonly version: string;
  readonly profile: Profile;
  readonly course: Pick<Course, 'problems'>;
}

export const settingsHandlers = ({
  host,
  version,
  profile,
  course,
}: Surroundings): Pick<Handlers, 'app.state' | 'settings.write'> => ({
  'app.state': () => ({
    version,
    host,
    settings: profile.settings.read(),
    profilePath: profile.path,
    courseProblems: course.problems.map(withPlace),
  }),
  'settings.write': (changes) => profile.settings.write(changes),
});
