import { join, resolve } from 'node:path';

/** Where a host keeps progress: the file that was named, or `NABLA_PROFILE`, or one in the folder given. */
export const profileLocation = (named: string | undefined, folder: () => string): string => {
  const chosen = named ?? process.env['NABLA_PROFILE'];
  return chosen ? resolve(chosen) : join(folder(), 'profile.sqlite');
};
