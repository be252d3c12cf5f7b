import { Switch } from '@mantine/core'
import type { HttpEditing } from '../../workspace/context'
import classes from '../Composer.module.css'
import { automaticLines, switched } from './automatic'
import own from './AutomaticHeaders.module.css'

/** The lines that a request has of itself; each can be switched off. */
export function AutomaticHeaders({ editing }: { editing: HttpEditing }) {
  const { request, edit } = editing
  const lines = automaticLines(request)
  return (
    <section aria-label="Sent by itself">
      <div className={classes['caption']}>
        <span>Sent by itself</span>
        <span className={classes['count']}>{lines.filter(({ sent }) => sent).length || ''}</span>
      </div>
      <ul className={own['lines']}>
        {lines.map(({ name, value, sent, from }) => (
          <li key={name} className={own['line']} data-off={!sent || undefined}>
            <Switch
              aria-label={`Send ${name}`}
              checked={sent}
              onChange={(event) => edit((now) => switched(now, name, event.currentTarget.checked))}
            />
            <span className={own['name']}>{name}</span>
            <span className={own['value']}>{value}</span>
            {from === undefined ? null : <span className={own['from']}>{from}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
