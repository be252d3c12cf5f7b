import type { Problem } from '../../../api/types'
import type { Mark } from '../../../ui/code'

/** The problems that have a line, as marks in the text that they are about. */
export function marksAt(text: string, problems: readonly Problem[]): Mark[] {
  const lines = text.split('\n')
  return problems.flatMap(({ line, column, message, severity }): Mark[] => {
    if (line === undefined) return []
    const from = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + (column ?? 1) - 1
    return [{ from, to: from + 1, message, severity: severity ?? 'error' }]
  })
}
