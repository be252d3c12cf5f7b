import type { Session } from '../../api/types'
import { Empty } from '../../ui/Empty'
import type { HttpEditing } from '../workspace/context'

interface Props {
  editing: HttpEditing
  session: Session | undefined
  /** Width of the whole work area. */
  wide: number
}

/** The region "Response": what came back. */
export function ResponsePane({ session }: Props) {
  return (
    <section aria-label="Response">
      <Empty state={session?.http?.status ? `${session.http.status} ${session.http.reason ?? ''}` : 'Not sent'} />
    </section>
  )
}
