import type { Parameter } from '../../../api/types'
import { counted } from '../../../format/numbers'
import { Segmented } from '../../../ui/Segmented'
import { ParameterGrid, type GridShape } from '../grid/ParameterGrid'
import { isBlank, splitUrl, urlOfRows } from '../url/query'
import { misfit } from '../url/types'
import type { HeadProps } from '../HeadPanel'
import classes from '../Composer.module.css'

const query: GridShape = { label: 'Query parameters', pointer: '/query', typed: true }
const path: GridShape = { label: 'Path parameters', pointer: '/path', typed: true, fixed: true }

/** Path and query parameters, in step with the URL. */
export function ParamsPanel({ head, problems, edit }: HeadProps) {
  const setQuery = (rows: Parameter[]) => edit((now) => ({ query: rows, url: urlOfRows(now.url, rows) }))
  const arrays = head.query.filter((row) => row.type === 'array' && row.enabled && row.name !== '')
  return (
    <div className={classes['scroll']}>
      {head.path.length > 0 ? (
        <>
          <Caption title="Path" count={head.path.length} />
          <ParameterGrid
            shape={path}
            rows={head.path}
            problems={problems}
            onChange={(rows) => edit(() => ({ path: rows }))}
          />
        </>
      ) : null}
      <Caption title="Query" count={head.query.length} note={sentNote(head.query)} />
      <ParameterGrid shape={query} rows={head.query} problems={problems} onChange={setQuery} />
      {arrays.length > 0 ? (
        <div className={classes['arrays']}>
          {arrays.map((row, index) => (
            <div key={index}>
              <p>
                <strong>{row.name}</strong> goes out as
              </p>
              <Segmented
                label={`How ${row.name} goes out`}
                mono
                value={row.explode === false ? 'commas' : 'repeated'}
                onChange={(style) =>
                  setQuery(
                    head.query.map((each) => {
                      const { raw: _, ...rest } = each
                      return each === row ? { ...rest, explode: style === 'repeated' } : each
                    }),
                  )
                }
                segments={[
                  { key: 'repeated', label: 'repeated', drawn: example(row, true) },
                  { key: 'commas', label: 'by commas', drawn: example(row, false) },
                ]}
              />
            </div>
          ))}
        </div>
      ) : null}
    </div>
  )
}

function sentNote(rows: readonly Parameter[]): string {
  if (rows.length === 0) return ''
  const wrong = rows.filter((row) => row.enabled && misfit(row)).length
  const sent = rows.filter((row) => row.enabled && !isBlank(row)).length - wrong
  const note = `${sent} of ${counted(rows.length, 'row')} ${sent === 1 ? 'is' : 'are'} sent`
  return wrong > 0 ? `${note}, ${wrong} ${wrong === 1 ? 'has' : 'have'} a wrong value` : note
}

function example(row: Parameter, explode: boolean): string {
  const values = row.values?.length ? row.values.slice(0, 2) : ['a', 'b']
  return splitUrl(urlOfRows('', [{ ...row, values, explode }])).query ?? ''
}

function Caption({ title, count, note }: { title: string; count: number; note?: string }) {
  return (
    <div className={classes['caption']}>
      <span>{title}</span>
      <span className={classes['count']}>{count > 0 ? count : ''}</span>
      {note ? <span className={classes['aside']}>{note}</span> : null}
    </div>
  )
}
