import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { documentationQuery, treeQuery } from '../../api/queries'
import { Coming } from '../../ui/Coming'
import { Empty } from '../../ui/Empty'
import { goTo } from '../shell/route'
import { useWorkspace } from '../workspace/context'
import classes from './Docs.module.css'

/** The face "Docs" of an endpoint: its page of the project's documentation, with all that is described. */
export function DocsFace({ endpoint }: { endpoint: string }) {
  const { project } = useWorkspace()
  const revision = useQuery(treeQuery(project)).data?.sequence ?? 0
  const asked = useQuery(documentationQuery(project, endpoint, revision))
  if (!asked.data) return <Coming what="The documentation" asked={asked} />
  if (asked.data.page === '') {
    return (
      <Empty state="There is no page of this endpoint" what="Its description has no place of its own.">
        <Button onClick={() => goTo('docs')}>Documentation of the project</Button>
      </Empty>
    )
  }
  return (
    <iframe
      key={revision}
      name="parley-docs-face"
      className={classes['preview']}
      title="Documentation of this endpoint"
      src={`/docs-preview/${encodeURIComponent(project)}/whole/${asked.data.page}.html`}
    />
  )
}
