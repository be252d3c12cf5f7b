import { useEffect, useState } from 'react'
import { api } from '../../api/client'
import { problemsOf } from '../../api/refusal'
import type { SignIn } from '../../api/types'
import { ThemeProvider } from '../../theme/ThemeProvider'
import { Empty } from '../../ui/Empty'
import classes from './Tokens.module.css'

let answering: Promise<SignIn> | undefined

/** A code is good for one use only: it is brought once, and stays in no address. */
function answer(): Promise<SignIn> {
  if (!answering) {
    answering = api.post('/sign-in-answers', { body: { url: location.href } })
    history.replaceState(null, '', location.pathname)
  }
  return answering
}

/** The page that an authorization server sends the browser back to. */
export function CallbackPage() {
  const [said, setSaid] = useState({ state: 'Signing in', what: 'The token is being fetched.' })
  useEffect(() => {
    const failed = (why: string) => setSaid({ state: 'Not signed in', what: why })
    answer().then(
      ({ state }) => {
        if (state.kind === 'failed') {
          failed(state.problem.message)
        } else {
          setSaid({ state: 'Signed in', what: 'The token is kept. This window can be closed.' })
          window.close()
        }
      },
      (error: unknown) => failed(problemsOf(error)[0]?.message ?? ''),
    )
  }, [])
  return (
    <ThemeProvider>
      <main className={classes['callback']} role="status" aria-live="polite">
        <Empty state={said.state} what={said.what} />
      </main>
    </ThemeProvider>
  )
}
