import type { QueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import { sessionQuery } from '../../api/queries'
import { problemsOf } from '../../api/refusal'
import type { Checked, Problem, Session } from '../../api/types'
import { checkKey } from '../composer/useChecked'
import type { Editing } from '../workspace/context'
import { placeOf } from '../workspace/tabs'
import { isNewer } from './states'

/** What every deed of a tab rests on: what the server refuses stands in the tab's problems. */
export function attempts(client: QueryClient, project: string, { tab, request, changeTab }: Editing) {
  const place = placeOf(tab)
  return {
    /** Keeps what an answer says of a session, unless something newer is known. */
    learn: (news: Session) =>
      client.setQueryData(sessionQuery(news.id).queryKey, (known) => (known && isNewer(known, news) ? known : news)),
    attempt: async (work: () => Promise<unknown>): Promise<boolean> => {
      try {
        await work()
        changeTab((now) => (now.problems.length === 0 ? now : { ...now, problems: [] }))
        return true
      } catch (error) {
        changeTab((now) => ({ ...now, problems: problemsOf(error) }))
        return false
      }
    },
    /**
     * What keeps the request from being sent, as the server tells it. It is asked unless its last look at just this request
     * found nothing: so a mistake is told without a call that is refused.
     */
    mistakes: async (): Promise<Problem[]> => {
      const known = client.getQueryData<Checked>(checkKey(project, request, place))
      if (known && !known.problems.some(isError)) return []
      try {
        const { problems } = await api.post('/projects/{project}/check', {
          path: { project },
          body: { request, ...place },
        })
        return problems.filter(isError)
      } catch {
        return []
      }
    },
  }
}

export function isError({ severity }: Problem): boolean {
  return severity !== 'warning'
}
