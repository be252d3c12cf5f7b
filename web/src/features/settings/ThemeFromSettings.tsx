import { useMantineColorScheme } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { settingsQuery } from '../../api/queries'

/** Makes the page light or dark as the settings on the server say, whichever browser this is. */
export function ThemeFromSettings() {
  const theme = useQuery(settingsQuery).data?.theme
  const { setColorScheme } = useMantineColorScheme()
  useEffect(() => {
    if (theme) setColorScheme(theme === 'system' ? 'auto' : theme)
  }, [theme, setColorScheme])
  return null
}
