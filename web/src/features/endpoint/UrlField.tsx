import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { VariableInput } from '../../ui/VariableInput'
import { problemsAt } from '../composer/check'
import { pathRowsOfUrl, rowsOfUrl } from '../composer/url/query'
import { useKnownNames } from '../variables/known'
import { segments } from '../variables/template'
import type { Editing } from '../workspace/context'
import classes from './Endpoint.module.css'
import { usePaste } from './usePaste'

interface Props {
  editing: Editing
  placeholder: string
  onEnter: () => void
}

/** So many characters at once are not typed. */
const pastedFrom = 12

/** The URL of a request, in step with its rows of query and path. Where the request was just begun, what is typed next goes there. */
export function UrlField({ editing, placeholder, onEnter }: Props) {
  const { takes, read } = usePaste(editing)
  const input = useRef<HTMLInputElement>(null)
  const { begun } = editing.tab
  const { changeTab } = editing
  useLayoutEffect(() => {
    if (!begun) return
    input.current?.focus()
    changeTab((now) => ({ ...now, begun: false }))
  }, [begun, changeTab])
  const paste = (text: string) => {
    if (!takes(text)) return false
    void read(text)
    return true
  }
  const change = (url: string) => {
    if (url.length - editing.request.url.length >= pastedFrom && paste(url)) return
    editing.editHead(({ query, path }) => ({ url, query: rowsOfUrl(url, query), path: pathRowsOfUrl(url, path) }))
  }
  return (
    <VariableInput
      ref={input}
      label="URL"
      value={editing.request.url}
      placeholder={placeholder}
      wrong={problemsAt(editing.tab.problems, '/url')[0]?.message}
      onChange={change}
      onEnter={onEnter}
      draw={(url) => <DrawnUrl url={url} />}
      onPaste={paste}
    />
  )
}

/** A URL with its marks in grey, its variables and path parameters as chips. */
function DrawnUrl({ url }: { url: string }): ReactNode {
  const known = useKnownNames()
  return segments(url).map((part, index) =>
    part.name === undefined ? (
      <span key={index}>{literal(part.text)}</span>
    ) : (
      <span key={index} className={classes['variable']} data-name={part.name} data-unknown={!known.has(part.name)}>
        {part.text}
      </span>
    ),
  )
}

function literal(text: string): ReactNode[] {
  return text.split(/(^(?:wss?|https?):\/\/|[?&=]|\{[^{}/?#]+\})/).map((piece, index) => {
    if (/^\{.+\}$/.test(piece)) {
      return (
        <span key={index} className={classes['parameter']}>
          {piece}
        </span>
      )
    }
    return /^((?:wss?|https?):\/\/|[?&=])$/.test(piece) ? (
      <span key={index} className={classes['mark']}>
        {piece}
      </span>
    ) : (
      piece
    )
  })
}
