import type { Core } from '../../../services/index.ts';
import type { CliCommand } from '../cli-command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { CommonOptions } from '../language.ts';
import { namedProfile } from '../named-profile.ts';
import { complain, print, printJson } from '../output.ts';
import { surroundings } from '../surroundings.ts';
import { UnusableError } from '../unusable-error.ts';

interface ServeOptions extends CommonOptions {
  readonly port: number;
  readonly open: boolean;
  readonly profile?: string;
}

/** The loopback web host, until it is interrupted. The address is the last line on standard output. */
export const serve: CliCommand = {
  declare: (program, say) =>
    program
      .command('serve')
      .description(
        say('serve the app to a browser on this machine', '이 컴퓨터의 브라우저에서 앱 실행'),
      )
      .option(
        '--port <number>',
        say('port on 127.0.0.1; 0 takes a free one', '127.0.0.1의 포트. 0이면 빈 포트를 씁니다'),
        parsePort,
        0,
      )
      .option('--profile <file>', say('where progress is kept', '학습 기록을 보관하는 파일'))
      .option('--no-open', say('do not open a browser', '브라우저를 열지 않기')),

  async perform(options: ServeOptions) {
    const { createCore } = await import('../../../services/index.ts');
    const { startWebHost } = await import('../../web/server.ts');
    const { openOrRestore } = await import('../offer-backup.ts');
    const { courseDirectory, rendererDirectory, trainingWorker, version } = surroundings;

    const interrupted = interruption();
    const profilePath = await namedProfile(options.profile);
    const begin = (): Core =>
      createCore({ host: 'web', version: version(), profilePath, courseDirectory, trainingWorker });
    const terminal = { input: process.stdin, output: process.stderr };
    const core = await openOrRestore(profilePath, begin, options.lang, terminal);
    try {
      const host = await startWebHost({ core, rendererDirectory, port: options.port }).catch(
        (error: unknown) => {
          throw portProblem(error, options.port);
        },
      );
      complain(notice[options.lang]);
      if (options.json) printJson({ address: host.address, port: host.port });
      else print(host.address);
      if (options.open) await openBrowser(host.address);
      await interrupted;
      await host.close();
    } finally {
      await core.close();
    }
    return exitCodes.done;
  },
};

const notice = {
  en: 'Nabla is running. Its address opens once; Ctrl+C stops it.',
  ko: 'Nabla가 실행 중입니다. 아래 주소는 한 번만 열 수 있으며, Ctrl+C로 종료합니다.',
};

function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UnusableError({
      en: `--port ${text}: a port is a whole number from 0 to 65535.`,
      ko: `--port ${text}: 포트는 0부터 65535까지의 정수입니다.`,
    });
  return port;
}

function portProblem(error: unknown, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return new UnusableError({
      en: `Port ${port} is taken. Choose another with --port, or leave it out.`,
      ko: `${port}번 포트는 이미 쓰이고 있습니다. --port로 다른 포트를 고르거나 생략하세요.`,
    });
  if (code === 'EACCES')
    return new UnusableError({
      en: `Port ${port} needs more rights. Choose one above 1023 with --port.`,
      ko: `${port}번 포트를 열 권한이 없습니다. --port로 1024 이상의 포트를 고르세요.`,
    });
  return error;
}

function interruption(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => resolve());
  });
}

/** Opens the default browser where there is a desktop; elsewhere the printed address has to do. */
async function openBrowser(address: string): Promise<void> {
  const hasDesktop =
    process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  if (!hasDesktop) return;
  const { default: open } = await import('open');
  const browser = await open(address).catch(() => undefined);
  browser?.on('error', () => undefined);
}
