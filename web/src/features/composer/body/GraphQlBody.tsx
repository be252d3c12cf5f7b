import { useMemo, type ReactNode } from 'react'
import type { Problem } from '../../../api/types'
import { CodeEditor } from '../../../ui/code'
import { Select } from '../../../ui/Select'
import { useKnownNames } from '../../variables/known'
import { problemsAt } from '../check'
import classes from '../Composer.module.css'
import { WrittenText } from '../text/WrittenText'
import own from './Body.module.css'
import { operationNames, type BodyOf } from './kinds'

interface Props {
  body: BodyOf<'graphql'>
  problems: readonly Problem[]
  choice: ReactNode
  onChange: (body: BodyOf<'graphql'>) => void
}

/** A GraphQL request: its document, the operation that is meant, and its variables. */
export function GraphQlBody({ body, problems, choice, onChange }: Props) {
  const known = useKnownNames()
  const names = useMemo(() => operationNames(body.query), [body.query])
  const { operationName: _, ...plain } = body
  const variables = { format: 'json' as const, content: body.variables ?? '' }
  return (
    <>
      <div className={classes['bar']}>
        {choice}
        <Select
          label="Operation"
          className={own['operation'] ?? ''}
          choices={operations(names, body.operationName)}
          value={body.operationName ?? ''}
          onChange={(name) => onChange(name === '' ? plain : { ...plain, operationName: name })}
        />
      </div>
      <div className={classes['editor']}>
        <CodeEditor
          label="Query"
          language="graphql"
          value={body.query}
          known={known}
          placeholder="query { … }"
          onChange={(query) => onChange({ ...body, query })}
        />
      </div>
      <div className={own['variables']}>
        <WrittenText
          label="GraphQL variables"
          content={variables}
          problems={problemsAt(problems, '/body/variables')}
          filledSize={undefined}
          choice={<span className={classes['label']}>Variables</span>}
          placeholder="{ }"
          strict
          onChange={(text) => {
            const { variables: _none, ...rest } = body
            onChange(text === '' ? rest : { ...rest, variables: text })
          }}
        />
      </div>
    </>
  )
}

function operations(names: readonly string[], chosen: string | undefined) {
  const gone = chosen === undefined || names.includes(chosen) ? [] : [chosen]
  return [
    { value: '', label: names.length > 1 ? 'no operation named' : 'the only operation' },
    ...[...names, ...gone].map((name) => ({ value: name, label: name })),
  ]
}
