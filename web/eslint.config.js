import js from '@eslint/js'
import a11y from 'eslint-plugin-jsx-a11y'
import hooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import ts from 'typescript-eslint'

export default ts.config(
  { ignores: ['target', 'dist', 'test-results', 'src/api/generated', 'node_modules'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...ts.configs.strictTypeChecked, ...ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'no-console': 'error',
      'max-lines': ['error', { max: 400 }],
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'The network is reached in src/api only.' },
        { name: 'WebSocket', message: 'The network is reached in src/api only.' },
      ],
    },
  },
  // what readers of documentation try goes out from their own page
  { files: ['src/api/**', 'src/published/trying/**', 'test/**', 'e2e/**'], rules: { 'no-restricted-globals': 'off' } },
  {
    files: ['src/**/*.tsx'],
    extends: [hooks.configs.flat['recommended-latest'], a11y.flatConfigs.strict],
    languageOptions: { globals: globals.browser },
    rules: { 'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }] },
  },
  { files: ['scripts/**', 'test/**/*.mjs', '*.js'], languageOptions: { globals: globals.node } },
)
