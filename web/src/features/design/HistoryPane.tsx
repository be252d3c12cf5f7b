import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client'
import { partsQuery, versionsQuery } from '../../api/queries'
import { problemsOf } from '../../api/refusal'
import type { Part, PartVersion } from '../../api/types'
import { Coming } from '../../ui/Coming'
import { Empty } from '../../ui/Empty'
import { Icon } from '../../ui/Icon'
import { Notice } from '../../ui/Notice'
import { Segmented } from '../../ui/Segmented'
import { moment } from '../history/outcome'
import { Differences } from '../differences/Differences'
import { useWorkspace } from '../workspace/context'
import screen from '../shell/Screen.module.css'
import classes from './Design.module.css'

interface Props {
  endpoint: string
  part: Part
  width: number
}

type Against = 'before' | 'now'

/** How a part came to be what it is: each change with who made it, when, and what it did; any version can come back. */
export function HistoryPane({ endpoint, part, width }: Props) {
  const { project } = useWorkspace()
  const client = useQueryClient()
  const asked = useQuery(versionsQuery(project, part.id, part.revision))
  const [chosen, setChosen] = useState<number>()
  const [against, setAgainst] = useState<Against>('before')
  const [wrong, setWrong] = useState<string>()
  const { versions, more } = asked.data ?? { versions: [], more: false }
  const at = Math.max(
    0,
    versions.findIndex(({ change }) => change.sequence === chosen),
  )
  const version = versions[at]
  const previous = versions[at + 1]
  const compared = usePartDifference(part, version, against === 'now' ? 'now' : previous)
  if (!asked.data) return <Coming what="The history" asked={asked} />
  if (!version) return <Empty state="No history" what="What changed it is not kept." />
  const before = against === 'now' ? version.text : (previous?.text ?? (more ? version.text : ''))
  const after = against === 'now' ? part.text : version.text
  const restore = async () => {
    setWrong(undefined)
    try {
      const path = { project, part: part.id, change: version.change.sequence }
      await api.post('/projects/{project}/parts/{part}/versions/{change}/restore', { path })
      setChosen(undefined)
    } catch (error) {
      setWrong(problemsOf(error)[0]?.message)
    }
    await client.invalidateQueries({ queryKey: partsQuery(project, endpoint).queryKey })
  }
  const narrow = width < 720
  return (
    <div className={classes['history']} data-narrow={narrow || undefined}>
      <div className={classes['versions']}>
        <ol aria-label="Versions">
          {versions.map((each, index) => (
            <li key={each.change.sequence}>
              <button
                type="button"
                aria-current={index === at || undefined}
                onClick={() => setChosen(each.change.sequence)}
              >
                <strong>{each.change.summary}</strong>
                <span>
                  {moment(each.change.at)} · {authorOf(each)}
                  {index === 0 ? ' · now' : ''}
                </span>
              </button>
            </li>
          ))}
        </ol>
        {more ? <p>Older ones are not listed.</p> : null}
      </div>
      <div className={classes['version']}>
        <div className={screen['tools']}>
          <Segmented
            label="Differences from"
            value={against}
            onChange={setAgainst}
            segments={[
              { key: 'before', label: 'What it changed' },
              { key: 'now', label: 'Against now' },
            ]}
          />
          <span className={classes['rest']} />
          <Button
            leftSection={<Icon name="undo" />}
            disabled={version.text === part.text}
            onClick={() => void restore()}
          >
            Restore
          </Button>
        </div>
        {wrong ? <Notice tone="bad" what={wrong} /> : null}
        <Differences
          key={`${version.change.sequence} ${against}`}
          label="Differences of the versions"
          difference={compared}
          before={before}
          after={after}
          width={width - (narrow ? 0 : 320)}
        />
      </div>
    </div>
  )
}

/** What a version of a part means beside another one: the one before it, or what is saved now. */
function usePartDifference(part: Part, version: PartVersion | undefined, other: PartVersion | 'now' | undefined) {
  const { project } = useWorkspace()
  const sides =
    version === undefined || other === undefined || version.text === '' || (other !== 'now' && other.text === '')
      ? undefined
      : other === 'now'
        ? { old: { change: version.change.sequence }, new: {} }
        : { old: { change: other.change.sequence }, new: { change: version.change.sequence } }
  return (
    useQuery({
      queryKey: ['part-difference', project, part.id, part.revision, sides],
      queryFn: ({ signal }) =>
        sides
          ? api.post('/projects/{project}/parts/{part}/differences', {
              path: { project, part: part.id },
              body: sides,
              signal,
            })
          : null,
      enabled: sides !== undefined,
      retry: false,
    }).data ?? undefined
  )
}

/** The one person that there is, is the reader. */
function authorOf({ change }: PartVersion): string {
  return change.author === 'local' ? 'you' : change.author
}
