import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { api } from '../../api/client'
import { numberOf } from '../../api/numberOf'
import { documentsQuery, treeQuery } from '../../api/queries'
import { problemsOf } from '../../api/refusal'
import type { Problem } from '../../api/types'
import { Coming } from '../../ui/Coming'
import { Empty } from '../../ui/Empty'
import { IconButton } from '../../ui/IconButton'
import { Notice } from '../../ui/Notice'
import { useSettled } from '../composer/useChecked'
import screen from '../shell/Screen.module.css'
import { useWorkspace } from '../workspace/context'
import { Differences } from './Differences'
import classes from './Differences.module.css'
import { ownText, sideOf, versionOf, type Side } from './side'
import { SidePicker } from './SidePicker'

const mostChanges = 200

/** Two versions of a description, of which each is a document of the project as it is or was, or a text from elsewhere. */
export default function DifferencesScreen({ width }: { width: number }) {
  const { project } = useWorkspace()
  const asked = useQuery(documentsQuery(project))
  const sequence = useQuery(treeQuery(project)).data?.sequence
  const feed = useQuery({
    queryKey: ['feed', project, sequence],
    queryFn: () =>
      api.get('/projects/{project}/feed', {
        path: { project },
        query: { after: Math.max(0, (sequence ?? 0) - mostChanges), limit: mostChanges },
      }),
    enabled: sequence !== undefined,
  })
  if (!asked.data || !feed.data) return <Coming what="The documents" asked={asked.data ? feed : asked} />
  // The newest version is what there is now: before it stands the change that is second.
  const changes = feed.data.changes.toReversed().slice(1)
  return <Screen documents={asked.data} changes={changes} width={width} />
}

interface Props {
  documents: Parameters<typeof SidePicker>[0]['documents']
  changes: Parameters<typeof SidePicker>[0]['changes']
  width: number
}

function Screen({ documents, changes, width }: Props) {
  const { project } = useWorkspace()
  const first = documents.find(({ kind }) => kind === 'openapi')?.name ?? ''
  const [old, setOld] = useState<Side>(() => sideOf(first, changes[0]?.sequence))
  const [now, setNow] = useState<Side>(() => sideOf(first))
  const sides = useSettled(useMemo(() => [old, now] as const, [old, now]))
  const [before, after] = [versionOf(project, sides[0]), versionOf(project, sides[1])]
  const own = [ownText(sides[0]), ownText(sides[1])] as const
  const texts = own[0] === undefined || own[1] === undefined
  const compared = useQuery({
    queryKey: ['differences', numberOf(sides), changes[0]?.sequence],
    queryFn: ({ signal }) =>
      before && after ? api.post('/differences', { body: { old: before, new: after, texts }, signal }) : null,
    enabled: before !== undefined && after !== undefined,
    gcTime: 0,
    retry: false,
  })
  const picker = { documents, changes }
  const problems = compared.error ? problemsOf(compared.error) : []
  return (
    <div className={screen['screen']}>
      <div className={screen['line']}>
        <h1>Differences</h1>
        <span className={screen['aside']}>of two versions of a description, by meaning and by text</span>
      </div>
      <div className={classes['sides']} data-narrow={width < 900 || undefined}>
        <SidePicker name="Older" side={old} onChange={setOld} {...picker} />
        <IconButton
          icon="swap"
          label="Swap the sides"
          onClick={() => {
            setOld(now)
            setNow(old)
          }}
        />
        <SidePicker name="Newer" side={now} onChange={setNow} {...picker} />
      </div>
      {problems.map((problem) => (
        <Notice key={told(problem)} tone="bad" what={told(problem)} why={problem.hint ?? ''} />
      ))}
      {before === undefined || after === undefined ? (
        <Empty
          state="Nothing to compare yet"
          what="Choose two versions: documents of the project, or texts and files."
        />
      ) : compared.data ? (
        <Differences
          key={numberOf(sides)}
          label="Differences of the texts"
          difference={compared.data}
          before={own[0] ?? compared.data.texts?.old ?? ''}
          after={own[1] ?? compared.data.texts?.new ?? ''}
          width={width}
        />
      ) : problems.length > 0 ? null : (
        <Coming what="The comparison" asked={compared} />
      )}
    </div>
  )
}

function told({ message, pointer, line }: Problem): string {
  const side = pointer?.startsWith('/old') ? 'Older' : pointer?.startsWith('/new') ? 'Newer' : undefined
  const where = [side, line === undefined ? undefined : `line ${line}`].filter((each) => each !== undefined)
  return where.length === 0 ? message : `${where.join(', ')}: ${message}`
}
