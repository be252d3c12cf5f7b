import type { Cookie } from '../../api/types'
import { IconButton } from '../../ui/IconButton'
import screen from '../shell/Screen.module.css'
import classes from './Cookies.module.css'
import { attributesOf, endOf } from './cookies'

interface Props {
  domain: string
  cookies: readonly Cookie[]
  onEdit: (cookie: Cookie) => void
  onRemove: (cookie: Cookie) => void
}

/** The cookies of one domain. */
export function CookieTable({ domain, cookies, onEdit, onRemove }: Props) {
  return (
    <table className={`${screen['table'] ?? ''} ${classes['table'] ?? ''}`} aria-label={`Cookies of ${domain}`}>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Value</th>
          <th scope="col">Path</th>
          <th scope="col">Ends</th>
          <th scope="col">Sent</th>
          <th scope="col">
            <span className="hidden-visually">Edit and delete</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {cookies.map((cookie) => (
          <tr key={`${cookie.name} ${cookie.path}`}>
            <td className="mono" title={cookie.name}>
              {cookie.name}
            </td>
            <td className="mono" title={cookie.value}>
              {cookie.value}
            </td>
            <td className="mono">{cookie.path}</td>
            <td>{endOf(cookie)}</td>
            <td>{attributesOf(cookie).join(', ')}</td>
            <td>
              <IconButton icon="edit" iconSize={14} label={`Edit ${cookie.name}`} onClick={() => onEdit(cookie)} />
              <IconButton icon="close" iconSize={14} label={`Delete ${cookie.name}`} onClick={() => onRemove(cookie)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
