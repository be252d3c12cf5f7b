import type { Path } from './Schemas'

/** Places whose keys are names, by the kind of what is in them. */
const named: Readonly<Record<string, string>> = {
  parameters: 'parameters',
  responses: 'responses',
  headers: 'headers',
  examples: 'examples',
  links: 'links',
  callbacks: 'callbacks',
  messages: 'messages',
  requestBody: 'requestBodies',
  servers: 'servers',
  securitySchemes: 'securitySchemes',
  channel: 'channels',
  correlationId: 'correlationIds',
  traits: 'messageTraits',
}

/** The kind of thing that a place in a document asks for. */
export function kindAt(path: Path): string {
  const [last, before] = [path.at(-1) ?? '', path.at(-2) ?? '']
  if (path.at(-3) === 'components' && before !== '') return before
  return named[last] ?? named[before] ?? 'schemas'
}
