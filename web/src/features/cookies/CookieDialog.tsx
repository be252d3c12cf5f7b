import { Switch, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../api/client'
import type { Cookie, SaveCookie } from '../../api/types'
import { Select } from '../../ui/Select'
import { CodeField, FormDialog } from '../shell/FormDialog'
import classes from './Cookies.module.css'
import { localTime } from './cookies'

interface Props {
  project: string
  /** The one that is changed; none for a new one. */
  cookie: Cookie | undefined
  onClose: () => void
}

const fields = ['name', 'value', 'domain', 'path', 'expires']
const fresh: SaveCookie = { name: '', value: '', domain: '', path: '/' }

function begun(cookie: Cookie | undefined): SaveCookie {
  if (!cookie) return fresh
  const { created: _, lastAccess: __, ...rest } = cookie
  return rest
}

/** A cookie as it is edited. */
export function CookieDialog({ project, cookie, onClose }: Props) {
  const [edited, setEdited] = useState(begun(cookie))
  const set = (change: Partial<SaveCookie>) => setEdited({ ...edited, ...change })
  const save = async () => {
    const path = { project }
    await api.post('/projects/{project}/cookies', { path, body: edited })
    if (cookie && !isSame(cookie, edited)) {
      const query = { domain: cookie.domain, path: cookie.path, name: cookie.name }
      await api.delete('/projects/{project}/cookies', { path, query })
    }
  }
  const ends = edited.expires === undefined ? '' : localTime(edited.expires)
  const setEnd = (text: string) => {
    const { expires: _, ...rest } = edited
    setEdited(text === '' ? rest : { ...rest, expires: new Date(text).toISOString() })
  }
  return (
    <FormDialog
      title={cookie ? `Cookie ${cookie.name}` : 'Add a cookie'}
      size={440}
      fields={fields}
      save={save}
      onClose={onClose}
    >
      {({ wrong }) => (
        <>
          <CodeField label="Name" value={edited.name} wrong={wrong('name')} onChange={(name) => set({ name })} />
          <CodeField label="Value" value={edited.value} wrong={wrong('value')} onChange={(value) => set({ value })} />
          <CodeField
            label="Domain"
            value={edited.domain}
            wrong={wrong('domain')}
            onChange={(domain) => set({ domain })}
          />
          <CodeField label="Path" value={edited.path ?? '/'} wrong={wrong('path')} onChange={(path) => set({ path })} />
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
        </>
      )}
    </FormDialog>
  )
}

function isSame(cookie: Cookie, { name, domain, path }: SaveCookie): boolean {
  return cookie.name === name && cookie.domain === domain && cookie.path === path
}
