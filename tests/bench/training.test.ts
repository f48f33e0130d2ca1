import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { configurations, idOf, operationsPerWindow, parseConfiguration } from './configurations.ts';
import { fitLine, median } from './statistics.ts';

const script = fileURLToPath(new URL('training.ts', import.meta.url));

/** The benchmark as people call it. */
const bench = (...words: string[]) =>
  new Promise<{ code: number; out: string; complaint: string }>((resolve) => {
    const child = execFile(process.execPath, [script, ...words], (error, out, complaint) =>
      resolve({ code: error ? (child.exitCode ?? 1) : 0, out, complaint }),
    );
  });

describe('a configuration', () => {
  it('has defaults for what is left out', () => {
    expect(parseConfiguration('{"batch":7}')).toEqual({
      batch: 7,
      optimizer: 'adam',
      embeddings: 'dense',
      threads: 1,
    });
  });

  it.each([
    ['{"batch":0}', 'batch is a whole number from 1 to 50000, not 0'],
    ['{"batch":1.5}', 'not 1.5'],
    ['{"optimizer":"lbfgs"}', 'optimizer is sgd or adam, not lbfgs'],
    ['{"threads":3}', 'threads is 1 or 2, not 3'],
    ['{"batchsize":3}', 'no batchsize'],
  ])('%s is refused: %s', (text, message) => {
    expect(() => parseConfiguration(text)).toThrow(message);
  });

  it('has a name of its own', () => {
    expect(new Set(configurations.map(idOf)).size).toBe(configurations.length);
  });

  it('needs 153 kFLOP a window, and a third of the first layer less for frozen vectors', () => {
    const [first] = configurations;
    expect(operationsPerWindow(first!)).toBe(153_000);
    expect(operationsPerWindow({ ...first!, embeddings: 'frozen' })).toBe(103_000);
  });
});

describe('statistics', () => {
  test('a median stands in the middle', () => {
    expect(median([5, 1, 3])).toBe(3);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  test('a line through points of a line is that line', () => {
    const positive = fc.double({ min: 0.1, max: 100, noNaN: true });
    fc.assert(
      fc.property(positive, positive, (constant, slope) => {
        const points = [1, 8, 32, 128].map((x) => [x, constant + slope * x] as const);
        const fitted = fitLine(points);
        expect(fitted.constant).toBeAllClose(constant, { within: 1e-6 });
        expect(fitted.slope).toBeAllClose(slope, { within: 1e-6 });
      }),
    );
  });
});

describe('bench:training', () => {
  it('says how it is used', async () => {
    const { code, out } = await bench('--help');
    expect(code).toBe(0);
    expect(out).toContain('--config JSON');
    expect(out).toContain('@tensorflow/tfjs-backend-wasm@');
  });

  it('refuses what it cannot measure in one line', async () => {
    const { code, complaint } = await bench('--config', '{"batch":-1}');
    expect(code).toBe(2);
    expect(complaint).toBe(
      'bench:training: --config: batch is a whole number from 1 to 50000, not -1\n',
    );
    expect((await bench('--seconds', 'long')).complaint).toContain('--seconds is a number above 0');
  });

  it('prints one JSON object', { timeout: 120_000 }, async () => {
    const config = '{"batch":16,"optimizer":"sgd","embeddings":"lazy"}';
    const { out } = await bench('--config', config, '--seconds', '0.05', '--rounds', '1', '--json');
    const { machine, results } = JSON.parse(out) as Record<'machine' | 'results', object[]>;
    expect(machine).toMatchObject({ node: process.version });
    expect(results).toMatchObject([
      { batch: 16, optimizer: 'sgd', embeddings: 'lazy', threads: 1 },
    ]);
  });
});
