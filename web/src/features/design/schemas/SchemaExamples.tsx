import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { api } from '../../../api/client'
import { problemsOf } from '../../../api/refusal'
import { Icon } from '../../../ui/Icon'
import { useSettled } from '../../composer/useChecked'
import { useWorkspace } from '../../workspace/context'
import classes from './Schemas.module.css'

interface Props {
  schema: unknown
  place: { document: string; pointer: string }
  /** Shown at once, and not only when asked for. */
  open: boolean
}

/** Values as the schema describes them, made anew with each edit, and whether they fit. */
export function SchemaExamples({ schema, place, open }: Props) {
  const [asked, setAsked] = useState(open)
  return (
    <div role="group" aria-label="Examples" className={classes['examples']}>
      <button type="button" aria-expanded={asked} className={classes['heading']} onClick={() => setAsked(!asked)}>
        <Icon name={asked ? 'down' : 'right'} size={12} />
        Examples
      </button>
      {asked ? <Made schema={schema} place={place} /> : null}
    </div>
  )
}

function Made({ schema, place }: Omit<Props, 'open'>) {
  const { project } = useWorkspace()
  const [front, setFront] = useState(0)
  const settled = useSettled(useMemo(() => JSON.stringify(schema), [schema]))
  const tried = useQuery({
    queryKey: ['schema-examples', project, place.document, place.pointer, settled],
    queryFn: ({ signal }) => {
      const body = { ...place, schema: JSON.parse(settled) as unknown }
      return api.post('/projects/{project}/schema-examples', { path: { project }, body, signal })
    },
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  })
  if (tried.error) return <p className={classes['verdict']}>{problemsOf(tried.error)[0]?.message}</p>
  if (!tried.data) return null
  const { examples, problems } = tried.data
  const example = examples[front] ?? examples[0]
  const tone = example && example.problems.length > 0 ? 'bad' : problems.length > 0 ? undefined : 'ok'
  return (
    <>
      {problems.map(({ message }) => (
        <p key={message} className={classes['verdict']} data-tone="bad">
          <Icon name="error" size={14} />
          {message}
        </p>
      ))}
      {examples.length > 1 ? (
        <div role="group" aria-label="Example" className={classes['choice']}>
          {examples.map(({ name, problems: wrong }, index) => (
            <button
              key={`${index} ${name}`}
              type="button"
              aria-pressed={example === examples[index]}
              data-tone={wrong.length > 0 ? 'bad' : undefined}
              onClick={() => setFront(index)}
            >
              {name}
            </button>
          ))}
        </div>
      ) : null}
      {example ? (
        <>
          <p role="status" className={classes['verdict']} data-tone={tone}>
            <Icon name={tone === 'bad' ? 'error' : tone === 'ok' ? 'checkCircle' : 'info'} size={14} />
            {example.problems.length > 0
              ? example.problems.map((each) => `${each.pointer ? `${each.pointer} ` : ''}${each.message}`).join('; ')
              : problems.length > 0
                ? 'It cannot be checked as a whole'
                : 'It fits the schema'}
          </p>
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard */}
          <pre role="group" aria-label="Value" tabIndex={0}>
            {JSON.stringify(example.value, null, 2)}
          </pre>
        </>
      ) : problems.length === 0 ? (
        <p className={classes['verdict']}>It allows anything, or nothing that could be shown.</p>
      ) : null}
    </>
  )
}
