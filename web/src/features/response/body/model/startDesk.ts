import type { Said } from './BodyDesk'
import { remoteDesk, type RemoteDesk } from './remote'
import address from './worker?worker&url'

/** Trusted Types, as far as they are used here. */
interface ScriptPolicies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL: (url: string) => string
  }
}

/** The one address of a script that the page may make itself: that of its own worker. */
const policy = (globalThis as { trustedTypes?: ScriptPolicies }).trustedTypes?.createPolicy('parley-worker', {
  createScriptURL: (url) => {
    if (url !== address) throw new TypeError(`${url} is no worker of Parley`)
    return url
  },
})

/** A desk for one body, in a worker of its own. */
export function startDesk(said: Said): RemoteDesk {
  return remoteDesk(new Worker(policy?.createScriptURL(address) ?? address, { type: 'module', name: 'body' }), said)
}
