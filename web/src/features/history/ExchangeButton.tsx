import { Button } from '@mantine/core'
import { goTo } from '../shell/route'

/** Leads to the exchange of a saved request that a script has run, among all that was sent. */
export function ExchangeButton({ session }: { session: string }) {
  return (
    <Button variant="subtle" size="compact-xs" onClick={() => goTo('history', session)}>
      Show exchange
    </Button>
  )
}
