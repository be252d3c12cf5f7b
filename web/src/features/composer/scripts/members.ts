import type { EndpointKind } from '../../../api/types'

const scope = ['get()', 'set()', 'has()', 'unset()', 'toObject()', 'replaceIn()', 'clear()']
const headers = ['get()', 'has()', 'add()', 'upsert()', 'remove()', 'each()', 'toObject()']
const chain = ['to', 'be', 'have', 'and', 'not']

/** What stands behind a dot, by what stands before it. A name with `()` is called. */
const shared: Readonly<Record<string, readonly string[]>> = {
  pm: [
    ...['environment', 'globals', 'variables', 'collectionVariables', 'iterationData', 'info', 'request', 'response'],
    ...['test()', 'expect()', 'sendRequest()', 'cookies', 'vault', 'execution', 'visualizer', 'require()'],
  ],
  'pm.environment': ['name', ...scope],
  'pm.globals': scope,
  'pm.variables': scope,
  'pm.collectionVariables': scope,
  'pm.iterationData': ['get()', 'has()', 'toObject()'],
  'pm.info': ['eventName', 'iteration', 'iterationCount', 'requestName', 'requestId'],
  'pm.request': [
    'url',
    'method',
    'headers',
    'body',
    'auth',
    'options',
    'addHeader()',
    'removeHeader()',
    'upsertHeader()',
  ],
  'pm.request.headers': headers,
  'pm.request.url': ['toString()', 'getPath()', 'getHost()', 'getQueryString()', 'query', 'addQueryParams()'],
  'pm.response': [
    ...['code', 'status', 'headers', 'responseTime', 'responseSize', 'cookies'],
    ...['json()', 'text()', 'reason()', 'to'],
  ],
  'pm.response.headers': headers,
  'pm.response.to': ['have', 'be', 'not'],
  'pm.response.to.not': ['have', 'be'],
  'pm.response.to.have': ['status()', 'header()', 'body()', 'jsonBody()', 'jsonSchema()', 'responseTime'],
  'pm.response.to.be': [
    ...['ok', 'success', 'error', 'json', 'info', 'redirection', 'clientError', 'serverError', 'accepted'],
    ...['badRequest', 'unauthorized', 'forbidden', 'notFound', 'rateLimited'],
  ],
  'pm.test': ['skip()'],
  'pm.cookies': ['get()', 'has()', 'toObject()', 'jar()'],
  'pm.vault': ['get()', 'set()', 'unset()'],
  'pm.execution': ['setNextRequest()', 'skipRequest()', 'runRequest()', 'location'],
  console: ['log()', 'info()', 'warn()', 'error()', 'debug()'],
}

const socket: Readonly<Record<string, readonly string[]>> = {
  pm: [...(shared['pm'] ?? []), 'socket', 'message'],
  'pm.socket': ['send()', 'close()'],
  'pm.message': ['text()', 'json()', 'data', 'binary'],
}

/** What follows `expect(…).`, wherever the chain has come to. */
export const assertions: readonly string[] = [
  ...chain,
  ...['been', 'deep', 'nested', 'a()', 'an()', 'any', 'all', 'include()', 'contain()', 'ok', 'true', 'false', 'null'],
  ...['undefined', 'exist', 'empty', 'equal()', 'eql()', 'above()', 'least()', 'below()', 'most()', 'within()'],
  ...['property()', 'lengthOf()', 'match()', 'string()', 'keys()', 'throw()', 'members()', 'oneOf()', 'closeTo()'],
]

/** Names that a script finds without a dot. */
export const globals: readonly string[] = [
  ...['pm', 'console', 'require()', 'JSON', 'Date', 'Math', 'Object', 'Array', 'setTimeout()', 'setInterval()'],
  ...['_', 'CryptoJS', 'tv4', 'cheerio', 'xml2Json()', 'atob()', 'btoa()', 'postman', 'tests', 'responseBody'],
  ...['responseCode', 'responseHeaders', 'responseTime', 'data', 'environment', 'globals'],
]

export function membersOf(kind: EndpointKind, path: string): readonly string[] | undefined {
  return (kind === 'websocket' ? socket[path] : undefined) ?? shared[path]
}
