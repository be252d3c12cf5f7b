import { defineConfig } from 'vitest/config'

/** Journeys in a browser against the real program: each file starts one and ends it. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['e2e/**/*.e2e.ts'],
    testTimeout: 180_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    fileParallelism: false,
    maxWorkers: 1,
    reporters: ['default', ['junit', { outputFile: 'test-results/e2e.xml' }]],
  },
})
