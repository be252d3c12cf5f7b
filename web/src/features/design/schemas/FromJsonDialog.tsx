import { Button, Modal, Switch } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../api/client'
import { problemsOf } from '../../../api/refusal'
import { CodeEditor } from '../../../ui/code'
import { FileButton } from '../../../ui/FileButton'
import { Notice } from '../../../ui/Notice'
import { useSettled } from '../../composer/useChecked'
import dialogs from '../../shell/Dialogs.module.css'
import type { Dialect } from './places'
import classes from './Schemas.module.css'

interface Props {
  name: string
  dialect: Dialect
  onDone: (schema: unknown) => void
  onClose: () => void
}

/** Asks for samples, and makes the schema that they have in common. */
export function FromJsonDialog({ name, dialect, onDone, onClose }: Props) {
  const [text, setText] = useState('')
  const [entries, setEntries] = useState(false)
  const [examples, setExamples] = useState(false)
  const settled = useSettled(text)
  const made = useQuery({
    queryKey: ['schema-inference', settled, entries, examples, dialect],
    queryFn: async ({ signal }) => {
      const old = dialect === 'openapi-3.0'
      const body = {
        samples: [settled],
        dialect: old ? ('openapi-3.0' as const) : ('json-schema' as const),
        entries,
        examples,
      }
      return (await api.post('/schema-inferences', { body, signal })).schema
    },
    enabled: settled.trim() !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  })
  const [wrong] = settled.trim() === '' || !made.error ? [] : problemsOf(made.error)
  const ready = text.trim() !== '' && settled === text && made.isSuccess && !made.isPlaceholderData
  return (
    <Modal opened onClose={onClose} title={`Schema from JSON: ${name}`} size={860}>
      <div className={dialogs['form']}>
        <p>Samples, one behind the other: what all of them have is required, and what they have in common is said.</p>
        <div className={classes['sides']}>
          <div className={classes['side']}>
            <CodeEditor label="Samples" value={text} language="json" onChange={setText} />
          </div>
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard */}
          <pre role="group" aria-label="Schema of the samples" className={classes['side']} tabIndex={0}>
            {settled.trim() === '' || !made.data ? '' : JSON.stringify(made.data, null, 2)}
          </pre>
        </div>
        {wrong ? <Notice tone="bad" what={`${wrong.line ? `Line ${wrong.line}: ` : ''}${wrong.message}`} /> : null}
        <div className={classes['flags']}>
          <Switch
            label="The entries of an array are the samples"
            checked={entries}
            onChange={(event) => setEntries(event.currentTarget.checked)}
          />
          <Switch
            label="Keep values as examples"
            checked={examples}
            onChange={(event) => setExamples(event.currentTarget.checked)}
          />
          <FileButton
            label="From files"
            multiple
            accept=".json,.jsonl,.ndjson,application/json"
            onFile={(file) => {
              void file.text().then((added) => setText((now) => (now.trim() === '' ? added : `${now}\n${added}`)))
            }}
          />
        </div>
        <div className={dialogs['actions']}>
          <Button variant="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button
            variant="filled"
            disabled={!ready}
            onClick={() => {
              onDone(made.data)
              onClose()
            }}
          >
            Use this schema
          </Button>
        </div>
      </div>
    </Modal>
  )
}
