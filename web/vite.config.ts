import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const server = process.env['PARLEY_SERVER'] ?? 'http://127.0.0.1:4321'

// the server answers its own pages only
const own = { target: server, ws: true, changeOrigin: true, headers: { origin: server } }

export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    chunkSizeWarningLimit: 700,
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': own, '/demo': own },
  },
  test: {
    // a page is made for each file of tests that asks for one: by its ending, or by a line at its head
    projects: [
      {
        extends: true,
        test: { name: 'pages', include: ['src/**/*.test.tsx'], environment: 'jsdom', setupFiles: ['test/setup.ts'] },
      },
      { extends: true, test: { name: 'plain', include: ['src/**/*.test.ts'], environment: 'node', isolate: false } },
    ],
    restoreMocks: true,
    reporters: ['default', ['junit', { outputFile: 'test-results/unit.xml' }]],
  },
})
