import type { ReactNode } from 'react'
import type { EndpointRequest, Problem } from '../../api/types'
import { TabPanel, Tabs, type TabItem } from '../../ui/Tabs'
import type { Editing } from '../workspace/context'
import { localProblems } from './check'
import classes from './Composer.module.css'
import { HeadPanel } from './HeadPanel'
import { composerParts, partInFront, tabOf, type ComposerPart } from './parts'
import { isBlank } from './url/query'

interface Props {
  editing: Editing
  problems: readonly Problem[]
  tools?: ReactNode
  automatic?: ReactNode
  /** Draws a part that only this kind of request has. */
  children: (part: ComposerPart) => ReactNode
}

/** Where a request is written: the region "Request" with a tab for each of its parts. */
export function Composer({ editing, problems, tools, automatic, children }: Props) {
  const { tab, kind, request, changeTab, editHead } = editing
  const part = partInFront(kind, tab.part)
  return (
    <section className={classes['composer']} aria-label="Request">
      <Tabs
        label="Composer"
        panel="composer"
        items={items(editing, problems)}
        active={part}
        onChange={(chosen) => changeTab((now) => ({ ...now, part: chosen }))}
        tools={tools}
      />
      <TabPanel panel="composer" active={part}>
        <HeadPanel
          kind={kind}
          part={part}
          folder={editing.saved?.folder ?? tab.folder}
          head={request}
          problems={problems}
          edit={editHead}
          automatic={automatic}
        />
        {children(part)}
      </TabPanel>
    </section>
  )
}

function items({ kind, request }: Editing, problems: readonly Problem[]): TabItem<ComposerPart>[] {
  const wrong = new Set(
    [...problems, ...localProblems(request)].filter(({ severity }) => severity !== 'warning').map(tabOf),
  )
  const counts = countsOf(request)
  return composerParts[kind].map((part) => ({
    ...part,
    count: counts[part.key] ?? 0,
    filled: part.key === 'body' && 'body' in request && request.body.kind !== 'none',
    wrong: wrong.has(part.key),
  }))
}

function countsOf({
  query,
  path,
  headers,
  cookies,
  scripts = {},
}: EndpointRequest): Partial<Record<ComposerPart, number>> {
  const named = (rows: readonly { name: string; enabled: boolean }[]) =>
    rows.filter((row) => row.enabled && row.name !== '').length
  return {
    params: query.filter((row) => row.enabled && !isBlank(row)).length + path.length,
    headers: named(headers),
    cookies: named(cookies),
    scripts: Object.values(scripts).filter((text) => text !== '').length,
  }
}
