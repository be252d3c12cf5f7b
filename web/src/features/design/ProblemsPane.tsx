import type { LintProblem } from '../../api/types'
import { Empty } from '../../ui/Empty'
import { Notice } from '../../ui/Notice'
import classes from '../lint/Lint.module.css'
import { byPart, placeOf } from '../lint/places'
import { lineOf, ProblemLine } from '../lint/ProblemLine'
import screen from '../shell/Screen.module.css'
import type { Lint } from './useLint'

/** How many problems ask to be mended. */
export function badIn({ problems = [] }: Lint): number {
  return problems.filter(({ severity }) => severity === 'error' || severity === 'warning').length
}

/** What the rules find in all parts of an endpoint, as they stand in the tab. */
export function ProblemsPane({ lint, onGo }: { lint: Lint; onGo: (problem: LintProblem) => void }) {
  if (lint.wrong) return <Notice tone="bad" what="The project’s rules cannot be used:" why={lint.wrong.message} />
  if (!lint.problems) return <Empty state="Looking at it…" />
  if (lint.problems.length === 0) return <Empty state="No problems" what="The rules find nothing wrong." />
  return (
    <div className={screen['scroll']}>
      {byPart(lint.problems).map((problems) => {
        const [first] = problems
        if (!first) return null
        const place = placeOf(first)
        return (
          <section key={first.part} aria-label={place}>
            <h2 className={`${screen['day']} ${classes['part']}`}>
              <span>{place}</span>
            </h2>
            <ul className={classes['list']}>
              {problems.map((problem, index) => (
                <ProblemLine key={index} {...lineOf(problem)} onGo={() => onGo(problem)} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
