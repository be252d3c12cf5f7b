import type { LintSeverity, Problem } from '../../api/types'
import type { Mark } from '../../ui/code'

/** Where in a text a problem is, by its line and column from 1. */
export function offsetOf(text: string, { line = 1, column = 1 }: Pick<Problem, 'line' | 'column'>): number {
  let start = 0
  for (let number = 1; number < line; number++) {
    const end = text.indexOf('\n', start)
    if (end < 0) return text.length
    start = end + 1
  }
  return Math.min(start + column - 1, text.length)
}

interface Marked extends Omit<Partial<Problem>, 'severity'> {
  message: string
  severity?: LintSeverity
}

/** Problems as marks: from their place to the end of the word there. */
export function marksOf(text: string, problems: readonly Marked[]): Mark[] {
  return problems.map((problem) => {
    const from = offsetOf(text, problem)
    const word = /^[^\s:]+/.exec(text.slice(from))?.[0].length ?? 0
    return {
      from: word === 0 ? Math.max(0, from - 1) : from,
      to: Math.max(from + word, Math.min(from + 1, text.length)),
      message: problem.message,
      ...(problem.severity === undefined || problem.severity === 'error' ? {} : { severity: problem.severity }),
    }
  })
}
