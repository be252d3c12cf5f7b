import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { api } from '../../api/client'
import { problemsOf } from '../../api/refusal'
import type { OAuth2Auth, PersonalOptions, Problem, SignIn } from '../../api/types'
import { Icon } from '../../ui/Icon'
import { Notice } from '../../ui/Notice'
import { useWorkspace } from '../workspace/context'
import { callback } from './callback'
import { PendingSignIn } from './PendingSignIn'
import classes from './Tokens.module.css'
import { tokenWords } from './words'

interface Props {
  auth: OAuth2Auth
  personal?: PersonalOptions | undefined
}

const pause = 500

/** The token that requests with these credentials are sent with: got, told of, forgotten. */
export function TokenLine({ auth, personal }: Props) {
  const { project } = useWorkspace()
  const client = useQueryClient()
  const [settled] = useDebouncedValue(auth, pause)
  const [signIn, setSignIn] = useState<SignIn>()
  const [failed, setFailed] = useState<{ auth: OAuth2Auth; problems: Problem[] }>()
  const line = useRef<HTMLDivElement>(null)
  const [busy, setBusy] = useState(false)
  const queryKey = ['token', project, settled]
  const kept = useQuery({
    queryKey,
    queryFn: () => api.post('/projects/{project}/kept-token', { path: { project }, body: { auth: settled } }),
    retry: false,
    refetchOnWindowFocus: 'always',
  }).data?.token

  const settle = (now: SignIn) => {
    setSignIn(now)
    if (now.state.kind === 'failed') setFailed({ auth, problems: [now.state.problem] })
    if (now.state.kind === 'done') void client.invalidateQueries({ queryKey: ['token', project] })
  }
  const begin = async () => {
    setFailed(undefined)
    setBusy(true)
    try {
      const body = { auth, redirectUrl: callback(), ...(personal ? { personal } : {}) }
      const begun = await api.post('/projects/{project}/sign-ins', { path: { project }, body })
      if (begun.state.kind === 'redirected') window.open(begun.state.url, '_blank', 'noopener')
      settle(begun)
    } catch (error) {
      setFailed({ auth, problems: problemsOf(error) })
    }
    setBusy(false)
  }
  const forget = async () => {
    await api.post('/projects/{project}/forgotten-token', { path: { project }, body: { auth } })
    await client.invalidateQueries({ queryKey: ['token', project] })
  }
  const cancel = async () => {
    if (signIn) await api.delete('/sign-ins/{signIn}', { path: { signIn: signIn.id } })
    setSignIn(undefined)
  }
  const waiting = signIn && (signIn.state.kind === 'redirected' || signIn.state.kind === 'elsewhere')
  const problems = failed?.auth === auth ? failed.problems : []
  const news = waiting ? signIn.id : failed

  // what comes below the button may lie below what is seen of the form
  useEffect(() => {
    if (news !== undefined) line.current?.scrollIntoView({ block: 'nearest' })
  }, [news])

  return (
    <div ref={line} className={classes['token']}>
      <div className={classes['line']}>
        <span role="status" aria-label="Token" data-tone={kept?.valid ? 'ok' : undefined}>
          {kept ? <Icon name={kept.valid ? 'checkCircle' : 'alert'} size={14} /> : null}
          {tokenWords(kept, new Date())}
        </span>
        {kept ? (
          <Button variant="subtle" onClick={() => void forget()}>
            Forget token
          </Button>
        ) : null}
        <Button leftSection={<Icon name="lock" />} loading={busy} onClick={() => void begin()}>
          {kept ? 'Fetch token again' : 'Get token'}
        </Button>
      </div>
      {problems.map((problem) => (
        <Notice key={problem.message} tone="bad" what={problem.message} why={problem.hint ?? ''} />
      ))}
      {waiting ? <PendingSignIn signIn={signIn} onChange={settle} onCancel={() => void cancel()} /> : null}
    </div>
  )
}
