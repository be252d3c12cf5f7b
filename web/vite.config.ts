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
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['test/setup.ts'],
    restoreMocks: true,
    reporters: ['default', ['junit', { outputFile: 'test-results/unit.xml' }]],
  },
})
