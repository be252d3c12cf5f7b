import { defineConfig } from 'vite'

/** Script, style sheet and fonts of published documentation, under names that pages can rely on. */
export default defineConfig({
  base: './',
  publicDir: false,
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: false,
    emptyOutDir: true,
    cssCodeSplit: false,
    rolldownOptions: {
      input: 'src/published/docs.ts',
      output: { format: 'iife', entryFileNames: 'docs.js', assetFileNames: '[name][extname]' },
    },
  },
})
