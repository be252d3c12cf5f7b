import type { Auth } from '../../../api/types'
import type { Choice } from '../../../ui/Select'

export type AuthKind = Auth['kind']
export type AuthOf<K extends AuthKind> = Extract<Auth, { kind: K }>

const names: Readonly<Record<AuthKind, string>> = {
  inherit: 'From the folder',
  none: 'None',
  basic: 'Basic',
  bearer: 'Bearer',
  apiKey: 'API key',
  digest: 'Digest',
  oauth2: 'OAuth 2',
  oauth1: 'OAuth 1.0a',
  awsSignature: 'AWS Signature V4',
  hmac: 'HMAC',
  jwt: 'JWT',
  unsupported: 'Another kind',
}

/** The kinds that a request or folder may have, and the one that it has. */
export function authChoices(chosen: Auth, top = false): Choice<AuthKind>[] {
  const all = (Object.keys(names) as AuthKind[]).filter((kind) => !top || kind !== 'inherit')
  return all
    .filter((kind) => kind === chosen.kind || kind !== 'unsupported')
    .map((kind) => ({ value: kind, label: kind === 'unsupported' ? unsupportedName(chosen) : names[kind] }))
}

/** How credentials are called. */
export function authName(auth: Auth): string {
  return auth.kind === 'unsupported' ? auth.name : names[auth.kind]
}

function unsupportedName(auth: Auth): string {
  return auth.kind === 'unsupported' ? auth.name : names.unsupported
}

/** Credentials of a kind, before anything is filled in. */
export function begun(kind: AuthKind): Auth {
  switch (kind) {
    case 'none':
    case 'inherit':
      return { kind }
    case 'basic':
    case 'digest':
      return { kind, username: '', password: '' }
    case 'bearer':
      return { kind, token: '' }
    case 'apiKey':
      return { kind, name: '', value: '', in: 'header' }
    case 'oauth2':
      return { kind, grant: begunGrant('authorizationCode'), client: { id: '' } }
    case 'oauth1':
      return { kind, consumer: { key: '' } }
    case 'awsSignature':
      return { kind, accessKey: '', secretKey: '' }
    case 'hmac':
      return { kind, key: '', message: '{method}\n{path}\n{timestamp}\n{bodyHash}', name: 'X-Signature' }
    case 'jwt':
      return { kind, key: '', payload: '{\n  "sub": "",\n  "iat": {{$timestamp}}\n}' }
    case 'unsupported':
      return { kind, name: '' }
  }
}

export type Grant = AuthOf<'oauth2'>['grant']
export type GrantKind = Grant['kind']

export const grants: readonly Choice<GrantKind>[] = [
  { value: 'authorizationCode', label: 'Authorization code' },
  { value: 'clientCredentials', label: 'Client credentials' },
  { value: 'deviceCode', label: 'Device code' },
  { value: 'password', label: 'Password' },
  { value: 'implicit', label: 'Implicit' },
]

export function begunGrant(kind: GrantKind): Grant {
  switch (kind) {
    case 'authorizationCode':
      return { kind, authorizationUrl: '', tokenUrl: '' }
    case 'clientCredentials':
      return { kind, tokenUrl: '' }
    case 'deviceCode':
      return { kind, deviceUrl: '', tokenUrl: '' }
    case 'password':
      return { kind, tokenUrl: '', username: '', password: '' }
    case 'implicit':
      return { kind, authorizationUrl: '' }
  }
}

/** A grant of another kind, with what both of them have. */
export function regranted(grant: Grant, kind: GrantKind): Grant {
  const next = begunGrant(kind)
  const kept = Object.entries(grant).filter(([name]) => name in next && name !== 'kind')
  return { ...next, ...Object.fromEntries(kept) }
}
