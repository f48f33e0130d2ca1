import type { AppState } from '../contract/settings.ts';
import { openProfile, type Profile } from '../storage/index.ts';
import { courseOnDemand } from './course-on-demand.ts';
import { courseHandlers } from './course.ts';
import { efficiencyHandlers } from './efficiency/index.ts';
import { createEvents, type Listener } from './events.ts';
import { exerciseHandlers } from './exercise.ts';
import { exploreHandlers } from './explore.ts';
import type { Handlers } from './handlers.ts';
import { createLab } from './lab/index.ts';
import { progressHandlers } from './progress.ts';
import { settingsHandlers } from './settings.ts';

export interface CoreOptions {
  readonly host: AppState['host'];
  readonly version: string;
  /** The SQLite file in which progress is kept; begun where it is not there. */
  readonly profilePath: string;
  /** The lessons and exercises: the folder `exercises/`. */
  readonly courseDirectory: string;
  /** training/worker.ts, or what a bundler made of it. */
  readonly trainingWorker: URL;
}

/** Everything a host needs: it hands calls to the handlers and events to its windows. */
export interface Core {
  readonly handlers: Handlers;
  subscribe(listener: Listener): () => void;
  /** Stops what is running and closes the profile. */
  close(): Promise<void>;
}

/**
 * Opens the profile; the course is read when it is first asked for.
 *
 * @throws ProblemError when the profile cannot be opened; it names the file and the mend.
 */
export function createCore(options: CoreOptions): Core {
  const { host, version } = options;
  const events = createEvents();
  const profile = openProfile(options.profilePath);
  const course = courseOnDemand(options.courseDirectory);
  const lab = createLab(profile, events.emit, { worker: options.trainingWorker });
  return {
    handlers: {
      ...settingsHandlers({ host, version, profile, course }),
      ...courseHandlers(course, profile),
      ...exerciseHandlers(course, profile),
      ...exploreHandlers(),
      ...efficiencyHandlers(),
      ...lab.handlers,
      ...progressHandlers(course, profile),
    },
    subscribe: events.subscribe,
    async close() {
      await lab.close();
      backUp(profile);
      profile.close();
    },
  };
}

/** That there is no room for a backup must not keep a session from ending. */
function backUp(profile: Profile): void {
  try {
    profile.backUp();
  } catch (error) {
    console.error('No backup was made:', error);
  }
}
