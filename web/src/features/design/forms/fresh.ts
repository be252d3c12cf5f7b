import type { Standard } from './table'
import { isMapping, type Json } from './trees'

const reasons: Readonly<Record<string, string>> = {
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  204: 'No content',
  400: 'Bad request',
  401: 'Not authenticated',
  403: 'Forbidden',
  404: 'Not found',
  409: 'Conflict',
  422: 'Not valid',
  429: 'Too many requests',
  500: 'Internal error',
  default: 'Anything else',
}

/** What an object of a kind begins with. */
export function fresh(standard: Standard, kind: string, key = ''): Json {
  switch (kind) {
    case 'parameter':
      return standard === 'openapi' ? { name: '', in: 'query', schema: { type: 'string' } } : {}
    case 'header':
      return { schema: { type: 'string' } }
    case 'mediaType':
      return { schema: { type: 'object' } }
    case 'requestBody':
      return { content: { 'application/json': { schema: { type: 'object' } } } }
    case 'response':
      return { description: (Object.hasOwn(reasons, key) ? reasons[key] : undefined) ?? key }
    case 'operation':
      return standard === 'openapi' ? { responses: { 200: { description: 'OK' } } } : {}
    case 'server':
      return standard === 'openapi' ? { url: '' } : { host: '', protocol: 'ws' }
    case 'serverVariable':
      return { default: '' }
    case 'tag':
      return { name: '' }
    case 'externalDocs':
      return { url: '' }
    case 'example':
      return { value: '' }
    case 'link':
      return { operationId: '' }
    case 'message':
      return { payload: { type: 'object' } }
    case 'messageExample':
      return { payload: {} }
    case 'correlationId':
    case 'replyAddress':
      return { location: '$message.header#/' }
    case 'securityScheme':
      return { type: 'http', scheme: 'bearer' }
    case 'flow':
      return { [standard === 'openapi' ? 'scopes' : 'availableScopes']: {} }
    case 'wsBinding':
      return { bindingVersion: '0.1.0' }
    case 'channelBindings':
    case 'serverBindings':
    case 'operationBindings':
    case 'messageBindings':
      return { ws: {} }
    case 'text':
    case 'handed':
      return ''
    case 'texts':
      return []
    default:
      return {}
  }
}

/** What of an item tells it from others, beside its key. */
export function titleOf(kind: string, value: Json): string {
  if (!isMapping(value)) return typeof value === 'string' ? value : ''
  if (typeof value['$ref'] === 'string') return nameOf(value['$ref'])
  if (kind === 'requirement') return Object.keys(value).join(' and ') || 'None needed'
  const said = ['name', 'url', 'title', 'type', 'summary'].map((key) => value[key])
  return said.find((each): each is string => typeof each === 'string' && each !== '') ?? ''
}

/** What a collapsed item says of itself. */
export function aside(value: Json): string {
  if (!isMapping(value)) return ''
  const said = [
    typeof value['$ref'] === 'string' ? `shared: ${nameOf(value['$ref'])}` : '',
    typeof value['in'] === 'string' ? value['in'] : '',
    value['required'] === true ? 'required' : '',
    value['deprecated'] === true ? 'deprecated' : '',
    typeOf(value['schema'] ?? value['payload']),
    text(value['summary']) || text(value['description']),
  ]
  return said.filter((each) => each !== '').join(' · ')
}

function typeOf(schema: Json): string {
  if (!isMapping(schema)) return ''
  if (typeof schema['$ref'] === 'string') return nameOf(schema['$ref'])
  const { type } = schema
  return typeof type === 'string' ? type : Array.isArray(type) ? type.join(' or ') : ''
}

function text(value: Json): string {
  return typeof value === 'string' ? (value.split('\n', 1)[0] ?? '') : ''
}

/** The last token of a reference: the name of what it leads to. */
export function nameOf(ref: string): string {
  const token = ref.split('/').at(-1) ?? ref
  try {
    return decodeURIComponent(token).replaceAll('~1', '/').replaceAll('~0', '~')
  } catch {
    return token
  }
}

const words: Readonly<Record<string, string>> = {
  pathItem: 'path',
  mediaType: 'media type',
  serverVariable: 'variable',
  requirement: 'alternative',
  securityScheme: 'security scheme',
  messageExample: 'example',
  messageTrait: 'trait',
  operationTrait: 'trait',
  texts: 'scheme',
  handed: 'parameter',
  text: 'scope',
}

/** What one of a kind is called in a sentence. */
export function called(kind: string): string {
  return words[kind] ?? kind
}

/** What the keys of a mapping to objects of a kind are. */
export function keyLabel(kind: string): string {
  const known: Readonly<Record<string, string>> = {
    response: 'Status',
    message: 'Key',
    mediaType: 'Media type',
    pathItem: 'Path or expression',
    operation: 'Method',
    texts: 'Security scheme',
    text: 'Scope',
  }
  return known[kind] ?? 'Name'
}

/** Keys that are often meant. */
export function keysOf(kind: string): readonly string[] {
  switch (kind) {
    case 'response':
      return [...Object.keys(reasons), '2XX', '4XX', '5XX']
    case 'mediaType':
      return [
        'application/json',
        'application/xml',
        'application/x-www-form-urlencoded',
        'multipart/form-data',
        'application/octet-stream',
        'application/problem+json',
        'text/plain',
        'text/event-stream',
        '*/*',
      ]
    case 'header':
      return ['ETag', 'Location', 'Link', 'Retry-After', 'Cache-Control', 'Content-Disposition', 'Last-Modified']
    default:
      return []
  }
}
