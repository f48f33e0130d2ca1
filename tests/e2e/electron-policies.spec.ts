import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { channels } from '../../src-main/hosts/electron/channels.ts';
import { electronCommand, isRealElectron } from './fixtures/electron-app.ts';
import type { Nabla } from './fixtures/nabla.ts';
import { expect, test } from './fixtures/test.ts';

type Reply = { ok: boolean };
type Handler = (event: object, name: string, input: object) => Promise<Reply>;

const ownPage = 'nabla://app/index.html';

test.beforeEach(async ({ page }) => {
  await expect(page.getByRole('main')).toBeVisible();
});

test.describe('the window', () => {
  test('is sandboxed and isolated, with nothing of Node', async ({ nabla }) => {
    const preferences = await nabla.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) =>
        (
          webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
        ).getLastWebPreferences(),
      ),
    );
    expect(preferences).toHaveLength(1);
    expect(preferences[0]).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
    });
    expect(preferences[0]).not.toMatchObject({ allowRunningInsecureContent: true });
  });

  test('would be sandboxed even if one forgot to say so', async ({ nabla }) => {
    // A real binary keeps this to itself.
    if (isRealElectron) return;
    const isForced = await nabla.electron.evaluate(
      ({ app }) => (app as unknown as { isSandboxForced: boolean }).isSandboxForced,
    );
    expect(isForced).toBe(true);
  });

  test('attaches no webview', async ({ nabla }) => {
    const isPrevented = await nabla.electron.evaluate(({ webContents }) => {
      let prevented = false;
      const event = { preventDefault: () => void (prevented = true) };
      webContents.getAllWebContents()[0]!.emit('will-attach-webview', event, {}, {});
      return prevented;
    });
    expect(isPrevented).toBe(true);
  });

  test('is the only one of its profile: a second start ends by itself', async ({
    nabla,
    profileFolder,
  }) => {
    const { program, words } = electronCommand(profileFolder);
    const second = spawn(program, words, { stdio: 'ignore' });
    const [code] = (await once(second, 'exit')) as [number];
    expect(code).toBe(0);
    expect(nabla.electron.windows()).toHaveLength(1);
  });
});

test.describe('the bridge', () => {
  test('is two functions and nothing else', async ({ page }) => {
    const seen = await page.evaluate(() => {
      const names = ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'];
      const bridge = (window as unknown as { nabla: object }).nabla;
      return {
        bridge: Object.entries(bridge).map(([name, value]) => [name, typeof value]),
        isFrozen: Object.isFrozen(bridge),
        node: names.filter((name) => name in window),
      };
    });
    expect(seen).toEqual({
      bridge: [
        ['call', 'function'],
        ['subscribe', 'function'],
      ],
      isFrozen: true,
      node: [],
    });
  });

  test('hands listeners the payload and never the event behind it', async ({ nabla, page }) => {
    await page.evaluate(() => {
      const { nabla: bridge, heard } = Object.assign(window, {
        heard: [] as unknown[][],
      }) as never as {
        nabla: { subscribe(listener: (...values: unknown[]) => void): () => void };
        heard: unknown[][];
      };
      const stop = bridge.subscribe((...values) => {
        heard.push(values);
        stop();
      });
    });
    for (const payload of ['first', 'after unsubscribing'])
      await nabla.electron.evaluate(
        ({ webContents }, [channel, value]) =>
          webContents.getAllWebContents()[0]!.send(channel!, { name: 'test', payload: value }),
        [channels.event, payload],
      );
    const heard = () => page.evaluate(() => (window as unknown as { heard: unknown }).heard);
    await expect.poll(heard).toEqual([[{ name: 'test', payload: 'first' }]]);
  });

  test('is not given to frames within the page', async ({ page }) => {
    const inFrame = await page.evaluate(() => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const inner = frame.contentWindow as unknown as Record<string, unknown>;
      return ['nabla', 'require', 'process'].filter((name) => name in inner);
    });
    expect(inFrame).toEqual([]);
  });

  const senders: Readonly<Record<string, object | null>> = {
    'its own page': { url: ownPage, parent: null },
    'a foreign page': { url: 'https://example.com/', parent: null },
    'a page that names the app in its path': {
      url: 'https://example.com/nabla://app/',
      parent: null,
    },
    'another host of the scheme': { url: 'nabla://evil/index.html', parent: null },
    'a file': { url: 'file:///nabla/index.html', parent: null },
    'an empty address': { url: '', parent: null },
    'a blank page': { url: 'about:blank', parent: null },
    'a frame within its own page': { url: ownPage, parent: { url: ownPage, parent: null } },
    'a frame that is gone': null,
  };

  test('answers its own page and refuses every other sender', async ({ nabla }) => {
    const answers = await nabla.electron.evaluate(
      async ({ ipcMain, webContents }, { channel, frames }) => {
        const [sender] = webContents.getAllWebContents();
        const { _invokeHandlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Handler> };
        const handler = _invokeHandlers.get(channel)!;
        const answers: Record<string, string> = {};
        for (const [name, senderFrame] of Object.entries(frames))
          try {
            const { ok } = await handler({ sender, senderFrame }, 'app.state', {});
            answers[name] = ok ? 'answered' : 'refused';
          } catch {
            answers[name] = 'refused';
          }
        return answers;
      },
      { channel: channels.call, frames: senders },
    );
    const answered = Object.keys(answers).filter((sender) => answers[sender] === 'answered');
    expect(answered).toEqual(['its own page']);
    expect(Object.keys(answers)).toEqual(Object.keys(senders));
  });
});

test.describe('permissions', () => {
  const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'];

  test('are denied before the page asks', async ({ page }) => {
    const states = await page.evaluate(
      (permissions) =>
        Promise.all(
          permissions.map(async (name) => {
            const { state } = await navigator.permissions.query({ name: name as PermissionName });
            return [name, state];
          }),
        ),
      names,
    );
    expect(states).toEqual(names.map((name) => [name, 'denied']));
  });

  test('are denied by what a page would call', async ({ page }) => {
    const outcome = await page.evaluate(async () => ({
      notifications: await Notification.requestPermission(),
      position: await new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('given'),
          ({ code }) =>
            resolve(code === GeolocationPositionError.PERMISSION_DENIED ? 'denied' : code),
        );
      }),
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'given',
        ({ name }: DOMException) => name,
      ),
    }));
    expect(outcome).toEqual({
      notifications: 'denied',
      position: 'denied',
      camera: expect.stringMatching(/NotAllowedError|NotFoundError/),
    });
  });
});

test.describe('leading out', () => {
  test.use({
    expectedErrors: /Not allowed to|Refused|violates|TrustedScript/,
  });

  const never = [
    'http://example.com/',
    'file:///etc/passwd',
    'smb://example.com/share',
    'ms-msdt:/id',
    'javascript:document.title="ran"',
    'data:text/html,<p>data</p>',
  ];

  /** Replaces what would open a browser by a list of what it was asked to open. */
  async function recordOpened(nabla: Nabla): Promise<() => Promise<string[]>> {
    await nabla.electron.evaluate(({ shell }) => {
      const opened: string[] = [];
      Object.assign(globalThis, { opened });
      shell.openExternal = (address) => {
        opened.push(address);
        return Promise.resolve();
      };
    });
    return () =>
      nabla.electron.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
  }

  const ways: Readonly<Record<string, (address: string) => void>> = {
    'setting the location': (address) => {
      location.href = address;
    },
    'opening a window': (address) => {
      window.open(address);
    },
    'following a link to a new window': (address) => {
      const link = document.body.appendChild(document.createElement('a'));
      Object.assign(link, { href: address, target: '_blank', rel: 'noopener' }).click();
    },
  };

  for (const [way, go] of Object.entries(ways))
    test(`by ${way} stays here: https opens in the browser, nothing else does`, async ({
      nabla,
      page,
    }) => {
      const opened = await recordOpened(nabla);
      const address = page.url();
      for (const forbidden of never) await page.evaluate(go, forbidden);
      await page.evaluate(go, 'https://example.com/');
      await expect.poll(opened).toEqual(['https://example.com/']);
      expect(page.url()).toBe(address);
      expect(await page.title()).not.toBe('ran');
      const windows = await nabla.electron.evaluate(
        ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
      );
      expect(windows).toBe(1);
    });
});

test.describe('the scheme nabla:', () => {
  test.use({ expectedErrors: /Failed to load resource/ });

  const traversals = [
    '/../package.json',
    '/../../package.json',
    '/..%2fpackage.json',
    '/..%2f..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/%2e%2e/package.json',
    '/%2e%2e%2f%2e%2e%2f%2e%2e%2fpackage.json',
    '/assets/..%2f..%2fmain%2fmain.js',
    '/assets/../../main/main.js',
    '/..\\..\\..\\package.json',
    '/..%5c..%5c..%5cpackage.json',
    '/....//....//package.json',
    '/%252e%252e%252fpackage.json',
    '/%c0%ae%c0%ae/package.json',
    '//etc/passwd',
    '/%2fetc%2fpasswd',
    '/etc/passwd',
    '/C:%5cWindows%5cwin.ini',
    '/index.html%00.js',
    '/index.html/..%2f..%2fmain%2fmain.js',
    '/%zz',
  ];

  test('answers every way out of its folder with 4xx', async ({ page }) => {
    const found = await page.evaluate(
      (paths) =>
        Promise.all(
          paths.map(async (path) => ({
            path,
            status: (await fetch(location.origin + path)).status,
          })),
        ),
      traversals,
    );
    expect(found).toHaveLength(20);
    expect(found.filter(({ status }) => status < 400 || status > 499)).toEqual([]);
  });

  test('answers what lies in its folder', async ({ page }) => {
    const status = await page.evaluate(async () => (await fetch('/index.html')).status);
    expect(status).toBe(200);
  });

  test('answers nothing but GET', async ({ page }) => {
    const status = await page.evaluate(
      async () => (await fetch('/index.html', { method: 'POST', body: 'x' })).status,
    );
    expect(status).toBe(405);
  });
});

test.describe('the content security policy', () => {
  test.use({
    expectedErrors: /Content Security Policy|Trusted(Script|HTML)|Failed to load|Refused/,
  });

  test('allows scripts of our own and nothing made up on the way', async ({ page }) => {
    const policy = await page.evaluate(async () =>
      (await fetch(location.pathname)).headers.get('content-security-policy'),
    );
    const directives = new Map(
      policy!.split(';').map((directive) => {
        const [name, ...values] = directive.trim().split(/\s+/);
        return [name, values.join(' ')];
      }),
    );
    expect(Object.fromEntries(directives)).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'frame-ancestors': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'require-trusted-types-for': "'script'",
    });
    expect(policy).not.toMatch(/unsafe-eval|\*|http:|https:/);
  });

  test('stops an inline script, a foreign script and a request to elsewhere', async ({ page }) => {
    const ran = await page.evaluate(async () => {
      const attempt = (script: () => void): void => {
        try {
          script();
        } catch {
          // Trusted types refuse the assignment itself.
        }
      };
      attempt(() => {
        const script = document.createElement('script');
        script.text = 'window.inline = true';
        document.body.append(script);
      });
      attempt(() => {
        document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.inline = true">');
      });
      const fetched = await fetch('https://example.com/').then(
        () => true,
        () => false,
      );
      return { inline: 'inline' in window, fetched };
    });
    expect(ran).toEqual({ inline: false, fetched: false });
  });
});
