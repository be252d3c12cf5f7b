import { describe, expect, it } from 'vitest'
import type { Cookie } from '../../api/types'
import { attributesOf, byDomain, endOf, matching } from './cookies'

const cookie = (domain: string, name: string, more: Partial<Cookie> = {}): Cookie => ({
  name,
  value: 'v',
  domain,
  hostOnly: true,
  path: '/',
  secure: false,
  httpOnly: false,
  sameSite: 'unset',
  created: '2026-11-20T10:00:00Z',
  lastAccess: '2026-11-20T10:00:00Z',
  ...more,
})

describe('cookies', () => {
  it('stand by domain, and are found by domain, name or value', () => {
    const all = [cookie('b.example', 'sid'), cookie('a.example', 'theme'), cookie('b.example', 'x', { value: 'sid=1' })]
    expect(byDomain(all).map(({ domain, cookies }) => [domain, cookies.length])).toEqual([
      ['a.example', 1],
      ['b.example', 2],
    ])
    expect(matching(all, ' SID ').map(({ name }) => name)).toEqual(['sid', 'x'])
    expect(matching(all, 'a.ex').map(({ name }) => name)).toEqual(['theme'])
  })
  it('say where they are sent, and when they end', () => {
    expect(attributesOf(cookie('a', 'n', { hostOnly: false, secure: true, sameSite: 'lax' }))).toEqual([
      'subdomains too',
      'TLS only',
      'SameSite lax',
    ])
    expect(endOf(cookie('a', 'n'))).toBe('with the session')
    const expires = new Date(2027, 0, 2, 3, 4).toISOString()
    expect(endOf(cookie('a', 'n', { expires }))).toBe('2027-01-02 03:04')
  })
})
