import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { settingsQuery } from '../../api/queries'
import { useTheme } from '../../theme/ThemeProvider'

/** Makes the page light or dark as the settings on the server say, whichever browser this is. */
export function ThemeFromSettings() {
  const theme = useQuery(settingsQuery).data?.theme
  const { setTheme } = useTheme()
  useEffect(() => {
    if (theme) setTheme(theme)
  }, [theme, setTheme])
  return null
}
