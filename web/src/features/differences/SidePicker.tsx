import { Button, Textarea } from '@mantine/core'
import { useRef } from 'react'
import type { Change, ProjectDocument } from '../../api/types'
import { count } from '../../format/numbers'
import { FileButton } from '../../ui/FileButton'
import { Select } from '../../ui/Select'
import { useFileDrop } from '../../ui/useFileDrop'
import { moment } from '../history/outcome'
import classes from './Differences.module.css'
import { elsewhere, isLong, type Side } from './side'

interface Props {
  /** Which one it is. */
  name: 'Older' | 'Newer'
  side: Side
  documents: readonly ProjectDocument[]
  /** The newest first. */
  changes: readonly Change[]
  onChange: (side: Side) => void
}

const named: Partial<Record<ProjectDocument['kind'], string>> = {
  openapi: 'OpenAPI document',
  asyncapi: 'AsyncAPI document',
}

/** The choice of one version: a document of the project as it is or was, or a text or file from elsewhere, which may be dropped here. */
export function SidePicker({ name, side, documents, changes, onChange }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const take = async (file: File | undefined) => {
    if (file) onChange({ ...side, source: elsewhere, text: await file.text(), file: file.name })
  }
  const over = useFileDrop(box, (files) => void take(files[0]))
  const long = isLong(side.text)
  const choices = [
    ...documents.flatMap(({ kind, name: value }) => {
      const label = named[kind]
      return label === undefined ? [] : [{ value, label }]
    }),
    { value: elsewhere, label: 'Text or file' },
  ]
  const versions = [
    { value: '', label: 'as it is now' },
    ...changes.map(({ sequence, summary, at }) => ({
      value: String(sequence),
      label: `after “${summary}”, ${moment(at)}`,
    })),
  ]
  return (
    <div ref={box} className={classes['side']} data-over={over || undefined} role="group" aria-label={name}>
      <strong>{name}</strong>
      <Select
        label={`${name}: what`}
        choices={choices}
        value={side.source}
        onChange={(source) => onChange({ ...side, source })}
      />
      {side.source === elsewhere ? (
        <>
          <FileButton label={`${name}: choose a file`} accept=".yaml,.yml,.json" onFile={(file) => void take(file)} />
          {side.file === undefined ? null : <span title={side.file}>{side.file}</span>}
          {long ? (
            <Button variant="subtle" onClick={() => onChange({ ...side, text: '', file: undefined })}>
              Clear
            </Button>
          ) : null}
          <Textarea
            aria-label={`${name}: text`}
            placeholder={
              long
                ? `${count(side.text.length)} characters: too long to be shown here`
                : 'Paste OpenAPI, AsyncAPI or a JSON Schema, or drop a file here'
            }
            flex="1 0 100%"
            minRows={2}
            maxRows={3}
            autosize
            readOnly={long}
            value={long ? '' : side.text}
            onChange={(event) => onChange({ ...side, text: event.currentTarget.value, file: undefined })}
            onPaste={(event) => {
              const { value, selectionStart, selectionEnd } = event.currentTarget
              const pasted = event.clipboardData.getData('text/plain')
              const text = value.slice(0, selectionStart) + pasted + value.slice(selectionEnd)
              if (long || !isLong(text)) return
              event.preventDefault()
              onChange({ ...side, text, file: undefined })
            }}
          />
        </>
      ) : (
        <Select
          label={`${name}: version`}
          flex="1 1 160px"
          miw={0}
          choices={versions}
          value={side.change === undefined ? '' : String(side.change)}
          onChange={(value) => onChange({ ...side, change: value === '' ? undefined : Number(value) })}
        />
      )}
    </div>
  )
}
