import { app } from 'electron';
import { openCore } from './core.ts';
import { answerCalls } from './policies/answer-own-page.ts';
import { closeCleanly } from './policies/close-cleanly.ts';
import { denyNavigation } from './policies/deny-navigation.ts';
import { denyPermissions } from './policies/deny-permissions.ts';
import { denyWebviews } from './policies/deny-webviews.ts';
import { denyWindows } from './policies/deny-windows.ts';
import { isOnlyInstance } from './policies/only-instance.ts';
import { registerScheme, serveRenderer } from './policies/serve-renderer.ts';
import { openWindow } from './window.ts';

app.enableSandbox();
registerScheme();
denyNavigation();
denyWindows();
denyWebviews();

if (isOnlyInstance()) void app.whenReady().then(start);
else app.quit();

function start(): void {
  denyPermissions();
  serveRenderer();
  const core = openCore();
  if (!core) return;
  answerCalls(core);
  closeCleanly(core);
  void openWindow();
}
