import comparing from '../features/compare/model/worker?worker&url'
import laying from '../features/response/body/model/worker?worker&url'

/** The workers of the page, and where their scripts are. */
const addresses = { body: laying, compare: comparing }

/** Trusted Types, as far as they are used here. */
interface ScriptPolicies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL: (url: string) => string
  }
}

/** The only addresses of scripts that the page may make itself: those of its own workers. */
const policy = (globalThis as { trustedTypes?: ScriptPolicies }).trustedTypes?.createPolicy('parley-worker', {
  createScriptURL: (url) => {
    if (!Object.values(addresses).includes(url)) throw new TypeError(`${url} is no worker of Parley`)
    return url
  },
})

/** Starts a worker of the page's own. */
export function startWorker(name: keyof typeof addresses): Worker {
  const address = addresses[name]
  return new Worker(policy?.createScriptURL(address) ?? address, { type: 'module', name })
}
