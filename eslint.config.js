import eslint from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { house } from './build/lint/house.js';

const tests = ['**/*.test.ts', '**/*.test.tsx', '**/testing/**', 'e2e/**', 'bench/**'];

// Each room is read with its own tsconfig; tests see Node where the room itself must not.
const projects = [
  ['shared/**', './shared/tsconfig.json'],
  ['shared/**/*.test.ts', './shared/tsconfig.test.json'],
  ['shared/**/testing/**', './shared/tsconfig.test.json'],
  ['db/**', './db/tsconfig.json'],
  ['electron/**', './electron/tsconfig.json'],
  ['electron/preload/**', './electron/preload/tsconfig.json'],
  ['renderer/**', './renderer/tsconfig.json'],
  ['renderer/**/*.test.{ts,tsx}', './renderer/tsconfig.test.json'],
  ['{build/**,*.config.ts}', './build/tsconfig.json'],
  ['e2e/**', './e2e/tsconfig.json'],
  ['bench/**', './bench/tsconfig.json'],
];

export default defineConfig(
  { ignores: ['dist/', 'out/', 'coverage/', 'node_modules/', 'test-results/', 'playwright-report/'] },
  eslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { house },
    rules: {
      'house/file-name': 'error',
      'house/import-extension': 'error',
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 60 }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
        { selector: 'TSInterfaceDeclaration[id.name=/^I[A-Z][a-z]/]', message: 'No I prefix.' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // Spreading a string takes it apart by code points, which is what is wanted.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Cleaning up what people paste means naming control and combining characters.
      'no-control-regex': 'off',
      'no-misleading-character-class': ['error', { allowEscape: true }],
    },
  },
  ...projects.map(([glob, project]) => ({
    files: [[glob, '**/*.{ts,tsx}']],
    languageOptions: { parserOptions: { project, tsconfigRootDir: import.meta.dirname } },
  })),
  {
    files: ['renderer/**/*.ts', 'renderer/**/*.tsx'],
    extends: [reactHooks.configs.flat.recommended],
    // Speaks to the React compiler, which is not used: the virtual lists' functions change without telling.
    rules: { 'react-hooks/incompatible-library': 'off' },
  },
  { files: ['**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 120 }] } },
  { files: tests, rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' } },
  // A migration is one list of statements, frozen once it is shipped.
  { files: ['db/*/migrations/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { require: 'readonly', module: 'writable', process: 'readonly', console: 'readonly' },
    },
  },
);
