import type { ReactNode } from 'react'
import type { Checked, Problem, Session } from '../../api/types'
import { TabPanel, Tabs, type TabItem } from '../../ui/Tabs'
import type { Connection } from '../endpoint/useConnection'
import type { Editing } from '../workspace/context'
import { AuthPanel } from './auth/AuthPanel'
import { composerParts, localProblems, tabOf, type ComposerPart } from './check'
import classes from './Composer.module.css'
import { MessagePanel } from './message/MessagePanel'
import { OptionsPanel } from './options/OptionsPanel'
import { CookiesPanel, HeadersPanel } from './params/HeadersPanel'
import { ParamsPanel } from './params/ParamsPanel'

interface Props {
  editing: Editing
  session: Session | undefined
  connection: Connection
  checked: Checked | undefined
  narrow: boolean
  tools?: ReactNode
}

/** Where a request is written: message, parameters, headers, cookies, credentials and options. */
export function Composer({ editing, session, connection, checked, narrow, tools }: Props) {
  const { tab, request, edit, changeTab } = editing
  const problems = [...tab.problems, ...(checked?.problems ?? [])]
  return (
    <section className={classes['composer']} aria-label="Request">
      <Tabs
        label="Composer"
        panel="composer"
        items={items(editing, problems)}
        active={tab.part}
        onChange={(part) => changeTab((now) => ({ ...now, part }))}
        tools={tools}
      />
      <TabPanel panel="composer" active={tab.part}>
        {tab.part === 'message' ? (
          <MessagePanel
            editing={editing}
            session={session}
            connection={connection}
            checked={checked}
            problems={problems}
            narrow={narrow}
          />
        ) : null}
        {tab.part === 'params' ? <ParamsPanel request={request} problems={problems} edit={edit} /> : null}
        {tab.part === 'headers' ? <HeadersPanel request={request} problems={problems} edit={edit} /> : null}
        {tab.part === 'cookies' ? <CookiesPanel request={request} problems={problems} edit={edit} /> : null}
        {tab.part === 'auth' ? <AuthPanel request={request} problems={problems} edit={edit} /> : null}
        {tab.part === 'options' ? (
          <OptionsPanel
            options={request.options}
            personal={tab.personal}
            problems={problems}
            onOptions={(options) => edit((now) => ({ ...now, options }))}
            onPersonal={(personal) => changeTab((now) => ({ ...now, personal }))}
          />
        ) : null}
      </TabPanel>
    </section>
  )
}

function items({ request }: Editing, problems: readonly Problem[]): TabItem<ComposerPart>[] {
  const wrong = new Set(
    [...problems, ...localProblems(request)].filter(({ severity }) => severity !== 'warning').map(tabOf),
  )
  const { query, path, headers, cookies } = request
  const named = (rows: readonly { name: string; enabled: boolean }[]) =>
    rows.filter((row) => row.enabled && row.name !== '').length
  const counts: Partial<Record<ComposerPart, number>> = {
    params: named(query) + path.length,
    headers: named(headers),
    cookies: named(cookies),
  }
  return composerParts.map((part) => ({ ...part, count: counts[part.key] ?? 0, wrong: wrong.has(part.key) }))
}
