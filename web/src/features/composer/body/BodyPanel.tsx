import { useRef, type ReactNode } from 'react'
import type { HttpBody, Problem } from '../../../api/types'
import { Select } from '../../../ui/Select'
import { problemsAt } from '../check'
import classes from '../Composer.module.css'
import { ParameterGrid, type GridShape } from '../grid/ParameterGrid'
import { WrittenText } from '../text/WrittenText'
import own from './Body.module.css'
import { FileField } from './FileField'
import { GraphQlBody } from './GraphQlBody'
import { bodyAs, bodyKinds, kindOf, type BodyKind } from './kinds'
import { PartGrid } from './PartGrid'

interface Props {
  body: HttpBody
  problems: readonly Problem[]
  /** Bytes of the body with variables filled in, as the server counted them. */
  filledSize: number | undefined
  onChange: (body: HttpBody) => void
}

/** The body of a request: its kind, and the editor of this kind. What another kind had comes back with it. */
export function BodyPanel({ body, problems, filledSize, onChange }: Props) {
  const others = useRef(new Map<BodyKind, HttpBody>())
  const kind = kindOf(body)
  const become = (next: BodyKind) => {
    others.current.set(kind, body)
    const made = bodyAs(next, body)
    const kept = others.current.get(next)
    onChange(isEmpty(made) && kept ? kept : made)
  }
  const choice = (
    <Select label="Format" className={classes['format'] ?? ''} choices={bodyKinds} value={kind} onChange={become} />
  )
  return <Editor body={body} problems={problems} filledSize={filledSize} choice={choice} onChange={onChange} />
}

function isEmpty(body: HttpBody): boolean {
  switch (body.kind) {
    case 'text':
      return body.text === ''
    case 'form':
      return body.rows.length === 0
    case 'multipart':
      return body.parts.length === 0
    case 'graphql':
    case 'binary':
      return true
    case 'none':
      return false
  }
}

const fields: GridShape = { label: 'Form fields', pointer: '/body/rows', typed: true }

function Editor({ body, problems, filledSize, choice, onChange }: Props & { choice: ReactNode }): ReactNode {
  switch (body.kind) {
    case 'none':
      return <Plain choice={choice} note="The request carries no body." />
    case 'text':
      return (
        <WrittenText
          label="Body"
          content={{ format: body.format, content: body.text }}
          problems={problemsAt(problems, '/body/text')}
          filledSize={filledSize}
          placeholder="A body to send; {{ offers variables"
          choice={choice}
          onChange={(text) => onChange({ ...body, text })}
        />
      )
    case 'graphql':
      return <GraphQlBody body={body} problems={problems} choice={choice} onChange={onChange} />
    case 'form':
      return (
        <Plain choice={choice} note="Sent as application/x-www-form-urlencoded, in this order.">
          <ParameterGrid
            shape={fields}
            rows={body.rows}
            problems={problems}
            onChange={(rows) => onChange({ ...body, rows })}
          />
        </Plain>
      )
    case 'multipart':
      return (
        <Plain choice={choice} note="Sent as multipart/form-data, in this order.">
          <PartGrid parts={body.parts} problems={problems} onChange={(parts) => onChange({ ...body, parts })} />
        </Plain>
      )
    case 'binary':
      return (
        <Plain choice={choice} note="Sent as it is; a row Content-Type in Headers says what it is.">
          <div className={own['binary']}>
            <FileField
              file={body.file}
              wrong={problemsAt(problems, '/body/file')[0]?.message}
              onChange={(file) => onChange({ ...body, file })}
            />
          </div>
        </Plain>
      )
  }
}

function Plain({ choice, note, children }: { choice: ReactNode; note: string; children?: ReactNode }) {
  return (
    <>
      <div className={classes['bar']}>{choice}</div>
      <div className={classes['scroll']}>
        {children}
        <p className={classes['hint']}>{note}</p>
      </div>
    </>
  )
}
