import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import prettier from 'eslint-config-prettier/flat';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import typescript from 'typescript-eslint';
import { layers } from './build/lint-rules/layers.ts';

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: the same thing then has the same name everywhere.',
};

const noPowerOperator = ['BinaryExpression', 'AssignmentExpression'].map((node) => ({
  selector: `${node}[operator=/^\\*\\*=?$/]`,
  message: 'Powers differ in the last bit between engines: multiply, or use the engine’s power.',
}));

const deterministic = [
  { property: 'random', message: 'Take a seeded Random: the same seed must give the same bits.' },
  { property: 'pow', message: 'Powers differ in the last bit between engines: multiply instead.' },
].map((restriction) => ({ object: 'Math', ...restriction }));

export default defineConfig(
  globalIgnores([
    'build/out',
    'build/dist',
    'node_modules',
    'test-results',
    'playwright-report',
    // AssemblyScript decorates functions, which is no TypeScript.
    'src-main/engine/kernels/assembly',
  ]),
  js.configs.recommended,
  typescript.configs.strict,
  svelte.configs.recommended,
  prettier,
  svelte.configs.prettier,
  {
    plugins: { nabla: { rules: { layers } } },
    languageOptions: { globals: globals.node },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'nabla/layers': 'error',
      'no-restricted-syntax': ['error', noDefaultExport],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-undef': 'off',
      'no-irregular-whitespace': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      // `array[index]!` is how a checked index is read under noUncheckedIndexedAccess.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.ts'],
    ignores: ['**/*.svelte.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src-renderer/**'],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: typescript.parser } },
  },
  {
    files: ['src-main/engine/**', 'src-main/training/**'],
    rules: {
      'no-restricted-properties': ['error', ...deterministic],
      'no-restricted-syntax': ['error', noDefaultExport, ...noPowerOperator],
    },
  },
  {
    // Tools that read these files ask for a default export.
    files: ['*.config.ts', 'tests/e2e/playwright.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
