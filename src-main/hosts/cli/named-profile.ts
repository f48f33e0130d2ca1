import { profileLocation } from '../profile-location.ts';
import { namedPath } from './named-path.ts';

/** The profile that a command means: the one named, or the learner's own. */
export async function namedProfile(named: string | undefined): Promise<string> {
  const { default: envPaths } = await import('env-paths');
  return profileLocation(named && namedPath(named), () => envPaths('nabla', { suffix: '' }).data);
}
