import { expect, it } from 'vitest'
import { groupsOf } from './groups'

it('lists what is shared by document and kind, schemas first', () => {
  const one = (document: string, kind: string, name: string) => ({
    id: name,
    document: `project.${document}.yaml`,
    kind,
    name,
    pointer: '',
    revision: 1,
  })
  const groups = groupsOf([
    one('asyncapi', 'messages', 'Told'),
    one('openapi', 'parameters', 'Page'),
    one('openapi', 'schemas', 'Age'),
    one('openapi', 'schemas', 'Pet'),
    one('asyncapi', 'schemas', 'Note'),
  ])
  expect(groups.map(({ title, components }) => [title, ...components.map(({ name }) => name)].join(' '))).toEqual([
    'Schemas · HTTP Age Pet',
    'Parameters · HTTP Page',
    'Schemas · WebSocket Note',
    'Messages · WebSocket Told',
  ])
})
