import { describe, expect, it } from 'vitest'
import { isPressed, isTyped, print } from './keys'
import { pageOf, restOf } from './route'

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

describe('keys', () => {
  it('want exactly what is held down', () => {
    expect(isPressed('Ctrl K', press('k', { ctrlKey: true }))).toBe(true)
    expect(isPressed('Ctrl K', press('k', { metaKey: true }))).toBe(true)
    expect(isPressed('Ctrl K', press('k'))).toBe(false)
    expect(isPressed('Ctrl Enter', press('Enter', { ctrlKey: true, shiftKey: true }))).toBe(false)
    expect(isPressed('Ctrl Shift Enter', press('Enter', { ctrlKey: true, shiftKey: true }))).toBe(true)
    expect(isPressed('F6', press('F6'))).toBe(true)
  })
  it('know a letter by its place when Alt makes another character of it', () => {
    expect(isPressed('Alt W', { ...press('∑', { altKey: true }), code: 'KeyW' })).toBe(true)
  })
  it('take the question mark wherever it is on the keyboard', () => {
    expect(isPressed('?', press('?', { shiftKey: true }))).toBe(true)
    expect(isPressed('?', press('?'))).toBe(true)
  })
  it('that make text are told from those that do not', () => {
    expect([isTyped('?'), isTyped('Ctrl K'), isTyped('F6'), isTyped('Alt W')]).toEqual([true, false, false, false])
  })
  it('are printed as on the key', () => {
    expect([print('Ctrl Enter'), print('Alt PageUp')]).toEqual(['Ctrl ↵', 'Alt PgUp'])
  })
})

describe('the address', () => {
  it('names a page, and what is open on it', () => {
    expect([pageOf(''), pageOf('#/history'), pageOf('#/history/s1'), pageOf('#/nowhere')]).toEqual([
      'apis',
      'history',
      'history',
      'apis',
    ])
    expect([restOf('#/history'), restOf('#/history/a%2Fb')]).toEqual([undefined, 'a/b'])
  })
})
