import { Button } from '@mantine/core'
import { api } from '../../../api/client'
import { problemsOf } from '../../../api/refusal'
import { Icon } from '../../../ui/Icon'
import { Segmented } from '../../../ui/Segmented'
import { Select } from '../../../ui/Select'
import { useStored } from '../../../ui/useStored'
import { useWorkspace } from '../../workspace/context'
import { useForm } from './context'
import { useDescribing, type Described } from './describing'
import classes from './Forms.module.css'
import { useState } from 'react'
import type { LeafProps } from './Leaves'
import { Row } from './rows'
import { isMapping, type Json } from './trees'
import { useExpected } from './useExpected'
import { useValueText, type Written } from './useValueText'
import { Textarea } from '@mantine/core'

/** A value such as an example: written as its schema asks for it, and held against it. */
export function ExampleField({ field, value, wrong, onSet }: LeafProps) {
  const { by, texts, others = [] } = useDescribing()
  const described = field.type.is === 'example' ? by[field.type.of] : undefined
  const [syntax, setSyntax] = useStored<'yaml' | 'json'>('exampleSyntax', 'yaml')
  const expected = useExpected(described)
  const shape = texts ? 'text' : shapeOf(expected, value)
  const written = useValueText({
    value,
    described: texts ? undefined : described,
    syntax,
    plain: shape === 'text',
    onSet,
  })
  const code = shape === 'code'
  return (
    // The schema says all of it; the rules say the first.
    <Row label={field.label} required={field.required} wrong={written.problems.length > 0 ? undefined : wrong}>
      {(id) => (
        <>
          {Array.isArray(shape) ? (
            <Chosen id={id} label={field.label} choices={shape} value={value} onSet={onSet} />
          ) : (
            <Textarea
              id={id}
              value={written.text}
              autosize
              minRows={1}
              maxRows={18}
              spellCheck={false}
              classNames={{ input: 'mono' }}
              onChange={(event) => written.onType(event.currentTarget.value)}
              onBlur={written.onDone}
            />
          )}
          {texts
            ? null
            : others.map((each) => <Elsewhere key={referenceOf(each.schema)} described={each} value={value} />)}
          <div className={classes['verdicts']}>
            <Verdict written={written} value={value} syntax={syntax} />
            {described && !texts ? <Proposing described={described} onSet={written.onPut} /> : null}
            {code ? (
              <Segmented
                label={`Syntax of ${field.label}`}
                value={syntax}
                onChange={(next) => {
                  written.onLeave()
                  setSyntax(next)
                }}
                segments={[
                  { key: 'yaml', label: 'YAML' },
                  { key: 'json', label: 'JSON' },
                ]}
              />
            ) : null}
          </div>
        </>
      )}
    </Row>
  )
}

function Verdict({ written, value, syntax }: { written: Written; value: Json; syntax: string }) {
  if (written.broken !== undefined) {
    return (
      <p className={classes['wrong']}>
        This is no {syntax.toUpperCase()} yet; what was there before stays. {written.broken}
      </p>
    )
  }
  const unknown = !written.checked && written.problems.length === 0
  if (value === undefined || unknown) return <span className={classes['aside']} />
  if (written.problems.length === 0) {
    return (
      <p className={classes['fits']} role="status">
        <Icon name="checkCircle" size={14} />
        Fits the schema
      </p>
    )
  }
  return (
    <div role="status" className={classes['misfits']}>
      <ul>
        {written.problems.map(({ pointer = '', message }) => (
          <li key={`${pointer} ${message}`}>
            {pointer === '' ? null : <span className="mono">{pointer} </span>}
            {message}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What another use of a shared value wants otherwise. */
function Elsewhere({ described, value }: { described: Described; value: Json }) {
  const { problems } = useValueText({ value, described, syntax: 'json', plain: true, onSet: () => undefined })
  if (problems.length === 0 || value === undefined) return null
  return (
    <div role="status" className={classes['misfits']}>
      <ul>
        {problems.map(({ pointer = '', message }) => (
          <li key={`${pointer} ${message}`}>
            <span className="mono">{pointer} </span>
            {message}, by <span className="mono">{referenceOf(described.schema)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Takes a value that the schema makes. */
function Proposing({ described, onSet }: { described: Described; onSet: (value: Json) => void }) {
  const { project } = useWorkspace()
  const { document, base } = useForm()
  const [none, setNone] = useState<string>()
  const take = async () => {
    setNone(undefined)
    try {
      const body = { document, pointer: base + described.pointer, schema: described.schema }
      const { examples } = await api.post('/projects/{project}/schema-examples', { path: { project }, body })
      if (examples[0]) onSet(examples[0].value)
      else setNone('The schema makes none')
    } catch (error) {
      setNone(problemsOf(error)[0]?.message)
    }
  }
  return (
    <>
      {none === undefined ? null : <span className={classes['hint']}>{none}</span>}
      <Button variant="subtle" onClick={() => void take()}>
        From the schema
      </Button>
    </>
  )
}

interface ChosenProps {
  id: string
  label: string
  choices: readonly Json[]
  value: Json
  onSet: (value: Json) => void
}

function Chosen({ id, label, choices, value, onSet }: ChosenProps) {
  const said = (each: Json) => (each === undefined ? '' : JSON.stringify(each))
  const known = value === undefined || choices.some((each) => said(each) === said(value))
  const all = known ? choices : [value, ...choices]
  return (
    <Select
      id={id}
      label={label}
      className={classes['choice'] ?? ''}
      value={said(value)}
      choices={[
        { value: '', label: 'None' },
        ...all.map((each) => ({ value: said(each), label: typeof each === 'string' ? each : said(each) })),
      ]}
      onChange={(next) => onSet(next === '' ? undefined : JSON.parse(next))}
    />
  )
}

function referenceOf(schema: Json): string {
  return isMapping(schema) && typeof schema['$ref'] === 'string' ? decodeURI(schema['$ref']) : ''
}

/** How a value of a schema is written: one of a few, a text as it is, or as code. */
function shapeOf(schema: Json, value: Json): 'text' | 'code' | readonly Json[] {
  if (!isMapping(schema)) return 'code'
  if (Array.isArray(schema['enum'])) return schema['enum'] as Json[]
  if (schema['type'] === 'boolean') return [true, false]
  return schema['type'] === 'string' && (value === undefined || typeof value === 'string') ? 'text' : 'code'
}
