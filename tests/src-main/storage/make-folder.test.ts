import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../../src-main/storage/make-folder.ts';
import { openProfile } from '../../../src-main/storage/index.ts';

test('a folder is made with those above it, and may be there already', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'nabla-folder-')), 'a', 'b', 'c');
  makeFolder(folder);
  makeFolder(folder);
  expect(existsSync(folder)).toBe(true);
});

test.runIf(process.platform === 'linux')(
  'where the system allows no folders, a profile is refused at once and by name',
  () => {
    expect(() => openProfile('/proc/nabla/profile.sqlite')).toThrow('/proc/nabla/profile.sqlite');
  },
);
