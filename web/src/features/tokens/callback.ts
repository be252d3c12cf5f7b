/** The path that authorization servers send browsers back to. */
export const callbackPath = '/oauth2/callback'

/** Where an authorization server sends the browser back to, unless the credentials say otherwise. */
export function callback(): string {
  return `${location.origin}${callbackPath}`
}
