import { join, resolve } from 'node:path';
import { RuleTester } from 'eslint';
import { describe, expect, it } from 'vitest';
import typescript from 'typescript-eslint';
import { layerOf, layerTable } from '../../../build/lint-rules/layer-table.ts';
import type { Layer } from '../../../build/lint-rules/layer-table.ts';
import { layers } from '../../../build/lint-rules/layers.ts';

RuleTester.describe = describe;
RuleTester.it = it;

const root = resolve(import.meta.dirname, '../../..');
const tester = new RuleTester({ languageOptions: { parser: typescript.parser } });
const names = Object.keys(layerTable) as Layer[];

/** `a → b` for every arrow that design.md allows, written out by hand. */
const allowed = new Set([
  'calculus → engine',
  'calculus → contract',
  'training → engine',
  'training → ner',
  'training → contract',
  'exercise-kinds → engine',
  'exercise-kinds → calculus',
  'exercise-kinds → training',
  'exercise-kinds → contract',
  'course → exercise-kinds',
  'course → contract',
  'storage → contract',
  'services → engine',
  'services → calculus',
  'services → ner',
  'services → training',
  'services → exercise-kinds',
  'services → course',
  'services → storage',
  'services → contract',
  'hosts → services',
  'hosts → contract',
  'hosts/electron → hosts',
  'hosts/electron → services',
  'hosts/electron → contract',
  'hosts/web → hosts',
  'hosts/web → services',
  'hosts/web → contract',
  'hosts/cli → hosts',
  'hosts/cli → hosts/web',
  'hosts/cli → services',
  'hosts/cli → contract',
  'src-renderer → contract',
]);

const short = (layer: Layer): string => layer.replace('src-main/', '');
const upToRoot = (layer: Layer): string => layer.replaceAll(/[^/]+/g, '..');

const crossings = names.flatMap((from) =>
  names.map((to) => ({
    filename: join(root, from, 'here.ts'),
    code: `import { there } from '${upToRoot(from)}/${to}/there.ts'; there();`,
    name: `${short(from)} → ${short(to)}`,
    fits: from === to || allowed.has(`${short(from)} → ${short(to)}`),
  })),
);

describe('imports between layers', () => {
  const test = ({ filename, code, name }: (typeof crossings)[number]) => ({ filename, code, name });
  tester.run('every pair of layers', layers, {
    valid: crossings.filter(({ fits }) => fits).map(test),
    invalid: crossings
      .filter(({ fits }) => !fits)
      .map((crossing) => ({ ...test(crossing), errors: [{ messageId: 'direction' }] })),
  });

  it('tests arrows that exist', () => {
    expect(crossings.filter(({ name }) => allowed.has(name))).toHaveLength(allowed.size);
  });
});

const engine = join(root, 'src-main/engine/ops/add.ts');
const renderer = join(root, 'src-renderer/screens/lab/Lab.svelte.ts');
const electronHost = join(root, 'src-main/hosts/electron/main.ts');

describe('ways around the rule', () => {
  const forbidden = [
    "export { there } from '../../training/there.ts';",
    "export * from '../../training/there.ts';",
    "import '../../training/there.ts';",
    "import type { There } from '../../training/there.ts'; export type Here = There;",
    "export type Here = import('../../training/there.ts').There;",
    "import there = require('../../training/there.ts'); there();",
    "void import('../../training/there.ts');",
    'void import(`../../training/there.ts`);',
    "require('../../training/there.ts');",
    "import '../../engine/../training/there.ts';",
    "import './../../training';",
    "import '../../../src-main/training/there.ts';",
    "import '..\\\\..\\\\training\\\\there.ts';",
    "import '../../%74raining/there.ts';",
    "import '../%2e%2e/training/there.ts';",
    "import '../../training/worker.ts?nodeWorker';",
    `import '${join(root, 'src-main/training/there.ts')}';`,
    `import 'file://${join(root, 'src-main/training/there.ts')}';`,
  ];
  tester.run('are closed', layers, {
    valid: [
      { code: "import '../../training/../engine/tensor.ts';", filename: engine },
      { code: "import '../../engine/tensor.ts?raw';", filename: engine },
      { code: 'void import(`../../${name}.ts`);', filename: engine },
      {
        code: "import '../../../src-main/training/worker.ts';",
        filename: join(root, 'tests/a/b/c.ts'),
      },
    ],
    invalid: forbidden.map((code) => ({
      code,
      filename: engine,
      errors: [{ messageId: 'direction' }],
    })),
  });
});

describe('what lies outside the layers', () => {
  tester.run('may not be imported by them', layers, {
    valid: [
      { code: "import '../../../build/bootstrap.mjs';", filename: join(root, 'tests/a/b/c.ts') },
    ],
    invalid: [
      {
        code: "import '../../../tests/support/matchers.ts';",
        filename: engine,
        errors: [{ messageId: 'outside' }],
      },
      { code: "import '../../loose.ts';", filename: engine, errors: [{ messageId: 'outside' }] },
      { code: "import './%zz.ts';", filename: engine, errors: [{ messageId: 'outside' }] },
    ],
  });
  tester.run('has no place in the source folders', layers, {
    valid: [],
    invalid: ['src-main/loose.ts', 'src-main/helpers/loose.ts'].map((file) => ({
      code: 'export const loose = 1;',
      filename: join(root, file),
      errors: [{ messageId: 'homeless' }],
    })),
  });
});

describe('packages', () => {
  tester.run('have one home', layers, {
    valid: [
      { code: "import { app } from 'electron'; app();", filename: electronHost },
      {
        code: "import Database from 'better-sqlite3'; Database();",
        filename: join(root, 'src-main/storage/connection.ts'),
      },
      { code: "import 'node:fs';", filename: electronHost },
      { code: "import 'svelte';", filename: renderer },
    ],
    invalid: [
      { code: "import 'electron/main';", filename: engine, errors: [{ messageId: 'package' }] },
      { code: "import 'electron';", filename: renderer, errors: [{ messageId: 'package' }] },
      {
        code: "import type Database from 'better-sqlite3'; export type D = Database;",
        filename: join(root, 'src-main/services/core.ts'),
        errors: [{ messageId: 'package' }],
      },
      { code: "import 'node:fs';", filename: renderer, errors: [{ messageId: 'node' }] },
      {
        code: "import { join } from 'path'; join();",
        filename: join(root, 'src-main/contract/real.ts'),
        errors: [{ messageId: 'node' }],
      },
    ],
  });
});

describe('the message', () => {
  tester.run('teaches what may be imported instead', layers, {
    valid: [],
    invalid: [
      {
        code: "import '../../src-main/services/core.ts';",
        filename: join(root, 'src-renderer/client/client.ts'),
        errors: [
          {
            message:
              'src-renderer may not import src-main/services (here ../../src-main/services/core.ts). ' +
              'It may import: src-main/contract. Move the shared piece down to a layer that both may ' +
              'import, or pass it in as a parameter.',
          },
        ],
      },
    ],
  });
});

describe('layerOf', () => {
  it.each([
    ['src-main/hosts/dispatch.ts', 'src-main/hosts'],
    ['src-main/hosts/electron/policies/navigation.ts', 'src-main/hosts/electron'],
    ['src-main/engine', 'src-main/engine'],
    ['src-main/engines/x.ts', undefined],
    ['src-renderer/App.svelte', 'src-renderer'],
    ['tests/src-main/engine/x.ts', undefined],
  ])('%s lies in %s', (path, layer) => {
    expect(layerOf(path)).toBe(layer);
  });
});
