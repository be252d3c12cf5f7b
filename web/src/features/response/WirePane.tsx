import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { download } from '../../api/download'
import { wireAddress, type Side } from '../../api/exchange'
import type { Hop } from '../../api/types'
import { bytes } from '../../format/numbers'
import { Failed } from '../../ui/Coming'
import { Empty } from '../../ui/Empty'
import { IconButton } from '../../ui/IconButton'
import { Segmented } from '../../ui/Segmented'
import { useStored } from '../../ui/useStored'
import { mostShown, wireOf } from './body/bodies'
import screen from '../shell/Screen.module.css'
import body from './body/Body.module.css'
import { BytesView } from './body/BytesView'
import { CodeRows } from './body/CodeRows'

interface Props {
  session: string
  hop: Hop
  ended: boolean
}

/** The bytes of a hop as they were on the wire, heads and bodies, within TLS. */
export function WirePane({ session, hop, ended }: Props) {
  const [side, setSide] = useState<Side>('response')
  const [form, setForm] = useStored<'text' | 'hex'>('wireAs', 'text')
  const size = (side === 'request' ? hop.request?.wireSize : hop.response?.wireSize) ?? 0
  const whole = ended || (side === 'request' ? hop.response !== undefined : (hop.response?.complete ?? false))
  const wire = useMemo(() => wireOf(session, hop.number, side), [session, hop.number, side])
  const state = useSyncExternalStore(wire.watch, wire.state)
  useEffect(() => wire.follow(Math.min(size, mostShown), whole), [wire, size, whole])
  return (
    <div className={body['body']}>
      <div className={screen['tools']} role="toolbar" aria-label="Wire tools">
        <Segmented
          label="Direction"
          value={side}
          onChange={setSide}
          segments={[
            { key: 'request', label: 'Sent' },
            { key: 'response', label: 'Received' },
          ]}
        />
        <Segmented
          label="Wire as"
          value={form}
          onChange={setForm}
          segments={[
            { key: 'text', label: 'Text' },
            { key: 'hex', label: 'Bytes' },
          ]}
        />
        <span className={body['rest']} />
        <span className={body['said']}>{bytes(size)}</span>
        <IconButton
          icon="download"
          label="Bytes to a file"
          disabled={size === 0}
          onClick={() => download(wireAddress(session, hop.number, { side }), `${side}-${hop.number}.http`)}
        />
      </div>
      {state.problem ? (
        <Failed what="The bytes cannot be read" why={state.problem} onAgain={() => wire.again()} />
      ) : null}
      {size === 0 ? (
        <Empty state={side === 'request' ? 'Nothing was sent' : 'Nothing came'} />
      ) : form === 'text' ? (
        <CodeRows key={wire.id} label="Wire" body={wire} view="raw" wrap />
      ) : (
        <BytesView key={wire.id} body={wire} />
      )}
    </div>
  )
}
