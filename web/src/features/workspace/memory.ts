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
  }
}
