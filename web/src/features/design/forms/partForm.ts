import type { Part } from '../../../api/types'
import { kindIn, type Standard } from './table'

export interface PartForm {
  standard: Standard
  version: string
  /** Kind of object that the part is, or `schema`. */
  kind: string
  /** What it is, in words. */
  called: string
}

/** By which fields a part is shown. */
export function partForm({ kind, key, schema }: Part): PartForm {
  const standard = schema.startsWith('asyncapi') ? 'asyncapi' : 'openapi'
  const version = /\d+\.\d+/.exec(schema)?.[0] ?? '3.1'
  const written = `${standard === 'openapi' ? 'OpenAPI' : 'AsyncAPI'} ${version}`
  const as = (of: string, word: string): PartForm => ({
    standard,
    version,
    kind: of,
    called: `${word}, ${written}`,
  })
  switch (kind) {
    case 'path-operation':
      return as('operation', 'Operation')
    case 'operation':
      return as('operation', 'Operation: what the service sends or receives')
    case 'channel':
      return as('channel', 'Channel')
    case 'server':
      return as('server', 'Server')
    case 'skeleton':
      return as('document', 'What the document says of all')
    case 'component': {
      const section = key.split('/', 1)[0] ?? ''
      const of = section === 'schemas' ? 'schema' : kindIn(standard, section)
      return as(of ?? 'reference', `Shared, in ${section}`)
    }
  }
}
