import { describe, expect, it } from 'vitest';
import { readOptions } from '../../../build/start/options.ts';

describe('the options of npm start', () => {
  it('choose nothing by default', () => {
    expect(readOptions([])).toEqual({ open: true });
  });

  it('choose host, port, browser and profile', () => {
    const words = ['--host', 'web', '--port=8080', '--no-open', '--profile', 'me.sqlite'];
    expect(readOptions(words)).toEqual({
      host: 'web',
      port: '8080',
      open: false,
      profile: 'me.sqlite',
    });
  });

  it.each([
    [['--host', 'cloud'], /--host is 'cloud'; it can be electron or web/],
    [['--port', '70000'], /--port is '70000'; it is a whole number from 0 to 65535/],
    [['--port', '-1'], /port/],
    [['--host', 'electron', '--port', '1'], /--port belongs to the web host/],
    [['--fast'], /--fast/],
    [['web'], /web/],
  ])('%j is refused in one line', (words, message) => {
    expect(() => readOptions(words)).toThrow(message);
  });
});
