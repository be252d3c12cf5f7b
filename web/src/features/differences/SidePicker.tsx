import { Textarea } from '@mantine/core'
import { useRef } from 'react'
import type { Change, ProjectDocument } from '../../api/types'
import { count } from '../../format/numbers'
import { FileButton } from '../../ui/FileButton'
import { Select } from '../../ui/Select'
import { useFileDrop } from '../../ui/useFileDrop'
import { moment } from '../history/outcome'
import classes from './Differences.module.css'
import { elsewhere, longestTyped, type Side } from './side'

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
          <Textarea
            aria-label={`${name}: text`}
            placeholder="Paste OpenAPI, AsyncAPI or a JSON Schema, or drop a file here"
            flex="1 0 100%"
            minRows={2}
            maxRows={3}
            autosize
            value={side.file === undefined ? side.text : ''}
            onChange={(event) => onChange({ ...side, text: event.currentTarget.value, file: undefined })}
            onPaste={(event) => {
              const pasted = event.clipboardData.getData('text/plain')
              if (pasted.length < longestTyped) return
              event.preventDefault()
              onChange({ ...side, text: pasted, file: `pasted, ${count(pasted.length)} characters` })
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
