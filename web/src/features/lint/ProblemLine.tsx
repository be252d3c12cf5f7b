import { VisuallyHidden } from '@mantine/core'
import { Icon } from '../../ui/Icon'
import classes from './Lint.module.css'
import { drawnAs } from './severity'
import type { LintProblem, LintSeverity } from '../../api/types'

interface Props {
  severity: LintSeverity
  message: string
  /** Of the ruleset; none for what a standard or the reader of a text says. */
  rule?: string | undefined
  documentation?: string | undefined
  line: number
  onGo: () => void
}

/** A problem in a list: how bad, where, what, and by which rule. */
export function ProblemLine({ severity, message, rule, documentation, line, onGo }: Props) {
  return (
    <li className={classes['problem']}>
      <button type="button" onClick={onGo}>
        <Icon {...drawnAs[severity]} size={14} />
        <VisuallyHidden>{severity}</VisuallyHidden>
        <span className={classes['at']}>Line {line}</span>
        <span className={classes['message']}>{message}</span>
      </button>
      {rule === undefined ? null : documentation === undefined ? (
        <code>{rule}</code>
      ) : (
        <a href={documentation} target="_blank" rel="noreferrer">
          <code>{rule}</code>
        </a>
      )}
    </li>
  )
}

/** What of a problem its line shows. */
export function lineOf({ severity, message, rule, documentation, line }: LintProblem): Omit<Props, 'onGo'> {
  return { severity, message, rule, documentation, line }
}
