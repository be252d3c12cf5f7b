import { useLiveState } from '../../../api/LiveProvider'
import type { Session } from '../../../api/types'
import { Empty } from '../../../ui/Empty'
import { localProblems } from '../../composer/check'
import { HttpComposer } from '../../composer/HttpComposer'
import { useChecked } from '../../composer/useChecked'
import { ResponsePane } from '../../response/ResponsePane'
import { useCommands } from '../../shell/commands'
import type { HttpEditing } from '../../workspace/context'
import { ProblemLines } from '../ProblemLines'
import { useTokensAfter } from '../../tokens/useTokensAfter'
import { WorkArea } from '../WorkArea'
import { HttpLine } from './HttpLine'
import { HttpUrlBar } from './HttpUrlBar'
import { isRunning } from './progress'
import { useSending } from './useSending'

interface Props {
  editing: HttpEditing
  session: Session | undefined
}

/** The debugger of an HTTP endpoint: its method and URL, the composer, and the answer. */
export function HttpDebug({ editing, session }: Props) {
  const { tab, request, name, changeTab } = editing
  const sending = useSending(editing, session)
  const checked = useChecked(request, tab)
  const offline = useLiveState() === 'broken'
  const running = isRunning(session?.state)
  useTokensAfter(session?.state.kind)
  useCommands([
    {
      id: 'send',
      title: 'Send',
      detail: `the request of ${name}`,
      group: 'This request',
      keys: 'Ctrl Enter',
      run: () => void sending.send(),
    },
    ...(running
      ? [
          {
            id: 'cancel',
            title: 'Cancel',
            detail: name,
            group: 'This request' as const,
            keys: 'Ctrl Shift Enter',
            run: () => void sending.cancel(),
          },
        ]
      : []),
  ])
  return (
    <>
      <HttpUrlBar editing={editing} session={session} sending={sending} />
      <WorkArea
        pane="response"
        label="Response"
        details={false}
        written={(_, tools) => <HttpComposer editing={editing} checked={checked} tools={tools} />}
        obstacles={
          <ProblemLines problems={tab.problems} onClose={() => changeTab((now) => ({ ...now, problems: [] }))} />
        }
        result={() => (
          <ResponsePane
            session={session}
            empty={request.description ? <Empty state="No response yet" what={request.description} /> : undefined}
          />
        )}
      />
      <HttpLine session={session} wrongRows={localProblems(request).length} offline={offline} />
    </>
  )
}
