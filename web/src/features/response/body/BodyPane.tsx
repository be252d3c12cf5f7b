import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { bodyAddress } from '../../../api/exchange'
import { download } from '../../../api/download'
import type { Hop } from '../../../api/types'
import { bytes } from '../../../format/numbers'
import { Failed } from '../../../ui/Coming'
import { Empty } from '../../../ui/Empty'
import { FindBox } from '../../../ui/FindBox'
import { IconButton } from '../../../ui/IconButton'
import { Notice } from '../../../ui/Notice'
import { Segmented } from '../../../ui/Segmented'
import { useStored } from '../../../ui/useStored'
import { useCommands } from '../../shell/commands'
import { bodyOf, mostShown } from './bodies'
import screen from '../../shell/Screen.module.css'
import classes from './Body.module.css'
import { BytesView } from './BytesView'
import { CopyButton, FoldMenu } from './BodyTools'
import { CodeRows, type RowsHandle } from './CodeRows'
import { contentOf, endingOf, saidOf } from './content'
import type { BodyState } from './model/BodyDocument'
import { Preview } from './Preview'
import { foundOf, isPath, useFind, useSelection } from './useFind'

type Mode = 'pretty' | 'raw' | 'preview' | 'hex'

const modes: { key: Mode; label: string }[] = [
  { key: 'pretty', label: 'Pretty' },
  { key: 'raw', label: 'Raw' },
  { key: 'preview', label: 'Preview' },
  { key: 'hex', label: 'Hex' },
]

interface Props {
  session: string
  hop: Hop
  /** Nothing more comes. */
  ended: boolean
  narrow: boolean
}

/** The body of a response: laid out, as it is, as a browser draws it, or byte by byte. */
export function BodyPane({ session, hop, ended, narrow }: Props) {
  const { response } = hop
  const contentType = response?.contentType
  const size = response?.bodySize ?? 0
  const whole = (response?.complete ?? false) || ended
  const body = useMemo(
    () => bodyOf(session, hop.number, 'response', saidOf(contentType)),
    [session, hop.number, contentType],
  )
  const state = useSyncExternalStore(body.watch, body.state)
  const [preferred, setPreferred] = useStored<Mode>('bodyAs', 'pretty')
  const [chosen, setChosen] = useState<Mode>()
  const [wrap, setWrap] = useStored('bodyWrap', true)
  const [query, setQuery] = useState('')
  const rows = useRef<RowsHandle>(null)
  const box = useRef<HTMLInputElement>(null)
  const mode = chosen ?? usual(contentType, state, preferred)
  const view = mode === 'raw' ? 'raw' : 'pretty'
  const isText = (mode === 'pretty' || mode === 'raw') && state.form !== 'binary'
  const tree = state.form === 'json' && mode === 'pretty'
  const selection = useSelection(session, hop.number, tree ? query : '', state.whole)
  const { finds, step, pattern } = useFind(body, view, isText && !(tree && isPath(query)) ? query : '', rows)

  useEffect(() => body.follow(Math.min(size, mostShown), whole), [body, size, whole])
  useCommands([
    {
      id: 'search-body',
      title: 'Search the body',
      group: 'This connection',
      keys: '/',
      run: () => box.current?.focus(),
    },
  ])

  const choose = (to: Mode) => {
    setChosen(to)
    setPreferred(to)
  }
  if (!response) return <Empty state={ended ? 'No response' : 'Waiting for the response'} />
  const shown = selection.body ?? body
  return (
    <div className={classes['body']}>
      <div
        className={`${screen['tools']} ${classes['tools']}`}
        role="toolbar"
        aria-label="Body tools"
        data-narrow={narrow || undefined}
      >
        <Segmented label="Body as" segments={modes} value={mode} onChange={choose} />
        {isText ? (
          <FindBox
            label="Search body"
            placeholder={tree ? 'Search, or filter by JSON path: $.items[*].id' : 'Search'}
            query={query}
            onQuery={setQuery}
            found={foundOf(selection) ?? finds}
            onStep={(way) => void step(way)}
            onLeave={() => rows.current?.focus()}
            box={box}
          />
        ) : (
          <span className={classes['rest']} />
        )}
        <div className={classes['buttons']}>
          {tree ? <FoldMenu onFold={(depth) => shown.foldFrom(depth)} /> : null}
          {isText ? (
            <IconButton
              icon="wrap"
              label="Wrap lines"
              aria-pressed={wrap}
              variant={wrap ? 'light' : 'subtle'}
              onClick={() => setWrap(!wrap)}
            />
          ) : null}
          {state.form !== 'binary' ? <CopyButton label="Copy body" text={() => shown.written(view)} /> : null}
          <IconButton
            icon="download"
            label="Download body"
            disabled={size === 0}
            onClick={() =>
              download(
                bodyAddress(session, hop.number, { download: true }),
                `response-${hop.number}.${endingOf(contentType)}`,
              )
            }
          />
        </div>
      </div>
      {state.problem ? (
        <Failed what="The body cannot be read" why={state.problem} onAgain={() => body.again()} />
      ) : null}
      {size > mostShown ? (
        <Notice
          tone="warn"
          what={`The first ${bytes(mostShown)} of ${bytes(size)} are shown.`}
          why="The file has all."
        />
      ) : null}
      {state.fault && mode === 'pretty' ? (
        <Notice
          tone="warn"
          what={`No JSON from line ${state.fault.line}, column ${state.fault.column} on,`}
          why="although the response says that it is."
        />
      ) : null}
      {mode === 'preview' ? (
        <Preview session={session} hop={hop.number} contentType={contentType} whole={whole} />
      ) : size === 0 && whole ? (
        <Empty state="No body" what={`The response ended with its head: ${response.line}`} />
      ) : isText ? (
        <CodeRows
          key={shown.id}
          label="Body"
          body={shown}
          view={view}
          wrap={wrap}
          pattern={pattern}
          follow={!whole && view === 'raw'}
          handle={rows}
        />
      ) : (
        <BytesView body={body} />
      )}
    </div>
  )
}

/** How a body is shown until somebody chooses: as it can be seen best. */
function usual(contentType: string | undefined, state: BodyState, preferred: Mode): Mode {
  const content = contentOf(contentType)
  if (content === 'image' || content === 'pdf') return 'preview'
  if (state.form === 'binary') return 'hex'
  if (content === 'html') return preferred
  return preferred === 'raw' ? 'raw' : 'pretty'
}
