import type { ReactNode } from 'react'
import { bytes, duration } from '../../format/numbers'
import { ProtocolBadge } from '../../ui/Badge'
import { calledOf, moment } from '../history/outcome'
import { StatusBadge } from '../response/StatusBadge'
import classes from './Compare.module.css'
import type { Compared } from './compared'

/** What two responses are at a glance, side by side; what differs is marked. */
export function Facts({ left, right }: { left: Compared; right: Compared }) {
  const row = (name: string, of: (one: Compared) => ReactNode, value: (one: Compared) => unknown) => (
    <tr data-differs={value(left) !== value(right) || undefined}>
      <th scope="row">{name}</th>
      <td>{of(left)}</td>
      <td>{of(right)}</td>
    </tr>
  )
  const url = ({ session }: Compared) => session.url
  const status = ({ hop }: Compared) => hop?.response?.status
  const size = ({ hop }: Compared) => hop?.response?.bodySize ?? 0
  return (
    <table className={classes['facts']} aria-label="Responses">
      <thead>
        <tr>
          <td />
          {[left, right].map(({ session }, index) => (
            <th key={index} scope="col">
              <ProtocolBadge kind="http" method={session.http?.method} /> {calledOf(session)}{' '}
              <small>{moment(session.startedAt)}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {row(
          'URL',
          (one) => (
            <code title={url(one)}>{url(one)}</code>
          ),
          url,
        )}
        {row(
          'Status',
          ({ hop }) =>
            hop?.response ? (
              <StatusBadge status={hop.response.status} reason={hop.response.reason} />
            ) : (
              <strong>No response</strong>
            ),
          status,
        )}
        {row(
          'Time',
          ({ session }) => (session.http?.took === undefined ? '' : duration(session.http.took)),
          () => undefined,
        )}
        {row('Size', (one) => `${bytes(size(one))} decoded`, size)}
      </tbody>
    </table>
  )
}
