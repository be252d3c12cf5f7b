import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client'
import { cookiesQuery } from '../../api/queries'
import { problemsOf } from '../../api/refusal'
import type { Cookie } from '../../api/types'
import { Coming } from '../../ui/Coming'
import { Empty } from '../../ui/Empty'
import { Icon } from '../../ui/Icon'
import { Notice } from '../../ui/Notice'
import { SearchInput } from '../../ui/SearchInput'
import { ConfirmDialog } from '../shell/NameDialog'
import screen from '../shell/Screen.module.css'
import { useWorkspace } from '../workspace/context'
import { CookieDialog } from './CookieDialog'
import { CookieTable } from './CookieTable'
import { byDomain, matching } from './cookies'
import classes from './Cookies.module.css'

/** The cookies that requests and WebSocket handshakes of the project share. */
export default function CookiesScreen() {
  const { project } = useWorkspace()
  const client = useQueryClient()
  const asked = useQuery({ ...cookiesQuery(project), staleTime: 0 })
  const [search, setSearch] = useState('')
  const [editing, setEditing] = useState<Cookie | 'new'>()
  const [emptying, setEmptying] = useState(false)
  const [failed, setFailed] = useState<string>()
  if (!asked.data) return <Coming what="The cookies" asked={asked} />
  const all = asked.data.cookies
  const groups = byDomain(matching(all, search))
  const read = () => client.invalidateQueries({ queryKey: cookiesQuery(project).queryKey })
  const remove = async (query: { domain?: string; path?: string; name?: string }) => {
    try {
      await api.delete('/projects/{project}/cookies', { path: { project }, query })
      setFailed(undefined)
    } catch (error) {
      setFailed(problemsOf(error)[0]?.message)
    }
    await read()
  }
  return (
    <div className={screen['screen']}>
      <div className={screen['line']}>
        <h1>Cookies</h1>
        <span className={screen['aside']}>of the project; requests and WebSocket handshakes share them</span>
        <Button variant="default" leftSection={<Icon name="plus" />} onClick={() => setEditing('new')}>
          Add a cookie
        </Button>
        <Button variant="subtle" disabled={all.length === 0} onClick={() => setEmptying(true)}>
          Delete all
        </Button>
      </div>
      {failed ? <Notice tone="bad" what={failed} /> : null}
      <div className={screen['search']}>
        <SearchInput
          maw={400}
          label="Search cookies"
          placeholder="Domain, name or value"
          value={search}
          onChange={setSearch}
        />
      </div>
      <div className={screen['scroll']}>
        {groups.length === 0 ? (
          <Empty
            state={all.length === 0 ? 'No cookies' : 'No cookie matches'}
            what={all.length === 0 ? 'What servers set comes here, and goes back to them.' : 'Search for less.'}
          />
        ) : null}
        {groups.map(({ domain, cookies }) => (
          <section key={domain} aria-label={domain}>
            <h2 className={classes['domain']}>
              {domain}
              <Button
                variant="subtle"
                size="compact-xs"
                aria-label={`Delete the cookies of ${domain}`}
                onClick={() => void remove({ domain })}
              >
                Delete these
              </Button>
            </h2>
            <CookieTable
              domain={domain}
              cookies={cookies}
              onEdit={setEditing}
              onRemove={({ name, path }) => void remove({ domain, path, name })}
            />
          </section>
        ))}
      </div>
      {editing ? (
        <CookieDialog
          project={project}
          cookie={editing === 'new' ? undefined : editing}
          onClose={() => {
            setEditing(undefined)
            void read()
          }}
        />
      ) : null}
      {emptying ? (
        <ConfirmDialog
          title="Delete all cookies?"
          text="Servers that know you by a cookie ask you to sign in again."
          action="Delete them"
          stay="Keep"
          onDone={() => {
            setEmptying(false)
            void remove({})
          }}
          onClose={() => setEmptying(false)}
        />
      ) : null}
    </div>
  )
}
