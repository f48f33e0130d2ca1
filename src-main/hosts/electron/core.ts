import { app, dialog } from 'electron';
import { ProblemError } from '../../contract/problem.ts';
import { createCore, type Core } from '../../services/index.ts';
import { profileLocation } from '../profile-location.ts';
import { places } from './places.ts';

/** Opens the core; where the profile cannot be opened, says why and ends the app. */
export function openCore(): Core | undefined {
  try {
    return createCore({
      host: 'electron',
      version: app.getVersion(),
      profilePath: profileLocation(undefined, () => app.getPath('userData')),
      courseDirectory: places.course(),
      trainingWorker: places.trainingWorker,
    });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { en, ko } = error.problem.message;
    dialog.showErrorBox('Nabla', app.getLocale().startsWith('ko') ? ko : en);
    app.exit(1);
    return undefined;
  }
}
