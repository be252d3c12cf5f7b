import { Switch } from '@mantine/core'
import { Icon } from '../../../ui/Icon'
import type { HttpEditing } from '../../workspace/context'
import classes from '../Composer.module.css'
import { isOmitted, switched, useAutomaticHeaders, type AutomaticHeader } from './automatic'
import own from './AutomaticHeaders.module.css'

const origins: Readonly<Record<AutomaticHeader['origin'], string>> = {
  client: '',
  auth: 'Auth',
  body: 'Body',
  jar: 'Cookie jar',
}

/** The lines that a request has of itself; those that it can do without can be switched off. */
export function AutomaticHeaders({ editing }: { editing: HttpEditing }) {
  const { request, tab, edit } = editing
  const lines = useAutomaticHeaders(request, tab)
  return (
    <section aria-label="Sent by itself">
      <div className={classes['caption']}>
        <span>Sent by itself</span>
        <span className={classes['count']}>{lines.filter(({ name }) => !isOmitted(request, name)).length || ''}</span>
      </div>
      <ul className={own['lines']}>
        {lines.map(({ name, value, origin, optional }, index) => (
          <li key={index} className={own['line']} data-off={isOmitted(request, name) || undefined}>
            {optional ? (
              <Switch
                aria-label={`Send ${name}`}
                checked={!isOmitted(request, name)}
                onChange={(event) => edit((now) => switched(now, name, event.currentTarget.checked))}
              />
            ) : (
              <Icon name="lock" size={14} />
            )}
            <span className={own['name']} title={name}>
              {name}
            </span>
            <span className={own['value']} title={value}>
              {value}
            </span>
            <span className={own['from']}>{origins[origin]}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
