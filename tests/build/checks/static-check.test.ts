import { expect, test, vi } from 'vitest';
import { staticCheck } from '../../../build/checks/static-check.ts';

const prettier = (name: string, file: string) =>
  staticCheck(name, 'prettier/bin/prettier.cjs', '--check', file);

test('tools that run side by side count one each, and what each says stays together', async () => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    const checks = [prettier('one', 'package.json'), prettier('two', 'no-such-file.json')];
    expect(await Promise.all(checks.map(({ run }) => run()))).toEqual([
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 0, failed: 1, skipped: 0 },
    ]);
    const said = write.mock.calls.map(([text]) => String(text));
    expect(said).toHaveLength(2);
    expect(said.find((text) => text.startsWith('one:\n'))).toContain('All matched files');
    expect(said.find((text) => text.startsWith('two:\n'))).toContain('no-such-file.json');
  } finally {
    write.mockRestore();
  }
});
