import type { AppState } from '../contract/settings.ts';
import type { Problem } from '../contract/problem.ts';
import type { Profile } from '../storage/index.ts';
import type { Handlers } from './handlers.ts';

interface Surroundings {
  readonly host: AppState['host'];
  readonly version: string;
  readonly profile: Profile;
  readonly courseProblems: readonly Problem[];
}

export const settingsHandlers = ({
  host,
  version,
  profile,
  courseProblems,
}: Surroundings): Pick<Handlers, 'app.state' | 'settings.write'> => ({
  'app.state': () => ({
    version,
    host,
    settings: profile.settings.read(),
    profilePath: profile.path,
    courseProblems: [...courseProblems],
  }),
  'settings.write': (changes) => profile.settings.write(changes),
});
