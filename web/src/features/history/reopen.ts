import { api } from '../../api/client'
import { Refusal } from '../../api/refusal'
import type { Endpoint, EndpointRequest, Session } from '../../api/types'
import { equal } from '../workspace/request'
import type { TabStore } from '../workspace/TabStore'

/** The request of a session as it was sent; nothing where it was not kept. */
async function sent(session: Session): Promise<EndpointRequest | undefined> {
  try {
    return (await api.get('/sessions/{session}/request', { path: { session: session.id } })).request
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return undefined
    throw error
  }
}

async function saved(session: Session): Promise<Endpoint | undefined> {
  const { project, endpoint } = session
  if (endpoint === undefined) return undefined
  try {
    return await api.get('/projects/{project}/endpoints/{endpoint}', { path: { project, endpoint } })
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return undefined
    throw error
  }
}

/** Opens a tab with the request as it was sent and what came of it, of its endpoint where that is still there. */
export async function reopen(session: Session, store: TabStore): Promise<void> {
  const [request, endpoint] = await Promise.all([sent(session), saved(session)])
  const changed = request !== undefined && !(endpoint && equal(request, endpoint.request))
  const id = store.open({ ...(endpoint ? { endpoint: endpoint.id } : {}), ...(changed ? { draft: request } : {}) })
  store.changeTab(id, (tab) => ({
    ...tab,
    session: session.id,
    ...(changed && endpoint ? { revision: endpoint.revision } : {}),
  }))
}
