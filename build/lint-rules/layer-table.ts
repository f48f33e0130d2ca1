/**
 * The rooms of the house and what each may import. Folders not listed here belong to no layer and
 * may not be imported by one (tests and build scripts stand outside and may import anything).
 */
export const layerTable = {
  'src-main/contract': [],
  'src-main/engine': [],
  'src-main/ner': [],
  'src-main/calculus': ['src-main/engine', 'src-main/contract'],
  'src-main/training': ['src-main/engine', 'src-main/ner', 'src-main/contract'],
  'src-main/exercise-kinds': [
    'src-main/engine',
    'src-main/calculus',
    'src-main/training',
    'src-main/contract',
  ],
  'src-main/course': ['src-main/exercise-kinds', 'src-main/contract'],
  'src-main/storage': ['src-main/contract'],
  'src-main/services': [
    'src-main/engine',
    'src-main/calculus',
    'src-main/ner',
    'src-main/training',
    'src-main/exercise-kinds',
    'src-main/course',
    'src-main/storage',
    'src-main/contract',
  ],
  'src-main/hosts': ['src-main/services', 'src-main/contract'],
  'src-main/hosts/electron': ['src-main/hosts', 'src-main/services', 'src-main/contract'],
  'src-main/hosts/web': ['src-main/hosts', 'src-main/services', 'src-main/contract'],
  'src-main/hosts/cli': [
    'src-main/hosts',
    'src-main/hosts/web',
    'src-main/services',
    'src-main/contract',
  ],
  'src-renderer': ['src-main/contract'],
} as const satisfies Record<string, readonly string[]>;

export type Layer = keyof typeof layerTable;

/** Packages that only some layers may import: one place to change when a package is replaced. */
export const packageTable: Readonly<Record<string, readonly Layer[]>> = {
  electron: ['src-main/hosts/electron'],
  'better-sqlite3': ['src-main/storage'],
};

/** Layers that run in a browser too, where Node's modules do not exist. */
export const layersWithoutNode: readonly Layer[] = ['src-main/contract', 'src-renderer'];

const layersDeepestFirst = (Object.keys(layerTable) as Layer[]).sort((a, b) => b.length - a.length);

/** The layer of a file or folder given by its path from the project's root with forward slashes. */
export function layerOf(path: string): Layer | undefined {
  return layersDeepestFirst.find((layer) => `${path}/`.startsWith(`${layer}/`));
}

export function mayImport(from: Layer, to: Layer): boolean {
  return from === to || (layerTable[from] as readonly Layer[]).includes(to);
}
