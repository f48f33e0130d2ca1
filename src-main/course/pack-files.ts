import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packProblem, topOf, type PackProblem } from './pack-problem.ts';
import { schemaProblems } from './schema-problems.ts';
import { readYaml } from './yaml-text.ts';

const orderFile = 'course.yaml';
const orderSchema = z.strictObject({ units: z.array(z.string()).min(1) });

/** A unit's folder: `prefix` is its path in the pack with a closing slash, or empty for the pack itself. */
export interface UnitFolder {
  readonly id: string;
  readonly prefix: string;
  readonly exerciseFiles: readonly string[];
}

/** A longer file is not read further: it is no lesson and no exercise, and says so by its length. */
const mostBytes = 4 * 1024 * 1024;

/** The text of a file; undefined where there is none, a device or a pipe stands there included. */
export function readPackFile(pack: string, file: string): string | undefined {
  const path = join(pack, file);
  if (!isFile(path)) return undefined;
  const handle = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(Math.min(fstatSync(handle).size, mostBytes));
    return bytes.toString('utf8', 0, readSync(handle, bytes));
  } finally {
    closeSync(handle);
  }
}

const isExerciseFile = (name: string): boolean => /\.ya?ml$/.test(name) && name !== orderFile;
/** What a link leads to counts; one that leads nowhere holds no exercise. */
const isFile = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
const isHidden = (name: string): boolean => name.startsWith('.') || name.startsWith('_');

/** Files in the order of their names; numbers in front of them put them in order. */
function unitFolder(pack: string, id: string, prefix: string): UnitFolder {
  const names = readdirSync(join(pack, prefix)).filter(
    (name) => isExerciseFile(name) && !isHidden(name) && isFile(join(pack, prefix, name)),
  );
  const exerciseFiles = names.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return { id, prefix, exerciseFiles: exerciseFiles.map((name) => prefix + name) };
}

/**
 * The units of a pack in their order: as course.yaml lists them, otherwise by folder name. A pack
 * that holds exercises itself is one unit.
 */
export function unitFolders(pack: string): {
  readonly folders: readonly UnitFolder[];
  readonly problems: readonly PackProblem[];
} {
  if (!existsSync(pack))
    return {
      folders: [],
      problems: [
        packProblem(topOf(pack), 'pack-missing', {
          en: `There is no folder ${pack}. Give the folder that holds the exercises.`,
          ko: `${pack} 폴더가 없습니다. 문제가 들어 있는 폴더를 지정하세요.`,
        }),
      ],
    };
  const entries = readdirSync(pack, { withFileTypes: true }).filter(({ name }) => !isHidden(name));
  if (entries.some(({ name }) => isExerciseFile(name) && isFile(join(pack, name))))
    return { folders: [unitFolder(pack, 'pack', '')], problems: [] };
  const present = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const { order, problems } = readOrder(pack, present);
  return { folders: order.map((name) => unitFolder(pack, name, `${name}/`)), problems };
}

function readOrder(
  pack: string,
  present: readonly string[],
): { readonly order: readonly string[]; readonly problems: readonly PackProblem[] } {
  const source = readPackFile(pack, orderFile);
  if (source === undefined) return { order: present, problems: [] };
  const { text, problems } = readYaml(source, orderFile);
  if (!text) return { order: present, problems };
  const read = orderSchema.safeParse(text.value);
  if (!read.success) return { order: present, problems: schemaProblems(read.error, text) };
  const { units } = read.data;
  const unlisted = present.filter((name) => !units.includes(name));
  return {
    order: [...new Set([...units.filter((name) => present.includes(name)), ...unlisted])],
    problems: [
      ...units.flatMap((name, index) =>
        present.includes(name)
          ? []
          : [
              packProblem(text.place(['units', index]), 'unit-missing', {
                en: `There is no folder “${name}”. Correct the name, or remove the line.`,
                ko: `“${name}” 폴더가 없습니다. 이름을 고치거나 이 줄을 지우세요.`,
              }),
            ],
      ),
      ...unlisted.map((name) =>
        packProblem(text.place(['units']), 'unit-unlisted', {
          en: `The folder “${name}” is not listed. Add it where it belongs in the course.`,
          ko: `“${name}” 폴더가 목록에 없습니다. 들어갈 자리에 더하세요.`,
        }),
      ),
    ],
  };
}
