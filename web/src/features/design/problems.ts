import type { LintProblem, LintSeverity, Problem } from '../../api/types'
import { severities } from '../lint/severity'

/** Something wrong in the text of a part. */
export interface Shown {
  severity: LintSeverity
  message: string
  /** Of the ruleset; none for what the standard says. */
  rule?: string
  documentation?: string
  line: number
  column: number
}

/** Rules that hold a document against the schema of its standard, as the check of a part does already. */
const standards =
  /^(oas3-schema|asyncapi-schema|asyncapi-3-document-(resolved|unresolved)|asyncapi-document-.*|invalid-ref)$/

/** What the standard and the rules say, the worst first; the same is not said twice. */
export function together(checked: readonly Problem[], lint: readonly LintProblem[]): Shown[] {
  const lines = new Set(checked.map(({ line = 1 }) => line))
  const own = checked.map(({ severity = 'error', message, line = 1, column = 1 }): Shown => ({
    severity,
    message,
    line,
    column,
  }))
  const ruled = lint
    .filter(({ rule, line }) => !(standards.test(rule) && lines.has(line)))
    .map(({ severity, message, rule, documentation, line, column }): Shown => ({
      severity,
      message,
      rule,
      ...(documentation === undefined ? {} : { documentation }),
      line,
      column,
    }))
  return [...own, ...ruled].sort(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || a.line - b.line,
  )
}
