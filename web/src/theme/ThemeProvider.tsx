import { MantineProvider } from '@mantine/core'
import { createContext, useContext, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react'
import type { Settings } from '../api/types'
import { styleNonce } from './nonce'
import { theme } from './theme'

type Theme = Settings['theme']

const key = 'parley.theme'

function remembered(): Theme {
  const kept = localStorage.getItem(key)
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

const dark = '(prefers-color-scheme: dark)'

function watchSystem(watcher: () => void): () => void {
  const query = window.matchMedia(dark)
  query.addEventListener('change', watcher)
  return () => query.removeEventListener('change', watcher)
}

interface ThemeChoice {
  theme: Theme
  setTheme: (theme: Theme) => void
}

const Choice = createContext<ThemeChoice>({ theme: 'system', setTheme: () => undefined })

/** Light, dark or as the system; what was chosen is there from the first paint on. */
export function useTheme(): ThemeChoice {
  return useContext(Choice)
}

/** Mantine without injected <style> elements or HTML, so that the page runs under a strict content security policy. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const [chosen, setChosen] = useState(remembered)
  const systemDark = useSyncExternalStore(watchSystem, () => window.matchMedia(dark).matches)
  const scheme = chosen === 'system' ? (systemDark ? 'dark' : 'light') : chosen
  const choice = useMemo(
    () => ({
      theme: chosen,
      setTheme: (next: Theme) => {
        localStorage.setItem(key, next)
        setChosen(next)
      },
    }),
    [chosen],
  )
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={scheme}
      getStyleNonce={styleNonce}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <Choice value={choice}>{children}</Choice>
    </MantineProvider>
  )
}
