import { app, dialog } from 'electron';
import { ProblemError } from '../../contract/problem.ts';
import { createCore, latestBackup, restoreProfile, type Core } from '../../services/index.ts';
import { profileLocation } from '../profile-location.ts';
import { places } from './places.ts';

/**
 * Opens the core. Of a damaged profile the last backup is offered; where the profile cannot be opened,
 * says why and ends the app.
 */
export function openCore(): Core | undefined {
  const profilePath = profileLocation(undefined, () => app.getPath('userData'));
  try {
    return begin(profilePath);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const restored = error.problem.code === 'profile-damaged' && offerBackup(profilePath, error);
    if (restored) return begin(profilePath);
    if (restored === false) dialog.showErrorBox('Nabla', words(error));
    app.exit(1);
    return undefined;
  }
}

const begin = (profilePath: string): Core =>
  createCore({
    host: 'electron',
    version: app.getVersion(),
    profilePath,
    courseDirectory: places.course(),
    trainingWorker: places.trainingWorker,
  });

const isKorean = (): boolean => app.getLocale().startsWith('ko');
const words = ({ problem }: ProblemError): string => problem.message[isKorean() ? 'ko' : 'en'];

const buttons = {
  en: ['Go on from the backup', 'Quit'],
  ko: ['백업으로 복구', '종료'],
};

/**
 * Asks whether the last backup may take the place of the damaged profile, which is kept.
 *
 * @returns false where there is none to offer, undefined where the learner would rather quit.
 */
function offerBackup(profilePath: string, damage: ProblemError): boolean | undefined {
  if (latestBackup(profilePath) === undefined) return false;
  const chosen = dialog.showMessageBoxSync({
    type: 'warning',
    title: 'Nabla',
    message: words(damage),
    buttons: buttons[isKorean() ? 'ko' : 'en'],
    defaultId: 0,
    cancelId: 1,
  });
  if (chosen !== 0) return undefined;
  restoreProfile(profilePath);
  return true;
}
