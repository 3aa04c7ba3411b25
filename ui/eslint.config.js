// Lint rules. The bans at the end keep records out of the webview's own storage and markup out of strings.
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const storage = ['localStorage', 'sessionStorage', 'indexedDB', 'caches'];

export default ts.config(
  { ignores: ['dist/', 'node_modules/', 'src/generated/'] },
  ...ts.configs.strict,
  ...svelte.configs['flat/recommended'],
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    rules: {
      'no-restricted-globals': ['error', ...storage, 'alert', 'confirm', 'prompt'],
      'no-restricted-properties': [
        'error',
        ...storage.map((property) => ({ object: 'window', property })),
        { object: 'document', property: 'cookie' },
        { object: 'document', property: 'write' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[property.name=/^(localStorage|sessionStorage|indexedDB|caches|cookie)$/]',
          message: 'The webview keeps nothing: drafts and settings go to Rust.',
        },
        {
          selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
          message: 'Text only, never markup from strings.',
        },
      ],
      'no-eval': 'error',
      'svelte/no-at-html-tags': 'error',
      'svelte/no-navigation-without-resolve': 'off',
      'svelte/prefer-svelte-reactivity': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/unified-signatures': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.svelte'],
    ignores: ['src/ipc.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['@tauri-apps/*'], message: 'Only src/ipc.ts talks to Rust.' }] },
      ],
    },
  },
);
