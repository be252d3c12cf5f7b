import type { Schema } from './Schemas'

/** What members of OpenAPI and JSON Schema are for, whose published schemas have no descriptions. */
const words: Readonly<Record<string, string>> = {
  summary: 'What it does, in a few words',
  description: 'What it does, in Markdown',
  operationId: 'Unique name of the operation, by which programs and links call it',
  tags: 'Groups that it belongs to',
  parameters: 'What is sent in the path, query, headers and cookies',
  requestBody: 'What the body of a request may be, by media type',
  responses: 'What may be answered, by status',
  callbacks: 'Requests that the server sends to the client later',
  deprecated: 'It should not be used any more',
  security: 'Credentials that are needed: one of the entries, each with all that it names',
  servers: 'Base URLs in place of those of the document',
  externalDocs: 'More to read, elsewhere',
  in: 'Where the parameter is sent',
  required: 'Has to be there',
  allowEmptyValue: 'May be sent without a value',
  style: 'How values of several parts are written',
  explode: 'Whether each part of a value is written by itself',
  allowReserved: 'Characters such as / and ? are sent as they are',
  schema: 'Which values are right, as JSON Schema',
  content: 'Bodies by their media types',
  example: 'A value as it might be',
  examples: 'Values as they might be',
  headers: 'Header fields by their names',
  links: 'Which operations may follow, and with what',
  encoding: 'How members of a form are sent',
  value: 'The value itself',
  externalValue: 'Where the value can be fetched',
  $ref: 'What stands there counts here',
  type: 'Which kinds of values are right',
  format: 'What a value means beyond its type, such as date-time or uuid',
  enum: 'The values that are right, and no others',
  const: 'The one value that is right',
  properties: 'Members of an object by their names',
  additionalProperties: 'Which values other members may have; false for none',
  patternProperties: 'Members of an object by patterns of their names',
  items: 'What each entry of an array is, behind those of prefixItems',
  prefixItems: 'What the first entries of an array are, in order',
  allOf: 'All of these have to fit',
  anyOf: 'At least one of these has to fit',
  oneOf: 'Exactly one of these has to fit',
  not: 'This must not fit',
  discriminator: 'The member that says which of the alternatives is meant',
  minimum: 'The least number that is right',
  maximum: 'The greatest number that is right',
  exclusiveMinimum: 'Numbers have to be greater',
  exclusiveMaximum: 'Numbers have to be less',
  multipleOf: 'Numbers have to be a multiple of it',
  minLength: 'The fewest characters of a text',
  maxLength: 'The most characters of a text',
  pattern: 'A regular expression that a text has to match',
  minItems: 'The fewest entries of an array',
  maxItems: 'The most entries of an array',
  uniqueItems: 'No entry comes twice',
  minProperties: 'The fewest members of an object',
  maxProperties: 'The most members of an object',
  default: 'What counts where nothing is given',
  readOnly: 'Only answered, never sent',
  writeOnly: 'Only sent, never answered',
  title: 'A name for people',
  scheme: 'The scheme of the header Authorization',
  bearerFormat: 'How the token is made, as a hint',
  flows: 'The ways to a token of OAuth 2',
}

/** What a member is for: as its schema says it, or else in words of our own. */
export function explained(name: string, schemas: readonly Schema[]): string {
  const said = schemas.map(({ description }) => description).find((each) => each !== undefined)
  return said ?? (Object.hasOwn(words, name) ? (words[name] ?? '') : '')
}

/** The types that values may have. */
export function kindsOf(schemas: readonly Schema[]): string[] {
  const said = schemas.flatMap(({ type, properties, patternProperties }) =>
    type === undefined ? (properties || patternProperties ? ['object'] : []) : typeof type === 'string' ? [type] : type,
  )
  return [...new Set(said)]
}
