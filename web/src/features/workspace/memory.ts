import type { Sources } from './tabs'
import type { Memory } from './TabStore'

const moment = 10_000

/** What this browser remembers of the tabs of a project. */
export function memory(project: string): Memory & { active(): string | undefined } {
  const key = `parley.active.${project}`
  const leaving = `parley.left.${project}`
  return {
    active: () => sessionStorage.getItem(key) ?? localStorage.getItem(key) ?? undefined,
    remember: (active) => {
      sessionStorage.setItem(key, active ?? '')
      localStorage.setItem(key, active ?? '')
    },
    leave: (tabs) => {
      try {
        sessionStorage.setItem(leaving, JSON.stringify({ at: Date.now(), tabs }))
      } catch {
        // Larger than a browser keeps: what is on its way to the server must do.
      }
    },
    left: () => {
      const text = sessionStorage.getItem(leaving)
      sessionStorage.removeItem(leaving)
      const { at, tabs } = JSON.parse(text ?? '{"at":0,"tabs":{}}') as { at: number; tabs: ReturnType<Memory['left']> }
      return Date.now() - at < moment ? tabs : {}
    },
    ...texts(`parley.sources.${project}`),
  }
}

/** What this window remembers of texts that are not saved yet: it outlives a reload, and no other window sees it. */
export function texts(key: string): Pick<Memory, 'keepSources' | 'sources'> {
  return {
    keepSources: (sources) => {
      try {
        if (Object.keys(sources).length === 0) sessionStorage.removeItem(key)
        else sessionStorage.setItem(key, JSON.stringify(sources))
      } catch {
        // Larger than a browser keeps: they last as long as the page.
      }
    },
    sources: () => JSON.parse(sessionStorage.getItem(key) ?? '{}') as Sources,
  }
}
