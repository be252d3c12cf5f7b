import { describe, expect, it } from 'vitest'
import type { Run, RunResult } from '../../api/types'
import { fitting, kindOf, merged, outcomeOf, placeOf, runPlace, summary, verdict } from './run'

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
  it('was one of HTTP or of a WebSocket', () => {
    expect(kindOf(result('a'))).toBe('http')
    expect(kindOf(result('a', { url: 'WSS://a/feed' }))).toBe('websocket')
    expect(kindOf(result('a', { url: '{{base}}/feed' }))).toBe('http')
  })

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
    expect(summary(run(0, []))).toBe('2 requests, 1 failed, 4 tests, 1 failed')
  })

  it('is filtered by what came of its requests', () => {
    const results = [result('a'), result('b', { error: 'refused' }), result('c', { skipped: true })]
    expect(fitting(results, 'all')).toEqual([0, 1, 2])
    expect(fitting(results, 'failed')).toEqual([1])
    expect(fitting(results, 'skipped')).toEqual([2])
  })

  it('has failed as a whole where anything has', () => {
    const whole = run(0, [])
    expect(outcomeOf(whole)).toBeUndefined()
    expect(outcomeOf({ ...whole, state: 'ended' })).toBe('failed')
    const none = { ...whole.totals, failed: 0, failedTests: 0 }
    expect(outcomeOf({ ...whole, state: 'ended', totals: none })).toBe('passed')
    expect(outcomeOf({ ...whole, state: 'interrupted', totals: none })).toBe('skipped')
  })

  it('has an address, and so has each result', () => {
    expect(placeOf(runPlace('r1'))).toEqual({ run: 'r1' })
    expect(placeOf(runPlace('r1', 7))).toEqual({ run: 'r1', result: 7 })
    expect(placeOf('s1')).toBeUndefined()
  })
})
