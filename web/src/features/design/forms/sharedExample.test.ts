import { describe, expect, it } from 'vitest'
import { schemaPlaces } from './sharedExample'

describe('the uses of a shared example', () => {
  it('lead to the schemas that describe it', () => {
    const at = (pointer: string) => ({ document: 'project.openapi.yaml', pointer })
    const uses = [
      at('/paths/~1a/get/responses/200/content/application~1json/examples/one/$ref'),
      at('/components/parameters/Page/examples/first/$ref'),
      at('/paths/~1a/get/x-samples/one/$ref'),
      { document: 'project.asyncapi.yaml', pointer: '/components/messages/M/examples/one/$ref' },
    ]
    expect(schemaPlaces('project.openapi.yaml', uses)).toEqual([
      { pointer: '/paths/~1a/get/responses/200/content/application~1json/schema', media: 'application/json' },
      { pointer: '/components/parameters/Page/schema', media: '' },
    ])
  })

  it('lead to a schema once when two keys beside it use the example', () => {
    const uses = ['one', 'two'].map((key) => ({
      document: 'project.openapi.yaml',
      pointer: `/components/parameters/Page/examples/${key}/$ref`,
    }))
    expect(schemaPlaces('project.openapi.yaml', uses)).toEqual([
      { pointer: '/components/parameters/Page/schema', media: '' },
    ])
  })
})
