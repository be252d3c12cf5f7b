import type { Entry } from '../../api/types'
import { bytes, counted, duration } from '../../format/numbers'
import { KindBadge } from '../../ui/Badge'
import { Icon } from '../../ui/Icon'
import { exactTime } from '../timeline/times'
import classes from './Details.module.css'

/** What is known of an entry, in a line. */
export function EntryFacts({ entry }: { entry: Entry }) {
  const { kind, direction, size, wireSize, frameCount, compressed, state, connection, event } = entry
  const framed = frameCount !== undefined && frameCount > 0
  return (
    <div className={classes['facts']}>
      <KindBadge kind={kind} />
      {direction === 'none' ? null : (
        <span data-direction={direction}>
          <Icon name={direction === 'sent' ? 'arrowUp' : 'arrowDown'} size={14} />
          {direction}
        </span>
      )}
      <span>{exactTime(entry.time)}</span>
      {framed || size > 0 ? (
        <span>
          {bytes(size)}
          {wireSize === undefined ? '' : `, ${bytes(wireSize)} on the wire`}
        </span>
      ) : null}
      {event ? <span>event {event.name ?? 'message'}</span> : null}
      {event?.id === undefined ? null : <span>id {event.id}</span>}
      {event?.retry === undefined ? null : <span>retry after {duration(event.retry * 1e6)}</span>}
      {framed ? <span>{counted(frameCount, 'frame')}</span> : null}
      {compressed ? <span>compressed</span> : null}
      {entry.roundTrip === undefined ? null : <span>round trip {duration(entry.roundTrip)}</span>}
      {state === 'pending' ? <span>still arriving</span> : null}
      {state === 'unfinished' ? <span>never completed</span> : null}
      {connection !== undefined && connection > 1 ? <span>connection {connection}</span> : null}
    </div>
  )
}
