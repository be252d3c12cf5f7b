import { useState, type ReactNode } from 'react'
import type { Auth, Problem, WebSocketRequest } from '../../../api/types'
import { IconButton } from '../../../ui/IconButton'
import { Select } from '../../../ui/Select'
import { VariableInput } from '../../../ui/VariableInput'
import { segments } from '../../variables/template'
import { problemsAt } from '../check'
import classes from '../Composer.module.css'

interface Props {
  request: WebSocketRequest
  problems: readonly Problem[]
  edit: (change: (request: WebSocketRequest) => WebSocketRequest) => void
}

const kinds: readonly { value: Auth['kind']; label: string }[] = [
  { value: 'none', label: 'None' },
  { value: 'basic', label: 'Basic' },
  { value: 'bearer', label: 'Bearer' },
  { value: 'apiKey', label: 'API key' },
]

function begun(kind: Auth['kind']): Auth {
  switch (kind) {
    case 'none':
      return { kind }
    case 'basic':
      return { kind, username: '', password: '' }
    case 'bearer':
      return { kind, token: '' }
    case 'apiKey':
      return { kind, name: '', value: '', in: 'header' }
    default:
      return { kind: 'none' }
  }
}

/** Credentials of the request. */
export function AuthPanel({ request: { auth }, problems, edit }: Props) {
  const set = (next: Auth) => edit((now) => ({ ...now, auth: next }))
  const wrong = (field: string) => problemsAt(problems, `/auth/${field}`)[0]?.message
  return (
    <div className={classes['scroll']}>
      <div className={classes['form']}>
        <span className={classes['label']}>Kind</span>
        <Select label="Kind" choices={kinds} value={auth.kind} onChange={(kind) => set(begun(kind))} />
        <Fields auth={auth} set={set} wrong={wrong} />
        {auth.kind === 'none' ? null : (
          <p>A secret variable, such as {'{{token}}'}, keeps the value encrypted and out of the project’s document.</p>
        )}
      </div>
    </div>
  )
}

interface FieldsProps {
  auth: Auth
  set: (auth: Auth) => void
  wrong: (field: string) => string | undefined
}

function Fields({ auth, set, wrong }: FieldsProps): ReactNode {
  switch (auth.kind) {
    case 'none':
      return <p>The handshake carries no credentials of its own.</p>
    case 'basic':
      return (
        <>
          <Field
            label="Username"
            value={auth.username}
            wrong={wrong('username')}
            onChange={(username) => set({ ...auth, username })}
          />
          <Field
            secret
            label="Password"
            value={auth.password}
            wrong={wrong('password')}
            onChange={(password) => set({ ...auth, password })}
          />
        </>
      )
    case 'bearer':
      return (
        <>
          <Field
            secret
            label="Token"
            value={auth.token}
            wrong={wrong('token')}
            onChange={(token) => set({ ...auth, token })}
          />
          <Field
            label="Prefix"
            value={auth.prefix ?? 'Bearer'}
            wrong={wrong('prefix')}
            onChange={(prefix) => set({ ...auth, prefix })}
          />
        </>
      )
    case 'apiKey':
      return (
        <>
          <span className={classes['label']}>Sent in</span>
          <Select
            label="Sent in"
            choices={[
              { value: 'header', label: 'Header' },
              { value: 'query', label: 'Query' },
            ]}
            value={auth.in}
            onChange={(place) => set({ ...auth, in: place })}
          />
          <Field label="Key name" value={auth.name} wrong={wrong('name')} onChange={(name) => set({ ...auth, name })} />
          <Field
            secret
            label="Key value"
            value={auth.value}
            wrong={wrong('value')}
            onChange={(value) => set({ ...auth, value })}
          />
        </>
      )
    default:
      return <p>A WebSocket handshake does not take these credentials.</p>
  }
}

interface FieldProps {
  label: string
  value: string
  wrong: string | undefined
  secret?: boolean
  onChange: (value: string) => void
}

function Field({ label, value, wrong, secret = false, onChange }: FieldProps) {
  const [seen, setSeen] = useState(!secret)
  return (
    <>
      <span className={classes['label']} aria-hidden="true">
        {label}
      </span>
      <div className={classes['line']}>
        <VariableInput
          label={label}
          value={value}
          wrong={wrong}
          onChange={onChange}
          {...(seen ? {} : { draw: masked })}
        />
        {secret ? (
          <IconButton
            icon={seen ? 'eyeOff' : 'eye'}
            label={seen ? `Hide ${label.toLowerCase()}` : `Show ${label.toLowerCase()}`}
            onClick={() => setSeen(!seen)}
          />
        ) : null}
      </div>
    </>
  )
}

/** What is literal as dots; variables stay readable, their values are elsewhere. */
function masked(value: string): ReactNode {
  return segments(value).map((part, index) => (
    <span key={index} data-name={part.name}>
      {part.name === undefined ? '•'.repeat(part.text.length) : part.text}
    </span>
  ))
}
