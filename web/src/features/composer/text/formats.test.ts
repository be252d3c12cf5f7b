import { describe, expect, it } from 'vitest'
import { base64Fault, faultOf, hexFault, notation, payloadSize } from './formats'

describe('hexadecimal', () => {
  it.each(['', '00', '0A ff', '0x01,0x02', 'de:ad:be:ef', '00\n11', '{{bytes}}f'])('accepts %j', (text) => {
    expect(hexFault(text)).toBeUndefined()
  })
  it('marks a digit too few and what is no digit', () => {
    expect(hexFault('01 0')).toEqual({ from: 3, to: 4, message: '3 digits make no whole bytes: one is missing' })
    expect(hexFault('0g')).toEqual({ from: 1, to: 2, message: '“g” is no hexadecimal digit' })
  })
})

describe('Base64', () => {
  it.each(['', 'AA==', 'AAE=', 'AAEC', 'AA', '-_8', 'AA\nEC', '{{x}}'])('accepts %j', (text) => {
    expect(base64Fault(text)).toBeUndefined()
  })
  it.each(['A', 'A===', 'AA=', 'A=AA', 'A!', 'AAECA'])('marks %j', (text) => {
    expect(base64Fault(text)).toBeDefined()
  })
})

describe('a message', () => {
  it('has the size of its payload', () => {
    expect(payloadSize({ format: 'text', content: 'é' })).toBe(2)
    expect(payloadSize({ format: 'hex', content: '0x01 02' })).toBe(2)
    expect(payloadSize({ format: 'base64', content: 'AAE=' })).toBe(2)
  })
  it('that is empty is no broken JSON', () => {
    expect(faultOf({ format: 'json', content: '' })).toBeUndefined()
    expect(faultOf({ format: 'json', content: '{' })).toBeDefined()
  })
  it('takes a file into both binary formats', () => {
    const file = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256)
    expect(notation('hex', file.subarray(254, 258))).toBe('fe ff 00 01')
    expect(payloadSize({ format: 'base64', content: notation('base64', file) })).toBe(70_000)
  })
})
