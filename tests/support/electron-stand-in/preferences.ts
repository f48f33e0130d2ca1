import type { WebPreferences } from 'electron';

/** A window's webPreferences with Electron's defaults for what was left out. */
export interface EffectivePreferences {
  readonly preload?: string;
  readonly sandbox: boolean;
  readonly contextIsolation: boolean;
  readonly nodeIntegration: boolean;
  readonly nodeIntegrationInWorker: boolean;
  readonly nodeIntegrationInSubFrames: boolean;
  readonly webSecurity: boolean;
  readonly webviewTag: boolean;
  readonly allowRunningInsecureContent: boolean;
  readonly experimentalFeatures: boolean;
  readonly navigateOnDragDrop: boolean;
}

/** `isSandboxForced`: app.enableSandbox() was called, which overrules every window. */
export function effectivePreferences(
  given: WebPreferences,
  isSandboxForced: boolean,
): EffectivePreferences {
  const nodeIntegration = given.nodeIntegration ?? false;
  return {
    ...(given.preload === undefined ? {} : { preload: given.preload }),
    sandbox: isSandboxForced || (given.sandbox ?? !nodeIntegration),
    contextIsolation: given.contextIsolation ?? true,
    nodeIntegration,
    nodeIntegrationInWorker: given.nodeIntegrationInWorker ?? false,
    nodeIntegrationInSubFrames: given.nodeIntegrationInSubFrames ?? false,
    webSecurity: given.webSecurity ?? true,
    webviewTag: given.webviewTag ?? false,
    allowRunningInsecureContent: given.allowRunningInsecureContent ?? false,
    experimentalFeatures: given.experimentalFeatures ?? false,
    navigateOnDragDrop: given.navigateOnDragDrop ?? false,
  };
}
