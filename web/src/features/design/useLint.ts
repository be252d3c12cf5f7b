import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../../api/client'
import { problemsOf } from '../../api/refusal'
import type { LintProblem, Part, Problem } from '../../api/types'
import { useSettled } from '../composer/useChecked'
import { useWorkspace } from '../workspace/context'
import type { OpenTab } from '../workspace/tabs'

/** What the project's rules find in some parts. */
export interface Lint {
  /** Nothing as long as it is not known. */
  problems: readonly LintProblem[] | undefined
  /** Why nothing can be found: the ruleset is wrong. */
  wrong: Problem | undefined
  /** What is found in a part. */
  of: (part: string) => readonly LintProblem[]
  /** What is found in a part at a pointer, or inside of what stands there. */
  at: (part: string, pointer: string) => readonly LintProblem[]
  /** What is found in a part at exactly a pointer. */
  exactly: (part: string, pointer: string) => readonly LintProblem[]
}

/**
 * What the project's rules find in parts as they stand in a tab, a moment after the last change. Asked for the same twice, it asks the server
 * once.
 */
export function useLint({ sources }: Pick<OpenTab, 'sources'>, parts: readonly Part[]): Lint {
  const { project } = useWorkspace()
  const settled = useSettled(sources)
  const asked = parts.map(({ id }) => id)
  const found = useQuery({
    queryKey: ['lint', project, asked, settled],
    queryFn: ({ signal }) =>
      api.post('/projects/{project}/lint', {
        path: { project },
        body: {
          parts: asked,
          drafts: Object.entries(settled).map(([part, { text }]) => ({ part, text })),
        },
        signal,
      }),
    enabled: asked.length > 0,
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  })
  const { data, error } = found
  return useMemo(() => lintOf(data?.problems, error ? problemsOf(error)[0] : undefined), [data, error])
}

export function lintOf(problems: readonly LintProblem[] | undefined, wrong: Problem | undefined): Lint {
  const byPart = new Map<string, LintProblem[]>()
  for (const problem of problems ?? []) {
    const there = byPart.get(problem.part)
    if (there) there.push(problem)
    else byPart.set(problem.part, [problem])
  }
  const of = (part: string) => byPart.get(part) ?? []
  return {
    problems,
    wrong,
    of,
    at: (part, pointer) => of(part).filter(({ within }) => within === pointer || within.startsWith(`${pointer}/`)),
    exactly: (part, pointer) => of(part).filter(({ within }) => within === pointer),
  }
}
