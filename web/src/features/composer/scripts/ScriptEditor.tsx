import { useMemo, useState } from 'react'
import type { Problem, Scripts } from '../../../api/types'
import { CodeEditor } from '../../../ui/code'
import { Segmented } from '../../../ui/Segmented'
import { Select } from '../../../ui/Select'
import { problemsAt } from '../check'
import classes from '../Composer.module.css'
import { marksAt } from '../text/marks'
import { scriptCompletions } from './completion'
import { kindOf, type Moment, type MomentName } from './moments'

interface Props {
  /** The moments that there are a script for, or may be. */
  all: readonly MomentName[]
  scripts: Scripts
  problems: readonly Problem[]
  onChange: (moment: Moment, text: string) => void
}

/** JavaScript for moments, one of them in front. */
export function ScriptEditor({ all, scripts, problems, onChange }: Props) {
  const [chosen, setChosen] = useState<Moment>()
  const inFront = all.find(({ moment }) => moment === chosen) ?? all.find(({ moment }) => scripts[moment]) ?? all[0]
  const kind = kindOf(inFront?.moment)
  const completions = useMemo(() => scriptCompletions(kind), [kind])
  if (!inFront) return null
  const { moment, label, says, example } = inFront
  const text = scripts[moment] ?? ''
  const drawn = (each: MomentName) => (scripts[each.moment] ? `${each.label} •` : each.label)
  return (
    <>
      <div className={classes['bar']}>
        {all.length > 2 ? (
          <Select
            label="Moment"
            choices={all.map((each) => ({ value: each.moment, label: drawn(each) }))}
            value={moment}
            onChange={setChosen}
          />
        ) : (
          <Segmented
            label="Moment"
            segments={all.map((each) => ({ key: each.moment, label: each.label, drawn: drawn(each) }))}
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
          onChange={(next) => onChange(moment, next)}
        />
      </div>
      <div className={classes['verdict']}>
        <span>{says}</span>
      </div>
    </>
  )
}
