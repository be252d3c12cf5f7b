import { readFileSync } from 'node:fs'
import { defineConfig, type Plugin } from 'vite'

/** What draws diagrams is no part of the script: it is loaded, by a frame of its own, where there is a diagram. */
const drawing: Plugin = {
  name: 'drawing',
  generateBundle() {
    const files = {
      'mermaid.js': 'node_modules/@mermaid-js/tiny/dist/mermaid.tiny.js',
      'diagram.js': 'src/published/diagram.js',
    }
    for (const [fileName, place] of Object.entries(files)) {
      this.emitFile({ type: 'asset', fileName, source: readFileSync(place) })
    }
  },
}

/** Script, style sheet and fonts of published documentation, under names that pages can rely on. */
export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [drawing],
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
