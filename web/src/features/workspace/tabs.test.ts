import { describe, expect, it } from 'vitest'
import type { Endpoint } from '../../api/types'
import { emptyWebSocket, equal } from './request'
import { beside, changed, closed, edited, kept, noTabs, opened, placeOf, restored, saved } from './tabs'

const clock: Endpoint = {
  id: 'clock',
  kind: 'websocket',
  name: 'Clock',
  folder: '',
  revision: 3,
  request: { ...emptyWebSocket(), url: 'ws://{{host}}/demo/clock' },
}

const three = ['a', 'b', 'c'].reduce((state, id) => opened(state, id, { endpoint: id }), noTabs)

describe('open tabs', () => {
  it('open beside the one in front and come to the front', () => {
    const state = opened({ ...three, active: 'a' }, 'x', {})
    expect(state.tabs.map((tab) => tab.id)).toEqual(['a', 'x', 'b', 'c'])
    expect(state.active).toBe('x')
  })
  it('give the front to the right neighbour when closed, the last one to the left', () => {
    expect(closed({ ...three, active: 'b' }, 'b').active).toBe('c')
    expect(closed({ ...three, active: 'c' }, 'c').active).toBe('b')
    expect(closed({ ...three, active: 'c' }, 'a').active).toBe('c')
    expect(closed(opened(noTabs, 'a', {}), 'a').active).toBeUndefined()
  })
  it('go round', () => {
    expect(beside({ ...three, active: 'c' }, 1).active).toBe('a')
    expect(beside({ ...three, active: 'a' }, -1).active).toBe('c')
    expect(beside(noTabs, 1)).toEqual(noTabs)
  })
})

describe('a request that is not saved', () => {
  const begun = firstOf(opened(noTabs, 'a', { draft: emptyWebSocket(), folder: 'Orders / Old' }))
  it('stands in the folder that it was begun in, also after a restart', () => {
    expect(placeOf(begun)).toEqual({ folder: 'Orders / Old' })
    const again = restored([{ id: 'a', updatedAt: '', ...kept(begun, 0) }], undefined)
    expect(placeOf(firstOf(again))).toEqual({ folder: 'Orders / Old' })
  })
  it('stands where its endpoint is once it is saved', () => {
    expect(placeOf({ ...begun, endpoint: 'clock' })).toEqual({ endpoint: 'clock' })
    expect(kept({ ...begun, endpoint: 'clock' }, 0)).not.toHaveProperty('folder')
    expect(placeOf({ ...begun, folder: '' })).toEqual({})
  })
})

describe('a draft', () => {
  const tab = { ...firstOf(three), endpoint: 'clock' }
  it('remembers the revision that it was made from', () => {
    const draft = edited(tab, { ...clock.request, url: 'ws://x' }, clock)
    const later = edited(draft, { ...clock.request, url: 'ws://y' }, { ...clock, revision: 9 })
    expect([draft.revision, later.revision]).toEqual([3, 3])
  })
  it('is none when the request is again as saved', () => {
    const draft = edited(tab, { ...clock.request, url: 'ws://x' }, clock)
    expect(edited(draft, { ...clock.request }, clock)).toMatchObject({ draft: undefined, revision: undefined })
  })
  it('is over when saved', () => {
    const draft = edited(tab, { ...clock.request, url: 'ws://x' }, clock)
    expect(saved({ ...draft, endpoint: undefined }, clock)).toMatchObject({ endpoint: 'clock', draft: undefined })
  })
  it('forgets what was wrong with the request before it', () => {
    const wrong = {
      ...tab,
      problems: [{ code: 'no-token', message: 'The key’s name is empty', pointer: '/auth/name' }],
    }
    expect(edited(wrong, { ...clock.request, url: 'ws://x' }, clock).problems).toEqual([])
    expect(edited(wrong, clock.request, clock).problems).toEqual([])
  })
  it('comes back as it was kept', () => {
    const draft = edited(tab, { ...clock.request, url: 'ws://x' }, clock)
    const back = restored([{ id: 'a', updatedAt: '', ...kept(draft, 0) }], 'a')
    expect(back.tabs[0]).toEqual(draft)
  })
  it('of a request that was never saved is there from the start', () => {
    expect(restored([{ id: 'n', position: 0, updatedAt: '' }], undefined)).toMatchObject({
      active: 'n',
      tabs: [{ draft: emptyWebSocket() }],
    })
  })
  it('belongs to its own tab', () => {
    const state = changed(three, 'b', (each) => edited(each, clock.request, undefined))
    expect(state.tabs.map((each) => each.draft !== undefined)).toEqual([false, true, false])
  })
})

describe('equality of requests', () => {
  it('takes a missing field and an undefined one for the same', () => {
    expect(equal({ a: 1, b: undefined }, { a: 1 })).toBe(true)
    expect(equal([1, 2], [1, 2, 3])).toBe(false)
    expect(equal([], {})).toBe(false)
    expect(equal({ a: { b: [1] } }, { a: { b: [1] } })).toBe(true)
    expect(equal(null, {})).toBe(false)
  })
})

function firstOf(state: typeof three) {
  const tab = state.tabs[0]
  if (!tab) throw new Error('no tab')
  return tab
}
