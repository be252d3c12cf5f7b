import type { HeadLine, Hop } from '../../api/types'
import { bytes } from '../../format/numbers'
import { Icon } from '../../ui/Icon'
import classes from './Response.module.css'

/** The heads of a hop: what came, what was sent, and what came in between. */
export function Headers({ hop }: { hop: Hop }) {
  const { request, response, interim = [] } = hop
  return (
    <div className={classes['scroll']}>
      {interim.map((head, index) => (
        <Head key={index} way="received" title="Interim response" line={head.line} lines={head.headers} />
      ))}
      {response ? (
        <Head
          way="received"
          title="Response"
          line={response.line}
          lines={response.headers}
          aside={bytes(response.headSize)}
        />
      ) : null}
      {response && response.trailers.length > 0 ? (
        <Head way="received" title="Trailers" lines={response.trailers} />
      ) : null}
      {request ? (
        <Head way="sent" title="Request" line={request.line} lines={request.headers} aside={bytes(request.headSize)} />
      ) : null}
    </div>
  )
}

interface HeadProps {
  way: 'sent' | 'received'
  title: string
  line?: string
  lines: readonly HeadLine[]
  aside?: string
}

/** A head line by line: its first line, and its fields. */
export function Head({ way, title, line, lines, aside }: HeadProps) {
  return (
    <section aria-label={`${title} headers`}>
      <h2 className={classes['caption']} data-direction={way}>
        <Icon name={way === 'sent' ? 'arrowUp' : 'arrowDown'} size={14} />
        {title}
        <span>{aside}</span>
      </h2>
      <table className={classes['heads']}>
        <thead className="hidden-visually">
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Value</th>
          </tr>
        </thead>
        <tbody>
          {line === undefined ? null : (
            <tr>
              <td colSpan={2} className={classes['first']}>
                {line}
              </td>
            </tr>
          )}
          {lines.map(({ name, value, secret }, index) => (
            <tr key={index}>
              <th scope="row">{name}</th>
              <td>
                {value}
                {secret ? <small> filled in from a secret</small> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
