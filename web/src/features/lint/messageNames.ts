import type { KnownNames } from '../variables/known'

/** What may stand in `{{…}}` in the message of a rule. */
export const messageNames: KnownNames = new Map(
  [
    { name: 'error', description: 'what the function found', value: '"description" property must be truthy' },
    { name: 'property', description: 'the last key of the place', value: 'description' },
    { name: 'path', description: 'the place', value: '#/paths/~1orders/get/description' },
    { name: 'value', description: 'the value that was looked at', value: 'fine' },
    { name: 'description', description: 'the description of the rule', value: 'Operations have a description.' },
  ].map((each) => [each.name, { ...each, origin: 'built-in', secret: false }]),
)
