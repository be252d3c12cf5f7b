import table from './fields.json'

export type Standard = 'openapi' | 'asyncapi'

/** What is filled in at a field. */
export type FieldType =
  | { is: 'text' | 'code' | 'markdown' | 'flag' | 'truth' | 'texts' | 'value' | 'schema' }
  /** Whatever the official schema names; or a member that other parts have. */
  | { is: 'guided' | 'elsewhere' }
  /** Where something stands in a message. */
  | { is: 'location' }
  /** The operation that a link leads to; or what it hands over, an expression or a value. */
  | { is: 'operation' | 'handed' }
  /** A value as a member of what it stands in describes it. */
  | { is: 'example'; of: string }
  | { is: 'choice'; of: readonly string[] }
  | { is: 'object' | 'list' | 'map' | 'reference' | 'references'; of: string }

/** A field of an object of a standard. */
export interface Field {
  key: string
  label: string
  type: FieldType
  required: boolean
  /** Shown also where it says nothing. */
  always: boolean
}

/** What may be filled in: for each kind of object its fields, in the order in which they stand. */
export interface Kind {
  fields: readonly Field[]
  /** The object is a mapping of names that users choose, to this. */
  all: FieldType | undefined
}

const labels: Readonly<Record<string, string>> = {
  $ref: 'Reference',
  $self: 'Address of the document',
  operationId: 'Operation ID',
  id: 'ID',
  ws: 'WebSocket',
  http: 'HTTP',
  amqp: 'AMQP',
  amqp1: 'AMQP 1',
  anypointmq: 'Anypoint MQ',
  googlepubsub: 'Google Pub/Sub',
  ibmmq: 'IBM MQ',
  jms: 'JMS',
  mqtt: 'MQTT',
  nats: 'NATS',
  ros2: 'ROS 2',
  sns: 'SNS',
  sqs: 'SQS',
  stomp: 'STOMP',
  url: 'URL',
  get: 'GET',
  put: 'PUT',
  post: 'POST',
  delete: 'DELETE',
  options: 'OPTIONS',
  head: 'HEAD',
  patch: 'PATCH',
  trace: 'TRACE',
  query: 'Query',
  openapi: 'OpenAPI',
  asyncapi: 'AsyncAPI',
  jsonSchemaDialect: 'JSON Schema dialect',
  openIdConnectUrl: 'OpenID Connect URL',
  authorizationUrl: 'Authorization URL',
  deviceAuthorizationUrl: 'Device authorization URL',
  oauth2MetadataUrl: 'OAuth 2 metadata URL',
  tokenUrl: 'Token URL',
  refreshUrl: 'Refresh URL',
  correlationId: 'Correlation ID',
  externalDocs: 'External documentation',
  requestBody: 'Request body',
}

/** `operationTraits` as `Operation traits`. */
export function labelled(key: string): string {
  const known = Object.hasOwn(labels, key) ? labels[key] : undefined
  if (known !== undefined) return known
  const words = key.replace(/([a-z])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const kinds = new Map<string, Kind>()
const nothing: Kind = { fields: [], all: undefined }

/** What may be filled in in an object of a kind, by a version of its standard such as `3.1`. */
export function kindOf(standard: Standard, kind: string, version: string): Kind {
  const name = `${standard} ${kind} ${version}`
  let known = kinds.get(name)
  if (!known) {
    const specs = (table[standard] as Record<string, Record<string, string>>)[kind]
    known = specs ? read(specs, version) : nothing
    kinds.set(name, known)
  }
  return known
}

/** Names of all kinds of a standard. */
export function kindNames(standard: Standard): string[] {
  return Object.keys(table[standard])
}

function read(specs: Record<string, string>, version: string): Kind {
  const fields = Object.entries(specs).flatMap(([key, spec]) => {
    const [type = '', ...words] = spec.split(', ')
    const since = words.find((word) => word.startsWith('since '))?.slice(6)
    const until = words.find((word) => word.startsWith('until '))?.slice(6)
    if (key === '*' || version < (since ?? version) || version > (until ?? version)) return []
    const required = words.includes('required')
    const always = required || words.includes('always')
    return [{ key, label: labelled(key), type: typeOf(type), required, always }]
  })
  return { fields, all: specs['*'] === undefined ? undefined : typeOf(specs['*'].replace(/^map /, '')) }
}

function typeOf(text: string): FieldType {
  const [is = '', ...of] = text.split(' ')
  switch (is) {
    case 'choice':
      return { is, of }
    case 'object':
    case 'list':
    case 'map':
    case 'reference':
    case 'references':
    case 'example':
      return { is, of: of.join(' ') }
    case 'text':
    case 'code':
    case 'markdown':
    case 'flag':
    case 'truth':
    case 'texts':
    case 'value':
    case 'schema':
    case 'guided':
    case 'elsewhere':
    case 'operation':
    case 'handed':
    case 'location':
      return { is }
    default:
      return { is: 'object', of: text }
  }
}

/** Where an item of a map or list of a type stands by itself: as one of these, or as an object of a kind. */
export function itemType(of: string): FieldType {
  return typeOf(of)
}

const sections: Readonly<Record<Standard, Readonly<Record<string, string>>>> = {
  openapi: {
    parameter: 'parameters',
    requestBody: 'requestBodies',
    response: 'responses',
    header: 'headers',
    example: 'examples',
    link: 'links',
    callback: 'callbacks',
    pathItem: 'pathItems',
    securityScheme: 'securitySchemes',
    mediaType: 'mediaTypes',
  },
  asyncapi: {
    server: 'servers',
    channel: 'channels',
    operation: 'operations',
    serverVariable: 'serverVariables',
    parameter: 'parameters',
    message: 'messages',
    reply: 'replies',
    replyAddress: 'replyAddresses',
    correlationId: 'correlationIds',
    operationTrait: 'operationTraits',
    messageTrait: 'messageTraits',
    tag: 'tags',
    externalDocs: 'externalDocs',
    securityScheme: 'securitySchemes',
    serverBindings: 'serverBindings',
    channelBindings: 'channelBindings',
    operationBindings: 'operationBindings',
    messageBindings: 'messageBindings',
  },
}

/** The section of the components where shared objects of a kind stand; nothing for what is never shared. */
export function sectionOf(standard: Standard, kind: string, version: string): string | undefined {
  const since: Readonly<Record<string, string>> = { pathItem: '3.1', mediaType: '3.2' }
  return standard === 'openapi' && version < (since[kind] ?? version) ? undefined : sections[standard][kind]
}

/** The kind of what stands in a section of the components. */
export function kindIn(standard: Standard, section: string): string | undefined {
  return Object.entries(sections[standard]).find(([, each]) => each === section)?.[0]
}
