import type { Environment } from '../../api/types'
import { Icon } from '../../ui/Icon'
import classes from './Variables.module.css'

interface Props {
  environments: readonly Environment[]
  active: string | undefined
  front: string | undefined
}

/** The project and its environments, to choose whose variables are in front. */
export function EnvironmentList({ environments, active, front }: Props) {
  return (
    <nav className={classes['list']} aria-label="Variables of">
      <a href="#/variables" aria-current={front === undefined ? 'page' : undefined}>
        <Icon name="apis" />
        Project
      </a>
      {environments.map(({ id, name }) => (
        <a key={id} href={`#/variables/${id}`} aria-current={front === id ? 'page' : undefined}>
          <Icon name="globe" />
          <span>{name}</span>
          {id === active ? <small>active</small> : null}
        </a>
      ))}
      {environments.length === 0 ? (
        <p>An environment holds the values of one place, such as a test system: its addresses, users and keys.</p>
      ) : null}
    </nav>
  )
}
