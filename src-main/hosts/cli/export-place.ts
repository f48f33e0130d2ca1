import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ExportedFile, ExportLayout } from '../../services/command-line-export.ts';
import { namedPath } from './named-path.ts';
import { UnusableError } from './unusable-error.ts';

/** Where an export goes: the folder of its files, and the name of the main one. */
export interface ExportPlace {
  readonly folder: string;
  readonly main: string;
}

/**
 * Where the files of a format go. A path is the main file's, unless it is a folder, or the format
 * fills a folder and the path has not its ending: then the main file is called like the run.
 */
export function exportPlace(
  path: string | undefined,
  run: string,
  { ending, hasFolder }: ExportLayout,
): ExportPlace {
  const place = path ?? namedPath(hasFolder ? `${run}${ending.replace('.', '-')}` : run + ending);
  const isFolder = existsSync(place) && statSync(place).isDirectory();
  return isFolder || (hasFolder && !place.endsWith(ending))
    ? { folder: place, main: run + ending }
    : { folder: dirname(place), main: basename(place) };
}

/**
 * Writes the files and returns their paths. What stands there already is never changed: then nothing
 * is written at all.
 *
 * @throws UnusableError that names the file.
 */
export function writeExport({ folder }: ExportPlace, files: readonly ExportedFile[]): string[] {
  const paths = files.map(({ name }) => join(folder, name));
  try {
    const taken = paths.find((path, i) => existsSync(path) && !holds(path, files[i]!));
    if (taken) throw isTaken(taken);
    mkdirSync(folder, { recursive: true });
    files.forEach(({ contents }, i) => writeFileSync(paths[i]!, contents));
    return paths;
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw unwritable(folder, String(error.code));
    throw error;
  }
}

const holds = (path: string, { contents }: ExportedFile): boolean =>
  statSync(path).isFile() && readFileSync(path).equals(Buffer.from(contents as Uint8Array));

const isTaken = (path: string) =>
  new UnusableError({
    en: `${path} is there already and holds something else. Nothing was written: choose another place with --out.`,
    ko: `${path}에 다른 내용의 파일이 이미 있습니다. 아무것도 저장하지 않았으니 --out으로 다른 위치를 고르세요.`,
  });

const unwritable = (folder: string, code: string) =>
  new UnusableError({
    en: `${folder} cannot be written (${code}). Choose another place with --out.`,
    ko: `${folder}에 쓸 수 없습니다(${code}). --out으로 다른 위치를 고르세요.`,
  });
