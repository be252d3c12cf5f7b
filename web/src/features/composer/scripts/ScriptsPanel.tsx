import { useMemo, useState } from 'react'
import type { EndpointKind } from '../../../api/types'
import { CodeEditor } from '../../../ui/code'
import { Segmented } from '../../../ui/Segmented'
import { Select } from '../../../ui/Select'
import { problemsAt } from '../check'
import classes from '../Composer.module.css'
import type { HeadProps } from '../HeadPanel'
import { marksAt } from '../text/marks'
import { scriptCompletions } from './completion'
import { moments, withScript, type Moment } from './moments'

/** JavaScript that runs at the moments of an endpoint. */
export function ScriptsPanel({ kind, head, problems, edit }: HeadProps & { kind: EndpointKind }) {
  const all = moments[kind]
  const scripts = head.scripts ?? {}
  const [chosen, setChosen] = useState<Moment>()
  const inFront = all.find(({ moment }) => moment === chosen) ?? all.find(({ moment }) => scripts[moment]) ?? all[0]
  const completions = useMemo(() => scriptCompletions(kind), [kind])
  if (!inFront) return null
  const { moment, label, says, example } = inFront
  const text = scripts[moment] ?? ''
  return (
    <>
      <div className={classes['bar']}>
        {all.length > 2 ? (
          <Select
            label="Moment"
            choices={all.map((each) => ({ value: each.moment, label: each.label }))}
            value={moment}
            onChange={setChosen}
          />
        ) : (
          <Segmented
            label="Moment"
            segments={all.map((each) => ({
              key: each.moment,
              label: each.label,
              drawn: scripts[each.moment] ? `${each.label} •` : each.label,
            }))}
            value={moment}
            onChange={setChosen}
          />
        )}
      </div>
      <div className={classes['editor']}>
        <CodeEditor
          key={moment}
          label={`Script, ${label.toLowerCase()}`}
          language="javascript"
          value={text}
          placeholder={example}
          completions={completions}
          marks={marksAt(text, problemsAt(problems, `/scripts/${moment}`))}
          onChange={(next) => edit((now) => ({ scripts: withScript(now.scripts, moment, next) }))}
        />
      </div>
      <div className={classes['verdict']}>
        <span>{says}</span>
      </div>
    </>
  )
}
