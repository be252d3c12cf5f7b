import { Button, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { api } from '../../api/client'
import { FileButton } from '../../ui/FileButton'
import { useFileDrop } from '../../ui/useFileDrop'
import classes from './RunDialog.module.css'

export interface Data {
  name: string
  text: string
}

interface Props {
  data: Data | undefined
  onChange: (data: Data | undefined) => void
}

const pasted = 'Pasted rows'

/** Rows of data for the iterations: from a file, dropped or chosen, or pasted; the first of them are shown. */
export function DataField({ data, onChange }: Props) {
  const field = useRef<HTMLDivElement>(null)
  const [typing, setTyping] = useState(false)
  const take = async (file: File) => {
    setTyping(false)
    onChange({ name: file.name, text: await file.text() })
  }
  const over = useFileDrop(field, ([file]) => (file ? void take(file) : undefined))
  return (
    <div ref={field} role="group" aria-label="Data" className={classes['data']} data-over={over || undefined}>
      <div className={classes['dataHead']}>
        <span className={classes['label']}>Data</span>
        <span className={classes['fileName']} title={data?.name}>
          {data?.name}
        </span>
        <FileButton
          label="Choose a file"
          accept=".csv,.json,text/csv,application/json"
          onFile={(file) => void take(file)}
        />
        {data === undefined && !typing ? (
          <Button variant="subtle" onClick={() => setTyping(true)}>
            Paste
          </Button>
        ) : (
          <Button
            variant="subtle"
            onClick={() => {
              setTyping(false)
              onChange(undefined)
            }}
          >
            No data
          </Button>
        )}
      </div>
      {typing ? (
        <Textarea
          aria-label="Rows of data"
          placeholder={'CSV with the names in the first row, or a JSON array of objects'}
          autosize
          minRows={3}
          maxRows={8}
          value={data?.text ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange(value.trim() === '' ? undefined : { name: pasted, text: value })
          }
        />
      ) : null}
      {data === undefined ? null : <Preview text={data.text} />}
    </div>
  )
}

/** The first rows, as the server reads them. */
function Preview({ text }: { text: string }) {
  const { data: rows, error } = useQuery({
    queryKey: ['data-rows', text],
    queryFn: () => api.post('/data-rows', { body: { text } }),
    placeholderData: (before) => before,
    retry: false,
    gcTime: 0,
  })
  if (error) return <p className={classes['wrong']}>{error.message}</p>
  if (!rows) return null
  if (rows.problem) return <p className={classes['wrong']}>{rows.problem.message}</p>
  const hidden = rows.total - rows.rows.length
  return (
    <div className={classes['preview']}>
      <table aria-label="Rows">
        <thead>
          <tr>
            <th scope="col">#</th>
            {rows.names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.rows.map((row, index) => (
            <tr key={index}>
              <td>{index + 1}</td>
              {row.map((value, column) => (
                <td key={column}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 ? <p className={classes['count']}>and {hidden} more</p> : null}
    </div>
  )
}
