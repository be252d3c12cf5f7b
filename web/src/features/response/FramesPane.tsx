import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { framesQuery } from '../../api/exchange'
import type { HeadLine, Hop, Http2Frame } from '../../api/types'
import { count, counted, duration } from '../../format/numbers'
import { Coming } from '../../ui/Coming'
import { Empty } from '../../ui/Empty'
import { Icon } from '../../ui/Icon'
import { Segmented } from '../../ui/Segmented'
import screen from '../shell/Screen.module.css'
import body from './body/Body.module.css'
import classes from './Frames.module.css'

type Shown = 'both' | Http2Frame['direction']

interface Props {
  session: string
  hop: Hop
  ended: boolean
}

/** What was on the wire by HTTP/2: the header of each frame, with what it says. */
export function FramesPane({ session, hop, ended }: Props) {
  const [shown, setShown] = useState<Shown>('both')
  const asked = useInfiniteQuery(framesQuery(session, hop.number, ended))
  if (!asked.data) return <Coming what="The frames" asked={asked} />
  const frames = asked.data.pages.flatMap((page) => page.frames)
  const total = asked.data.pages.at(-1)?.total ?? 0
  const rows = frames.filter(({ direction }) => shown === 'both' || direction === shown)
  return (
    <div className={body['body']}>
      <div className={screen['tools']} role="toolbar" aria-label="Wire tools">
        <Segmented
          label="Direction"
          value={shown}
          onChange={setShown}
          segments={[
            { key: 'both', label: 'Both' },
            { key: 'sent', label: 'Sent' },
            { key: 'received', label: 'Received' },
          ]}
        />
        <span className={body['rest']} />
        <span className={body['said']}>{counted(total, 'frame')}</span>
      </div>
      {rows.length === 0 ? (
        <Empty state={ended ? 'No frames were kept' : 'No frames yet'} />
      ) : (
        <div className={classes['scroll']}>
          <Rows rows={rows} began={hop.at} />
          {asked.hasNextPage ? (
            <button
              type="button"
              className={classes['more']}
              disabled={asked.isFetchingNextPage}
              onClick={() => void asked.fetchNextPage()}
            >
              {`Show more of the ${count(total)} frames`}
            </button>
          ) : null}
        </div>
      )}
    </div>
  )
}

function Rows({ rows, began }: { rows: readonly Http2Frame[]; began: number }) {
  return (
    <table className={classes['frames']} aria-label="Frames">
      <thead>
        <tr>
          <th scope="col">
            <span className="hidden-visually">Direction</span>
          </th>
          <th scope="col">Time</th>
          <th scope="col">Type</th>
          <th scope="col">Stream</th>
          <th scope="col">Length</th>
          <th scope="col">Flags</th>
        </tr>
      </thead>
      {rows.map((frame) => (
        <tbody key={frame.number} data-direction={frame.direction}>
          <tr>
            <td>
              <Icon name={frame.direction === 'sent' ? 'arrowUp' : 'arrowDown'} size={14} />
              <span className="hidden-visually">{frame.direction}</span>
            </td>
            <td data-number>{duration(Math.max(0, frame.at - began))}</td>
            <th scope="row">{frame.type}</th>
            <td data-number>{frame.stream}</td>
            <td data-number>{count(frame.length)}</td>
            <td>{frame.flags.join(' ')}</td>
          </tr>
          {[...frame.fields, ...frame.details].map((line, index) => (
            <Said key={index} {...line} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

/** A field of a head, or a thing that a payload says. */
function Said({ name, value, secret }: HeadLine) {
  return (
    <tr className={classes['said']}>
      <td />
      <td />
      <td colSpan={4}>
        <span>{name}</span>: {value}
        {secret ? <small> filled in from a secret</small> : null}
      </td>
    </tr>
  )
}
