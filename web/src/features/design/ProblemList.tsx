import { Icon } from '../../ui/Icon'
import type { Problem } from '../../api/types'
import { counted } from '../../format/numbers'
import lint from '../lint/Lint.module.css'
import { ProblemLine } from '../lint/ProblemLine'
import { countsOf, told } from '../lint/severity'
import { goTo } from '../shell/route'
import classes from './Design.module.css'
import type { Shown } from './problems'

interface Props {
  /** What the standard says; nothing as long as it is not known. */
  checked: readonly Problem[] | undefined
  shown: readonly Shown[]
  /** Why there can be nothing of the rules. */
  wrong: Problem | undefined
  schema: string
  onGo: (place: { line: number; column: number }) => void
}

/** What is wrong with the text of a part: by its standard, and by the project's rules. */
export function ProblemList({ checked, shown, wrong, schema, onGo }: Props) {
  const ruled = told(countsOf(shown.filter(({ rule }) => rule !== undefined)))
  const bad = checked !== undefined && checked.length > 0
  const said = checked === undefined ? 'Looking at it…' : bad ? counted(checked.length, 'problem') : rightBy(schema)
  return (
    <section aria-label="Problems" className={classes['problems']}>
      <p role="status" data-tone={bad ? 'bad' : undefined}>
        {checked === undefined ? null : <Icon name={bad ? 'error' : 'check'} size={14} />}
        {said}
        {ruled === '' ? null : ` · by the rules ${ruled}`}
      </p>
      {wrong ? (
        <p data-tone="bad">
          <Icon name="error" size={14} />
          <span>
            The project’s rules cannot be used: {wrong.message}.{' '}
            <button type="button" onClick={() => goTo('rules')}>
              Lint rules
            </button>
          </span>
        </p>
      ) : null}
      {shown.length > 0 ? (
        <ul className={lint['list']}>
          {shown.map((problem, index) => (
            <ProblemLine key={index} {...problem} onGo={() => onGo(problem)} />
          ))}
        </ul>
      ) : null}
    </section>
  )
}

function rightBy(schema: string): string {
  const standard = schema
    .replace(/^openapi/, 'OpenAPI')
    .replace(/^asyncapi/, 'AsyncAPI')
    .replace('-', ' ')
  return `Right by ${standard}`
}
