import type { Hop, ReceivedCookie } from '../../api/types'
import { Empty } from '../../ui/Empty'
import { Icon } from '../../ui/Icon'
import classes from './Response.module.css'

/** The cookies of a hop: those that the response sets, kept or not, and those that were sent. */
export function Cookies({ hop }: { hop: Hop }) {
  const sent = hop.cookies?.sent ?? []
  const received = hop.cookies?.received ?? []
  if (sent.length === 0 && received.length === 0) {
    return <Empty state="No cookies" what="The response sets none, and none were sent." />
  }
  return (
    <div className={classes['scroll']}>
      {received.length > 0 ? (
        <section aria-label="Received cookies">
          <h2 className={classes['caption']} data-direction="received">
            <Icon name="arrowDown" size={14} />
            Received
          </h2>
          <div className={classes['wide']}>
            <table className={classes['table']}>
              <thead>
                <tr>
                  {['Name', 'Value', 'Domain', 'Path', 'Expires', 'Sent'].map((name) => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {received.map((each, index) => (
                  <Received key={index} received={each} />
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ) : null}
      {sent.length > 0 ? (
        <section aria-label="Sent cookies">
          <h2 className={classes['caption']} data-direction="sent">
            <Icon name="arrowUp" size={14} />
            Sent
          </h2>
          <table className={classes['heads']}>
            <tbody>
              {sent.map(({ name, value }, index) => (
                <tr key={index}>
                  <th scope="row">{name}</th>
                  <td>{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
    </div>
  )
}

function Received({ received: { field, cookie, refused } }: { received: ReceivedCookie }) {
  if (!cookie || refused !== undefined) {
    return (
      <tr data-refused>
        <td className="mono">{cookie?.name ?? field.split('=')[0]}</td>
        <td colSpan={5}>
          <strong>not kept: {refused ?? 'it cannot be read'}</strong> <code>{field}</code>
        </td>
      </tr>
    )
  }
  return (
    <tr>
      <td className="mono">{cookie.name}</td>
      <td className="mono">{cookie.value}</td>
      <td>
        {cookie.domain}
        {cookie.hostOnly ? '' : ' and below'}
      </td>
      <td className="mono">{cookie.path}</td>
      <td>{cookie.expires === undefined ? 'with the session' : cookie.expires.replace('T', ' ').slice(0, 16)}</td>
      <td>
        {[
          cookie.secure ? 'encrypted only' : '',
          cookie.httpOnly ? 'not to scripts' : '',
          cookie.sameSite === 'unset' ? '' : `SameSite ${cookie.sameSite}`,
        ]
          .filter(Boolean)
          .join(', ') || 'always'}
      </td>
    </tr>
  )
}
