import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { Component } from '../../api/types'
import { SearchInput } from '../../ui/SearchInput'
import screen from '../shell/Screen.module.css'
import classes from './Components.module.css'
import { groupsOf } from './groups'

interface Props {
  components: readonly Component[]
  chosen: string | undefined
}

/** All that is shared, by document and kind. */
export function ComponentList({ components, chosen }: Props) {
  const [search, setSearch] = useState('')
  const wanted = useDeferredValue(search.trim().toLowerCase())
  const list = useRef<HTMLElement>(null)
  const groups = useMemo(
    () => groupsOf(components.filter(({ name, kind }) => `${kind}/${name}`.toLowerCase().includes(wanted))),
    [components, wanted],
  )
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <div className={classes['side']}>
      <div className={screen['search']}>
        <SearchInput label="Search shared" placeholder="Search" value={search} onChange={setSearch} />
      </div>
      <nav ref={list} aria-label="Shared" className={classes['list']} data-pane>
        {groups.length === 0 ? <p>None has that name.</p> : null}
        {groups.map(({ title, components: members }) => (
          <section key={title} aria-label={title}>
            <h2 className={screen['day']}>{title}</h2>
            <ul>
              {members.map(({ id, name }) => (
                <li key={id}>
                  <a href={`#/components/${id}`} aria-current={id === chosen ? 'page' : undefined}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
    </div>
  )
}
