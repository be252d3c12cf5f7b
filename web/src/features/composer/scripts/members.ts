import type { EndpointKind } from '../../../api/types'

type Members = Readonly<Record<string, readonly string[]>>

const scope = ['get()', 'set()', 'has()', 'unset()', 'clear()', 'toObject()', 'replaceIn()', 'values']
const found = ['get()', 'one()', 'has()', 'all()', 'count()', 'each()', 'map()', 'filter()', 'find()', 'toObject()']
const list = [...found, 'add()', 'upsert()', 'insert()', 'remove()', 'clear()', 'populate()', 'assimilate()', 'idx()']
const is = [
  ...['ok', 'success', 'info', 'redirection', 'clientError', 'serverError', 'error', 'accepted', 'badRequest'],
  ...['unauthorized', 'forbidden', 'notFound', 'rateLimited', 'json', 'withBody'],
]
const has = ['status()', 'header()', 'body()', 'jsonBody()', 'jsonSchema()', 'responseTime', 'responseSize']

const request: Members = {
  'pm.request': [
    ...['url', 'method', 'headers', 'body', 'auth', 'options', 'name', 'getHeaders()', 'addHeader()', 'upsertHeader()'],
    ...['removeHeader()', 'forEachHeader()', 'addQueryParams()', 'removeQueryParams()', 'authorizeUsing()', 'update()'],
    ...['size()', 'clone()', 'toJSON()', 'to'],
  ],
  'pm.request.headers': list,
  'pm.request.url': [
    ...['protocol', 'host', 'port', 'path', 'query', 'variables', 'hash', 'getHost()', 'getPath()', 'getQueryString()'],
    ...['getPathWithQuery()', 'getRemote()', 'addQueryParams()', 'removeQueryParams()', 'update()', 'toString()'],
  ],
  'pm.request.url.query': list,
  'pm.request.url.variables': list,
  'pm.request.body': [
    ...['mode', 'raw', 'urlencoded', 'formdata', 'graphql', 'file', 'options', 'update()', 'isEmpty()', 'toString()'],
  ],
  'pm.request.body.urlencoded': list,
  'pm.request.body.formdata': list,
  'pm.request.auth': ['type', 'parameters()', 'use()', 'update()', 'clear()'],
}

const response: Members = {
  'pm.response': [
    ...['code', 'status', 'headers', 'cookies', 'responseTime', 'responseSize', 'json()', 'text()', 'reason()'],
    ...['jsonp()', 'size()', 'mime()', 'contentInfo()', 'encoding()', 'dataURI()', 'stream', 'to'],
  ],
  'pm.response.headers': found,
  'pm.response.cookies': found,
  'pm.response.to': ['have', 'be', 'not'],
  'pm.response.to.have': has,
  'pm.response.to.be': is,
  'pm.response.to.not': ['have', 'be'],
  'pm.response.to.not.have': has,
  'pm.response.to.not.be': is,
}

/** What stands behind a dot, by what stands before it. A name with `()` is called. */
const shared: Members = {
  pm: [
    ...['environment', 'globals', 'variables', 'collectionVariables', 'iterationData', 'info', 'request', 'response'],
    ...['test()', 'expect()', 'sendRequest()', 'cookies', 'vault', 'execution', 'visualizer', 'require()'],
  ],
  'pm.environment': ['name', ...scope],
  'pm.globals': scope,
  'pm.variables': scope,
  'pm.collectionVariables': scope,
  'pm.iterationData': ['get()', 'has()', 'toObject()', 'toJSON()'],
  'pm.info': ['eventName', 'iteration', 'iterationCount', 'requestName', 'requestId'],
  ...request,
  ...response,
  'pm.test': ['skip()'],
  'pm.expect': ['fail()'],
  'pm.cookies': [...found, 'jar()'],
  'pm.cookies.jar()': ['get()', 'getAll()', 'set()', 'unset()', 'clear()'],
  'pm.vault': ['get()', 'set()', 'unset()'],
  'pm.execution': ['setNextRequest()', 'skipRequest()', 'runRequest()', 'location'],
  'pm.execution.location': ['current'],
  'pm.visualizer': ['set()', 'clear()'],
  console: ['log()', 'info()', 'warn()', 'error()', 'debug()', 'table()'],
  postman: [
    ...['setEnvironmentVariable()', 'getEnvironmentVariable()', 'clearEnvironmentVariable()', 'setGlobalVariable()'],
    ...['getGlobalVariable()', 'clearGlobalVariable()', 'setNextRequest()', 'getResponseHeader()'],
    ...['getResponseCookie()'],
  ],
}

const socket: Members = {
  pm: [...(shared['pm'] ?? []), 'socket', 'message'],
  'pm.socket': ['send()', 'close()'],
  'pm.message': ['type', 'binary', 'data', 'text()', 'json()', 'update()'],
}

/** What follows `expect(…).`, wherever the chain has come to. */
export const assertions: readonly string[] = [
  ...['to', 'be', 'have', 'and', 'not', 'that', 'been', 'deep', 'nested', 'a()', 'an()', 'any', 'all', 'include()'],
  ...['contain()', 'ok', 'true', 'false', 'null', 'undefined', 'exist', 'empty', 'equal()', 'eql()', 'above()'],
  ...['least()', 'below()', 'most()', 'within()', 'property()', 'lengthOf()', 'match()', 'string()', 'keys()'],
  ...['throw()', 'members()', 'oneOf()', 'closeTo()', 'instanceof()', 'satisfy()'],
]

/** Names that a script finds without a dot. */
export const globals: readonly string[] = [
  ...['pm', 'console', 'require()', 'JSON', 'Date', 'Math', 'Object', 'Array', 'setTimeout()', 'setInterval()'],
  ...['_', 'CryptoJS', 'tv4', 'cheerio', 'xml2Json()', 'atob()', 'btoa()', 'postman', 'tests', 'responseBody'],
  ...['responseCode', 'responseHeaders', 'responseTime', 'data', 'environment', 'globals'],
]

/** What stands behind the dot of a path such as `pm.cookies.jar()`; nothing where nothing is known of it. */
export function membersOf(kind: EndpointKind, path: string): readonly string[] | undefined {
  return (kind === 'websocket' ? socket[path] : undefined) ?? shared[path]
}
