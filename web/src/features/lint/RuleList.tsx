import { useState } from 'react'
import type { LintRule } from '../../api/types'
import { counted } from '../../format/numbers'
import { Icon } from '../../ui/Icon'
import { SearchInput } from '../../ui/SearchInput'
import screen from '../shell/Screen.module.css'
import classes from './Lint.module.css'
import { drawnAs } from './severity'

/** The rules that a ruleset has, and those that are off. */
export function RuleList({ rules }: { rules: readonly LintRule[] }) {
  const [search, setSearch] = useState('')
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const found = rules.filter(({ name, description = '' }) =>
    words.every((word) => `${name} ${description}`.toLowerCase().includes(word)),
  )
  return (
    <section aria-label="Rules" className={classes['known']}>
      <div className={screen['search']}>
        <SearchInput
          label="Search rules"
          placeholder={`Search ${counted(rules.length, 'rule')}`}
          value={search}
          onChange={setSearch}
        />
      </div>
      <ul
        className={screen['scroll']}
        aria-label="Rules that were found"
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard
        tabIndex={0}
      >
        {found.map(({ name, severity, on, description, formats }) => (
          <li key={name} className={classes['rule']} data-off={!on || undefined}>
            <Icon {...(on && severity ? drawnAs[severity] : { name: 'close', tone: 'mild' })} size={14} />
            <code>{name}</code>
            <small>{on && severity ? severity : 'off'}</small>
            {description === undefined ? null : <p>{description}</p>}
            {formats ? <p>{formats.join(', ')}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
