import { Button, Modal, Switch, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../api/client'
import { problemsOf } from '../../api/refusal'
import type { Cookie, Problem, SaveCookie } from '../../api/types'
import { Notice } from '../../ui/Notice'
import { Select } from '../../ui/Select'
import dialogs from '../shell/Dialogs.module.css'
import classes from './Cookies.module.css'
import { localTime } from './cookies'

interface Props {
  project: string
  /** The one that is changed; none for a new one. */
  cookie: Cookie | undefined
  onClose: () => void
}

const fresh: SaveCookie = { name: '', value: '', domain: '', path: '/' }

function begun(cookie: Cookie | undefined): SaveCookie {
  if (!cookie) return fresh
  const { created: _, lastAccess: __, ...rest } = cookie
  return rest
}

/** A cookie as it is edited. */
export function CookieDialog({ project, cookie, onClose }: Props) {
  const [edited, setEdited] = useState(begun(cookie))
  const [problems, setProblems] = useState<Problem[]>([])
  const set = (change: Partial<SaveCookie>) => setEdited({ ...edited, ...change })
  const wrong = (field: string) => problems.find(({ pointer }) => pointer === `/${field}`)?.message
  const save = async () => {
    const path = { project }
    try {
      await api.post('/projects/{project}/cookies', { path, body: edited })
      if (cookie && !isSame(cookie, edited)) {
        const query = { domain: cookie.domain, path: cookie.path, name: cookie.name }
        await api.delete('/projects/{project}/cookies', { path, query })
      }
      onClose()
    } catch (error) {
      setProblems(problemsOf(error))
    }
  }
  const ends = edited.expires === undefined ? '' : localTime(edited.expires)
  const setEnd = (text: string) => {
    const { expires: _, ...rest } = edited
    setEdited(text === '' ? rest : { ...rest, expires: new Date(text).toISOString() })
  }
  return (
    <Modal opened onClose={onClose} title={cookie ? `Cookie ${cookie.name}` : 'Add a cookie'} size={440}>
      <form
        className={dialogs['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {problems
          .filter(({ pointer }) => !/^\/(name|value|domain|path|expires)$/.test(pointer ?? ''))
          .map((problem) => (
            <Notice key={problem.message} tone="bad" what={problem.message} why={problem.hint ?? ''} />
          ))}
        <Text label="Name" value={edited.name} wrong={wrong('name')} onChange={(name) => set({ name })} />
        <Text label="Value" value={edited.value} wrong={wrong('value')} onChange={(value) => set({ value })} />
        <Text label="Domain" value={edited.domain} wrong={wrong('domain')} onChange={(domain) => set({ domain })} />
        <Text label="Path" value={edited.path ?? '/'} wrong={wrong('path')} onChange={(path) => set({ path })} />
        <TextInput
          label="Ends"
          type="datetime-local"
          description="Empty: with the session"
          value={ends}
          error={wrong('expires')}
          onChange={(event) => setEnd(event.currentTarget.value)}
        />
        <div className={classes['switches']}>
          <Switch
            label="This host only"
            checked={edited.hostOnly ?? true}
            onChange={(event) => set({ hostOnly: event.currentTarget.checked })}
          />
          <Switch
            label="TLS only"
            checked={edited.secure ?? false}
            onChange={(event) => set({ secure: event.currentTarget.checked })}
          />
          <Switch
            label="HttpOnly"
            checked={edited.httpOnly ?? false}
            onChange={(event) => set({ httpOnly: event.currentTarget.checked })}
          />
          <Select
            label="SameSite"
            choices={[
              { value: 'unset', label: 'SameSite not set' },
              { value: 'lax', label: 'SameSite lax' },
              { value: 'strict', label: 'SameSite strict' },
              { value: 'none', label: 'SameSite none' },
            ]}
            value={edited.sameSite ?? 'unset'}
            onChange={(sameSite) => set({ sameSite })}
          />
        </div>
        <div className={dialogs['actions']}>
          <Button variant="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" variant="filled">
            Keep
          </Button>
        </div>
      </form>
    </Modal>
  )
}

function isSame(cookie: Cookie, { name, domain, path }: SaveCookie): boolean {
  return cookie.name === name && cookie.domain === domain && cookie.path === path
}

interface TextProps {
  label: string
  value: string
  wrong: string | undefined
  onChange: (value: string) => void
}

function Text({ label, value, wrong, onChange }: TextProps) {
  return (
    <TextInput
      label={label}
      value={value}
      error={wrong}
      spellCheck={false}
      autoComplete="off"
      classNames={{ input: 'mono' }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
