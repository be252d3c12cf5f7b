import { describe, expect, it } from 'vitest'
import type { SavedMessage } from '../../../api/types'
import { inComposer, keptMessages, shifted, withMessage } from './saved'

const message = (id: string, name: string): SavedMessage => ({ id, name, format: 'text', content: id })
const list = [message('a', 'Message 2'), message('b', 'Stop')]
const ids = (messages: readonly SavedMessage[]) => messages.map(({ id }) => id).join('')

describe('saved messages', () => {
  it('take the composer’s message under a name that is free', () => {
    const kept = keptMessages(list, { format: 'hex', content: '00' }, 'c')
    expect(kept.at(-1)).toEqual({ id: 'c', name: 'Message 3', format: 'hex', content: '00' })
    expect(
      keptMessages([message('a', 'Message 3'), message('b', 'x')], list[0] ?? message('', ''), 'c').at(-1)?.name,
    ).toBe('Message 4')
  })
  it('change places, and stay where there is none', () => {
    expect([ids(shifted(list, 'a', 1)), ids(shifted(list, 'a', -1)), ids(shifted(list, 'b', -1))]).toEqual([
      'ba',
      'ab',
      'ba',
    ])
  })
  it('are changed one by one', () => {
    expect(withMessage(list, 'b', (each) => ({ ...each, onOpen: true })).map((each) => each.onOpen)).toEqual([
      undefined,
      true,
    ])
  })
  it('know which of them stands in the composer', () => {
    expect(inComposer(list, { format: 'text', content: 'b' })?.id).toBe('b')
    expect(inComposer(list, { format: 'json', content: 'b' })).toBeUndefined()
  })
})
