// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyWebSocket } from './request'
import { memory as browser } from './memory'
import { TabStore, type Keeper } from './TabStore'
import { edited, type kept } from './tabs'

type Kept = ReturnType<typeof kept>

class Server implements Keeper {
  readonly tabs = new Map<string, Kept>()
  readonly leaving: boolean[] = []
  writes = 0
  broken = false
  /** Nothing is answered, as while the page is being left. */
  stalled = false
  keep(id: string, tab: Kept, leaving: boolean) {
    this.writes++
    this.leaving.push(leaving)
    if (this.broken) return Promise.reject(new Error('disk full'))
    if (this.stalled && !leaving) return new Promise<void>(() => undefined)
    this.tabs.set(id, tab)
    return Promise.resolve()
  }
  forget(id: string) {
    this.tabs.delete(id)
    return Promise.resolve()
  }
}

const typed = (url: string) => ({ ...emptyWebSocket(), url })

describe('the store of tabs', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('keeps a draft a moment after the last change, once', async () => {
    const memory = new Server()
    const store = new TabStore(memory)
    const id = store.open({ draft: emptyWebSocket() })
    for (const url of ['w', 'ws', 'ws:']) store.changeTab(id, (tab) => edited(tab, typed(url), undefined))
    await vi.advanceTimersByTimeAsync(399)
    expect(memory.writes).toBe(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(memory.writes).toBe(1)
    expect(memory.tabs.get(id)?.draft?.url).toBe('ws:')
  })

  it('keeps one tab where two windows open the first endpoint of a project at once', async () => {
    const memory = new Server()
    for (const window of [new TabStore(memory), new TabStore(memory)]) {
      window.restore([], undefined)
      window.openFirst('clock')
    }
    await vi.advanceTimersByTimeAsync(400)
    expect([...memory.tabs.values()].map(({ endpoint }) => endpoint)).toEqual(['clock'])
  })

  it('does not open the first endpoint twice where the page before had it', () => {
    const before = new TabStore(new Server(), browser('p'))
    before.restore([], undefined)
    before.openFirst('clock')
    before.flush(true)
    const after = new TabStore(new Server(), browser('p'))
    after.restore([], undefined)
    after.openFirst('clock')
    expect(after.state().tabs.map(({ endpoint }) => endpoint)).toEqual(['clock'])
  })

  it('keeps it at once when the page is left', async () => {
    const memory = new Server()
    const store = new TabStore(memory)
    const id = store.open({ draft: emptyWebSocket() })
    store.changeTab(id, (tab) => edited(tab, typed('ws://x'), undefined))
    store.flush(true)
    await vi.advanceTimersByTimeAsync(0)
    expect(memory.tabs.get(id)?.draft?.url).toBe('ws://x')
    expect(memory.leaving).toEqual([true])
  })

  it('keeps it once more when the page is left while it is on its way, and then no more', async () => {
    const memory = new Server()
    memory.stalled = true
    const store = new TabStore(memory)
    const id = store.open({ draft: typed('ws://x') })
    await vi.advanceTimersByTimeAsync(400)
    store.flush(true)
    store.flush(true)
    await vi.advanceTimersByTimeAsync(0)
    expect(memory.leaving).toEqual([false, true])
    expect(memory.tabs.get(id)?.draft?.url).toBe('ws://x')
  })

  it('has it in the page that follows, even where that reads before it is kept', async () => {
    const memory = new Server()
    memory.broken = true
    const tab = { id: 'a', position: 0, endpoint: 'e', updatedAt: '2026-11-24T00:00:00Z' }
    const before = new TabStore(memory, browser('p'))
    before.restore([tab], undefined)
    before.changeTab('a', (now) => edited(now, typed('ws://x'), undefined))
    before.flush(true)
    memory.broken = false
    const after = new TabStore(memory, browser('p'))
    after.restore([tab], undefined)
    expect(after.state().tabs[0]?.draft?.url).toBe('ws://x')
    await vi.advanceTimersByTimeAsync(400)
    expect(memory.tabs.get('a')?.draft?.url).toBe('ws://x')
    const later = new TabStore(memory, browser('p'))
    later.restore([tab], undefined)
    expect(later.state().tabs[0]?.draft).toBeUndefined()
  })

  it('has a tab in the page that follows which the server does not know yet', () => {
    const before = new TabStore(new Server(), browser('p'))
    before.restore([], undefined)
    const id = before.open({ draft: typed('ws://new') })
    before.flush(true)
    const after = new TabStore(new Server(), browser('p'))
    after.restore([], id)
    expect(after.state().tabs.map((tab) => tab.draft?.url)).toEqual(['ws://new'])
    expect(after.state().active).toBe(id)
  })

  it('does not go back to what a page had that was only hidden', async () => {
    const memory = new Server()
    const before = new TabStore(memory, browser('p'))
    before.restore([], undefined)
    const id = before.open({ draft: typed('ws://hidden') })
    const gone = before.open({ draft: typed('ws://gone') })
    before.flush(true)
    before.changeTab(id, (tab) => edited(tab, typed('ws://shown'), undefined))
    before.close(gone)
    await vi.advanceTimersByTimeAsync(400)
    const after = new TabStore(memory, browser('p'))
    const tabs = [...memory.tabs].map(([key, tab]) => ({ ...tab, id: key, updatedAt: '2026-11-24T00:00:00Z' }))
    after.restore(tabs, undefined)
    expect(after.state().tabs.map((tab) => tab.draft?.url)).toEqual(['ws://shown'])
  })

  it('forgets a tab that is closed', async () => {
    const memory = new Server()
    const store = new TabStore(memory)
    const id = store.open({ endpoint: 'e' })
    store.flush()
    await vi.advanceTimersByTimeAsync(0)
    store.close(id)
    await vi.advanceTimersByTimeAsync(400)
    expect(memory.tabs.size).toBe(0)
  })

  it('does not write what is kept already', async () => {
    const memory = new Server()
    const store = new TabStore(memory)
    store.restore([{ id: 'a', position: 0, endpoint: 'e', updatedAt: '2026-11-24T00:00:00Z' }], undefined)
    store.changeTab('a', (tab) => ({ ...tab, selected: 7 }))
    await vi.advanceTimersByTimeAsync(1000)
    expect(memory.writes).toBe(0)
  })

  it('gives back the texts that were not saved when the page is loaded again', async () => {
    const tab = { id: 'a', position: 0, endpoint: 'e', updatedAt: '2026-11-24T00:00:00Z' }
    const sources = { part: { text: 'summary: Mine\n', revision: 4 } }
    const before = new TabStore(new Server(), browser('texts'))
    before.flush(true)
    before.restore([tab], 'a')
    before.changeTab('a', (now) => ({ ...now, sources }))
    await vi.advanceTimersByTimeAsync(400)
    const after = new TabStore(new Server(), browser('texts'))
    after.flush(true)
    after.restore([tab], 'a')
    expect(after.state().tabs[0]?.sources).toEqual(sources)
    after.changeTab('a', (now) => ({ ...now, sources: {} }))
    after.flush()
    expect(browser('texts').sources()).toEqual({})
  })

  it('tells what could not be kept and tries again', async () => {
    const memory = new Server()
    const store = new TabStore(memory)
    memory.broken = true
    const id = store.open({ draft: typed('ws://x') })
    await vi.advanceTimersByTimeAsync(400)
    expect(store.problem()?.message).toContain('disk full')
    memory.broken = false
    await vi.advanceTimersByTimeAsync(4000)
    expect(store.problem()).toBeUndefined()
    expect(memory.tabs.get(id)?.draft?.url).toBe('ws://x')
  })
})
