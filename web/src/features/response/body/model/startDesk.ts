import { startWorker } from '../../../../ui/workers'
import type { Said } from './BodyDesk'
import { remoteDesk, type RemoteDesk } from './remote'

/** A desk for one body, in a worker of its own. */
export function startDesk(said: Said): RemoteDesk {
  return remoteDesk(startWorker('body'), said)
}
