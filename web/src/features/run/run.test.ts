import { describe, expect, it } from 'vitest'
import type { Run, RunResult } from '../../api/types'
import { merged, summary, verdict } from './run'

const result = (name: string, more: Partial<RunResult> = {}): RunResult => ({
  request: name,
  name,
  folder: '',
  iteration: 0,
  method: 'GET',
  url: 'http://a',
  skipped: false,
  took: 1,
  size: 2,
  tests: [],
  console: [],
  warnings: [],
  ...more,
})

const run = (from: number, results: RunResult[]): Run => ({
  id: 'r',
  project: 'p',
  folder: '',
  endpoints: [],
  iterations: 1,
  delay: 0,
  bail: false,
  state: 'running',
  startedAt: '2026-11-25T00:00:00Z',
  requests: 3,
  steps: from + results.length,
  from,
  results,
  totals: {
    iterations: 1,
    took: 1,
    requests: 2,
    failed: 1,
    skipped: 0,
    passedTests: 3,
    failedTests: 1,
    skippedTests: 0,
    received: 4,
  },
})

describe('a run', () => {
  it('has each result once, in order, also when some are told again', () => {
    let known = merged(undefined, run(0, [result('a'), result('b')]))
    known = merged(known, run(1, [result('b'), result('c')]))
    expect(known.results.map((each) => each.name)).toEqual(['a', 'b', 'c'])
    expect(merged(known, { ...run(0, []), id: 'other' }).results).toEqual([])
  })

  it('has failed where a request or a test of it has', () => {
    expect(verdict(result('a'))).toBe('passed')
    expect(verdict(result('a', { error: 'refused' }))).toBe('failed')
    expect(verdict(result('a', { tests: [{ name: 't', status: 'failed', error: 'no' }] }))).toBe('failed')
    expect(verdict(result('a', { skipped: true }))).toBe('skipped')
  })

  it('is summed up in words', () => {
    expect(summary({ run: run(0, []), results: [] })).toBe('2 requests, 1 failed, 4 tests, 1 failed')
  })
})
