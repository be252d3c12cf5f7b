import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { LiveChannel } from './api/live'
import { LiveProvider } from './api/LiveProvider'
import { queryClient } from './api/queryClient'
import { CommandBook, CommandContext, useCommandKeys } from './features/shell/commands'
import { Projects } from './features/shell/Projects'
import { ThemeFromSettings } from './features/settings/ThemeFromSettings'
import { ThemeProvider } from './theme/ThemeProvider'
import { Boundary } from './ui/Boundary'

/** The whole interface. */
export function App() {
  const [client] = useState(queryClient)
  const [channel] = useState(() => new LiveChannel())
  const [book] = useState(() => new CommandBook())
  useCommandKeys(book)
  useFilesStayOut()
  return (
    <ThemeProvider>
      <QueryClientProvider client={client}>
        <LiveProvider channel={channel}>
          <CommandContext value={book}>
            <ThemeFromSettings />
            <Boundary what="The page">
              <Projects />
            </Boundary>
          </CommandContext>
        </LiveProvider>
      </QueryClientProvider>
    </ThemeProvider>
  )
}

/** A file that is dropped beside its place must not take the page's. */
function useFilesStayOut() {
  useEffect(() => {
    const stay = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    window.addEventListener('dragover', stay)
    window.addEventListener('drop', stay)
    return () => {
      window.removeEventListener('dragover', stay)
      window.removeEventListener('drop', stay)
    }
  }, [])
}
