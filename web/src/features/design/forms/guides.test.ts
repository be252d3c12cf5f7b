import { expect, it } from 'vitest'
import { guideOf } from './guides'
import { describing } from './describing'

it('says how a member is filled in by all that its schemas say', () => {
  expect(guideOf([{ type: 'string', enum: ['GET', 'POST'] }])).toEqual({ is: 'choice', of: ['GET', 'POST'] })
  expect(guideOf([{ $ref: '#/definitions/schema' }, { type: 'object', properties: {} }])).toEqual({ is: 'schema' })
  expect(guideOf([{ type: 'integer' }, { type: 'number' }])).toEqual({ is: 'number' })
  expect(guideOf([{ oneOf: [] }, { type: 'integer' }, { type: 'string' }])).toEqual({ is: 'value' })
  expect(guideOf([{ type: 'object', properties: { name: { type: 'string' } } }])).toEqual({ is: 'object' })
  expect(guideOf([{ type: 'array', items: {} }])).toEqual({ is: 'value' })
})

it('finds the schema that describes the values beside it', () => {
  const schema = { type: 'string' }
  expect(describing('parameter', '/parameters/0', { schema })?.by).toEqual({
    schema: { pointer: '/parameters/0/schema', schema },
  })
  expect(
    describing('message', '', { payload: { schemaFormat: 'application/schema+json;version=draft-07', schema } })?.by,
  ).toEqual({ payload: { pointer: '/payload/schema', schema } })
  expect(describing('message', '', { payload: { schemaFormat: 'application/vnd.apache.avro', schema } })?.by).toEqual(
    {},
  )
  expect(describing('mediaType', '/content/application~1xml', { schema })?.texts).toBe(true)
  expect(describing('mediaType', '/content/application~1hal+json', { schema })?.texts).toBe(false)
  expect(describing('response', '', { schema })).toBeUndefined()
})
