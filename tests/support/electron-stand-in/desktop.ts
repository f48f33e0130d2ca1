import { EventEmitter } from 'node:events';
import { strict } from './strict.ts';

// Nothing leaves the stand-in: specs that care replace these to see what would have been opened.
export const shell = strict('shell', {
  openExternal: (_address: string): Promise<void> => Promise.resolve(),
  showItemInFolder(_path: string): void {},
});

export const dialog = strict('dialog', {
  showErrorBox(title: string, content: string): void {
    process.stderr.write(`electron stand-in: error box: ${title}: ${content}\n`);
  },
  showMessageBoxSync: (): number => 0,
  showMessageBox: () => Promise.resolve({ response: 0, checkboxChecked: false }),
});

export const nativeTheme = Object.assign(new EventEmitter(), {
  themeSource: 'system',
  shouldUseDarkColors: false,
});

export const screen = strict('screen', {
  getPrimaryDisplay: () => ({ workAreaSize: { width: 1920, height: 1080 }, scaleFactor: 1 }),
});

export class Menu {
  static #ofApp: Menu | null = null;
  readonly items: readonly object[];

  constructor(items: readonly object[] = []) {
    this.items = items;
  }

  static buildFromTemplate(template: readonly object[]): Menu {
    return new Menu(template);
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.#ofApp = menu;
  }

  static getApplicationMenu(): Menu | null {
    return Menu.#ofApp;
  }
}
