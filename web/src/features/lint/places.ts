import type { LintProblem } from '../../api/types'
import { calledOf } from '../design/drafts'

/** What a part is called where problems are told. */
export const placeOf: (problem: Pick<LintProblem, 'kind' | 'key' | 'document'>) => string = calledOf

/** The problems by their parts, in the order that they come in. */
export function byPart(problems: readonly LintProblem[]): LintProblem[][] {
  const parts = new Map<string, LintProblem[]>()
  for (const problem of problems) {
    const there = parts.get(problem.part)
    if (there) there.push(problem)
    else parts.set(problem.part, [problem])
  }
  return [...parts.values()]
}

/** Those that have all words of a search in what they tell. */
export function matching(problems: readonly LintProblem[], search: string): LintProblem[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return problems.filter((problem) => {
    const text = `${problem.rule} ${problem.message} ${placeOf(problem)} ${problem.pointer}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
