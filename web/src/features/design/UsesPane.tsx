import { useQuery } from '@tanstack/react-query'
import { componentsQuery, treeQuery, usesQuery } from '../../api/queries'
import type { Part, ThingUse } from '../../api/types'
import { Coming } from '../../ui/Coming'
import { Empty } from '../../ui/Empty'
import { goTo } from '../shell/route'
import { useWorkspace } from '../workspace/context'
import classes from './Design.module.css'
import { meantBy } from './useReferences'

/** What uses a part of a document, over both documents. */
export function UsesPane({ part }: { part: Pick<Part, 'document' | 'pointer'> }) {
  const { project } = useWorkspace()
  const asked = useQuery(usesQuery(project, part.document, part.pointer))
  if (!asked.data) return <Coming what="What uses it" asked={asked} />
  if (asked.data.length === 0)
    return <Empty state="Nothing uses it" what="What refers to it, in either document, will be listed here." />
  return <UseList uses={asked.data} />
}

const kinds: Readonly<Record<ThingUse['kind'], string>> = {
  reference: 'refers to it',
  mapping: 'means it by a discriminator',
  operationRef: 'links to it',
  operationId: 'links to it by its id',
  security: 'asks for it',
  tag: 'carries it',
}

export function UseList({ uses }: { uses: readonly ThingUse[] }) {
  const { project, store, endpoints = store } = useWorkspace()
  const tree = useQuery(treeQuery(project)).data
  const components = useQuery(componentsQuery(project)).data ?? []
  const open = (endpoint: string) => {
    goTo('apis')
    const there = endpoints.state().tabs.find((tab) => tab.endpoint === endpoint)
    if (there) endpoints.change((state) => ({ ...state, active: there.id }))
    else endpoints.open({ endpoint })
    const { active } = endpoints.state()
    if (active !== undefined) endpoints.changeTab(active, (tab) => ({ ...tab, face: 'design' }))
  }
  return (
    <ul aria-label="Uses" className={classes['uses']}>
      {uses.map((use, index) => {
        const endpoint = tree?.endpoints.find(({ id }) => id === use.endpoint)
        const component = meantBy(`#${use.pointer}`, use.document, components)
        return (
          <li key={index}>
            {endpoint ? (
              <button type="button" onClick={() => open(endpoint.id)}>
                {endpoint.name}
              </button>
            ) : component ? (
              <a href={`#/components/${component.id}`}>
                {component.kind} / {component.name}
              </a>
            ) : (
              <span>{use.document}</span>
            )}
            <span>{kinds[use.kind]}</span>
            <code>{use.pointer}</code>
          </li>
        )
      })}
    </ul>
  )
}
