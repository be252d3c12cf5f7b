interface Types {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): {
    createScriptURL(address: string): string
  }
}

const OWN = /^(?:\.\.\/)?[a-z]+\/[a-z0-9.-]+\.js(?:\?\d+)?$/

/** The address, if it is one of the documentation's own scripts. */
export function own(address: string): string {
  if (!OWN.test(address)) throw new TypeError(`${address} is no script of this documentation`)
  return address
}

const policy = (window as { trustedTypes?: Types }).trustedTypes?.createPolicy('parley-docs', { createScriptURL: own })

/** The address of a script as browsers with Trusted Types want it. */
export function script(address: string): string {
  return policy ? policy.createScriptURL(address) : own(address)
}
