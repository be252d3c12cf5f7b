import { describe, expect, it } from 'vitest'
import { closeFault, codeWords, maySend } from './closeCodes'

describe('a close code', () => {
  it('may be sent when it is registered or from 3000 to 4999', () => {
    expect([1000, 1014, 3000, 4999].every(maySend)).toBe(true)
    expect([0, 999, 1004, 1005, 1006, 1015, 2999, 5000].some(maySend)).toBe(false)
  })
  it('has a name, or is for somebody', () => {
    expect([1000, 4001, 3001, 1016].map(codeWords)).toEqual([
      'normal closure',
      'private, for applications (4000–4999)',
      'for libraries and frameworks (3000–3999)',
      undefined,
    ])
  })
  it('is a number of 16 bits', () => {
    expect(closeFault('1000', '')).toBeUndefined()
    expect(closeFault('65536', '')).toContain('0 to 65535')
    expect(closeFault('x', '')).toContain('no close code')
  })
  it('may be left out, but then there is no reason', () => {
    expect(closeFault('', '')).toBeUndefined()
    expect(closeFault('', 'bye')).toBe('A reason needs a code before it')
  })
  it('leaves 123 bytes for the reason', () => {
    expect(closeFault('1000', 'x'.repeat(123))).toBeUndefined()
    expect(closeFault('1000', 'é'.repeat(62))).toBe('The reason has 124 bytes, 123 are allowed')
  })
})
