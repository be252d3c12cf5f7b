import { Button, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { api } from '../../api/client'
import { problemsOf } from '../../api/refusal'
import type { SignIn } from '../../api/types'
import { callback } from './callback'
import classes from './Tokens.module.css'

interface Props {
  signIn: SignIn
  onChange: (now: SignIn) => void
  onCancel: () => void
}

const pause = 1_000

/** A sign-in that the user has yet to do, in a browser here or elsewhere. */
export function PendingSignIn({ signIn, onChange, onCancel }: Props) {
  useEffect(() => {
    const timer = setInterval(() => {
      void api.get('/sign-ins/{signIn}', { path: { signIn: signIn.id } }).then((now) => {
        if (now.state.kind !== signIn.state.kind) onChange(now)
      }, onCancel)
    }, pause)
    return () => clearInterval(timer)
  }, [signIn, onChange, onCancel])
  const { state } = signIn
  if (state.kind === 'redirected') {
    return (
      <div className={classes['pending']}>
        <p>
          Waiting for you to sign in. <Outside url={state.url}>Open the sign-in page</Outside>
        </p>
        {state.redirectUrl === callback() ? null : <Pasted redirectUrl={state.redirectUrl} onChange={onChange} />}
        <Button onClick={onCancel}>Stop waiting</Button>
      </div>
    )
  }
  if (state.kind !== 'elsewhere') return null
  return (
    <div className={classes['pending']}>
      <p>
        Type in this code at <Outside url={state.completeUrl ?? state.url}>{state.url}</Outside>
      </p>
      <output className={classes['code']} aria-label="Code to type in">
        {state.userCode}
      </output>
      <Button onClick={onCancel}>Stop waiting</Button>
    </div>
  )
}

function Outside({ url, children }: { url: string; children: string }) {
  return /^https?:\/\//i.test(url) ? (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  ) : (
    <span>{children}</span>
  )
}

/** For a redirect to another place than this interface: the address that the browser ends up at is brought by hand. */
function Pasted({ redirectUrl, onChange }: { redirectUrl: string; onChange: (now: SignIn) => void }) {
  const [url, setUrl] = useState('')
  const [wrong, setWrong] = useState<string>()
  const bring = () =>
    api
      .post('/sign-in-answers', { body: { url } })
      .then(onChange, (error: unknown) => setWrong(problemsOf(error)[0]?.message))
  return (
    <div className={classes['pasted']}>
      <TextInput
        label="Address after signing in"
        description={`The browser is sent to ${redirectUrl}: copy its whole address from there.`}
        value={url}
        error={wrong}
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      <Button disabled={url === ''} onClick={() => void bring()}>
        Go on
      </Button>
    </div>
  )
}
