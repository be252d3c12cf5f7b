import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import { lintQuery, treeQuery } from '../../api/queries'
import { problemsOf } from '../../api/refusal'
import type { EndpointSummary, LintProblem, LintSeverity } from '../../api/types'
import { count, counted } from '../../format/numbers'
import { ProtocolBadge } from '../../ui/Badge'
import { Coming } from '../../ui/Coming'
import { Empty } from '../../ui/Empty'
import { Icon } from '../../ui/Icon'
import { Notice } from '../../ui/Notice'
import { SearchInput } from '../../ui/SearchInput'
import { Segmented } from '../../ui/Segmented'
import { goTo } from '../shell/route'
import screen from '../shell/Screen.module.css'
import { useWorkspace } from '../workspace/context'
import classes from './Lint.module.css'
import { byPart, matching, placeOf } from './places'
import { lineOf, ProblemLine } from './ProblemLine'
import { severities } from './severity'
import { useOpening } from './useOpening'

const page = 400
const names: Record<LintSeverity, string> = { error: 'Errors', warning: 'Warnings', info: 'Infos', hint: 'Hints' }

/** All that the rules find wrong in the project, by what it stands in; a click goes to the place. */
export default function ProblemsScreen() {
  const { project } = useWorkspace()
  const asked = useQuery(lintQuery(project))
  const endpoints = useQuery(treeQuery(project)).data?.endpoints
  const [search, setSearch] = useState('')
  const [severity, setSeverity] = useState<LintSeverity | 'all'>('all')
  const [most, setMost] = useState(page)
  const open = useOpening()
  const query = useDeferredValue(search)
  const lint = asked.data
  const found = useMemo(() => {
    const all = lint?.problems ?? []
    return matching(severity === 'all' ? all : all.filter((each) => each.severity === severity), query)
  }, [lint, severity, query])
  const byId = useMemo(() => new Map(endpoints?.map((each) => [each.id, each])), [endpoints])
  const wrong = asked.error ? problemsOf(asked.error)[0] : undefined
  return (
    <div className={screen['screen']}>
      <div className={screen['line']}>
        <h1>Problems</h1>
        <span className={screen['aside']}>
          {lint ? (lint.own ? 'by the project’s own rules' : 'by the rules parley:recommended') : null}
        </span>
        <Button variant="default" leftSection={<Icon name="edit" />} onClick={() => goTo('rules')}>
          Lint rules
        </Button>
      </div>
      {wrong ? <Notice tone="bad" what="The rules cannot be used:" why={wrong.message} /> : null}
      {lint ? (
        <div className={screen['search']}>
          <SearchInput
            flex="1 1 200px"
            maw={400}
            label="Search problems"
            placeholder="Rule, message or place"
            value={search}
            onChange={setSearch}
          />
          <Segmented
            label="Severity"
            value={severity}
            onChange={setSeverity}
            segments={[
              { key: 'all', label: `All ${count(lint.total)}` },
              ...severities.map((key) => ({ key, label: `${names[key]} ${count(lint.summary[key])}` })),
            ]}
          />
        </div>
      ) : null}
      {lint ? (
        <div className={screen['scroll']}>
          {found.length === 0 ? (
            <Empty
              state={lint.total === 0 ? 'No problems' : 'No problem matches'}
              what={lint.total === 0 ? 'The rules find nothing wrong.' : 'Search for less, or look at all severities.'}
            />
          ) : null}
          {byPart(found.slice(0, most)).map((problems) => (
            <PartProblems
              key={problems[0]?.part}
              problems={problems}
              endpoint={byId.get(problems[0]?.endpoint ?? '')}
              onOpen={(problem) => void open(problem)}
            />
          ))}
          {found.length > most ? (
            <Button variant="subtle" m="sm" onClick={() => setMost(most + page)}>
              Show {Math.min(page, found.length - most)} more of {counted(found.length - most, 'problem')}
            </Button>
          ) : null}
        </div>
      ) : wrong ? null : (
        <Coming what="The problems" asked={asked} />
      )}
    </div>
  )
}

interface PartProps {
  problems: LintProblem[]
  endpoint: EndpointSummary | undefined
  onOpen: (problem: LintProblem) => void
}

function PartProblems({ problems, endpoint, onOpen }: PartProps) {
  const first = problems[0]
  if (!first) return null
  const place = placeOf(first)
  return (
    <section aria-label={place}>
      <h2 className={`${screen['day']} ${classes['part']}`}>
        {endpoint ? <ProtocolBadge kind={endpoint.kind} method={endpoint.method} /> : null}
        <span>{endpoint?.name ?? place}</span>
        {endpoint ? <small>{place}</small> : null}
      </h2>
      <ul className={classes['list']}>
        {problems.map((problem, index) => (
          <ProblemLine key={index} {...lineOf(problem)} onGo={() => onOpen(problem)} />
        ))}
      </ul>
    </section>
  )
}
