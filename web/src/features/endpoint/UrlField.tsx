import type { ReactNode } from 'react'
import { VariableInput } from '../../ui/VariableInput'
import { problemsAt } from '../composer/check'
import { pathRowsOfUrl, rowsOfUrl } from '../composer/url/query'
import { useKnownNames } from '../variables/known'
import { segments } from '../variables/template'
import type { Editing } from '../workspace/context'
import classes from './Endpoint.module.css'

interface Props {
  editing: Editing
  placeholder: string
  onEnter: () => void
  /** Takes a pasted text in place of the field, when it says so. */
  onPaste?: (text: string) => boolean
}

/** The URL of a request, in step with its rows of query and path. */
export function UrlField({ editing, placeholder, onEnter, onPaste }: Props) {
  const change = (url: string) =>
    editing.editHead(({ query, path }) => ({ url, query: rowsOfUrl(url, query), path: pathRowsOfUrl(url, path) }))
  return (
    <VariableInput
      label="URL"
      value={editing.request.url}
      placeholder={placeholder}
      wrong={problemsAt(editing.tab.problems, '/url')[0]?.message}
      onChange={change}
      onEnter={onEnter}
      draw={(url) => <DrawnUrl url={url} />}
      {...(onPaste ? { onPaste } : {})}
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
