import type { Configuration } from 'electron-builder';

/** Where the packer finds an Electron that it need not download, and where it leaves what it makes. */
export interface Places {
  readonly electron?: string;
  readonly output?: string;
}

/**
 * better-sqlite3 brings one binary for each system, the same for Node and Electron; a package keeps its
 * own. A list that only takes away would take in the whole project: hence its first entry.
 */
const onlyBinaryOf = (platform: 'linux' | 'win32' | 'darwin'): string[] => [
  'package.json',
  `!node_modules/better-sqlite3/prebuilds/!(${platform}-\${arch}).node`,
];

/** How electron-builder makes installers of the built app (`npm run package`). */
export const packageConfiguration = ({ electron, output }: Places = {}): Configuration => ({
  appId: 'org.nabla.nabla',
  productName: 'Nabla',
  copyright: 'MIT License',
  directories: { output: output ?? 'build/dist', buildResources: 'build/icons' },
  icon: 'build/icons/nabla.png',
  files: [
    'package.json',
    'build/out/{main,preload,renderer,kernels}/**',
    '!**/.nabla-sources',
    // Every other dependency is part of build/out/main.
    '!node_modules/!(better-sqlite3)/**',
    '!node_modules/better-sqlite3/{deps,src}/**',
  ],
  // Beside the archive, so that a teacher can look at it.
  extraResources: [{ from: 'exercises', to: 'exercises' }],
  asar: true,
  asarUnpack: ['**/*.node'],
  // There is nothing to compile.
  npmRebuild: false,
  ...(electron === undefined ? {} : { electronDist: electron }),
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableCookieEncryption: true,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  },
  linux: { target: ['AppImage', 'tar.gz'], category: 'Education', files: onlyBinaryOf('linux') },
  win: { target: ['nsis'], files: onlyBinaryOf('win32') },
  mac: {
    target: ['dmg'],
    category: 'public.app-category.education',
    files: onlyBinaryOf('darwin'),
  },
  // Installers are made here and published by people.
  publish: null,
});
