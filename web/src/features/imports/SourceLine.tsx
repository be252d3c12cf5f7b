import { Button } from '@mantine/core'
import type { ImportSource } from '../../api/types'
import { counted } from '../../format/numbers'
import { IconButton } from '../../ui/IconButton'
import { Select } from '../../ui/Select'
import { moment } from '../history/outcome'
import classes from './Imports.module.css'
import { existings, timesWith } from './sources'

type Setting = Pick<ImportSource, 'url' | 'existing'> & { minutes?: number }

interface Props {
  source: ImportSource
  busy: boolean
  onChange: (setting: Setting) => void
  onImport: () => void
  onReview: () => void
  onRemove: () => void
}

/** A description that is imported again and again, with what came of it the last time. */
export function SourceLine({ source, busy, onChange, onImport, onReview, onRemove }: Props) {
  const { url, minutes, existing, last } = source
  const waiting = last?.waiting.length ?? 0
  const setting = (change: Partial<Setting>): Setting => ({
    url,
    existing,
    ...(minutes === undefined ? {} : { minutes }),
    ...change,
  })
  return (
    <li className={classes['source']}>
      <span className={classes['url']} title={url}>
        {url}
      </span>
      <div className={classes['settings']}>
        <Select
          label="How often"
          choices={timesWith(minutes)}
          value={minutes === undefined ? '' : String(minutes)}
          disabled={busy}
          onChange={(value) => onChange(value === '' ? { url, existing } : setting({ minutes: Number(value) }))}
        />
        <Select
          label="Where they differ"
          choices={existings}
          value={existing}
          disabled={busy}
          onChange={(value) => onChange(setting({ existing: value }))}
        />
        <Button variant="default" disabled={busy} onClick={onImport}>
          Import now
        </Button>
        {waiting > 0 ? (
          <Button variant="filled" disabled={busy} onClick={onReview}>
            Review {counted(waiting, 'difference')}
          </Button>
        ) : null}
        <IconButton icon="trash" label={`Remove ${url}`} disabled={busy} onClick={onRemove} />
      </div>
      <p className={classes['told']} data-bad={last?.problem === undefined ? undefined : true}>
        {told(last)}
      </p>
    </li>
  )
}

function told(last: ImportSource['last']): string {
  if (!last) return 'Not imported yet'
  const at = moment(last.at)
  if (last.problem !== undefined) return `${at}: ${last.problem}`
  const parts = [
    last.added.length > 0 ? `${last.added.length} added` : '',
    last.changed.length > 0 ? `${last.changed.length} changed` : '',
    last.waiting.length > 0 ? `${last.waiting.length} waiting` : '',
  ].filter((part) => part !== '')
  return `${at}: ${parts.length > 0 ? parts.join(', ') : 'nothing new'}`
}
