import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { schemaQuery } from '../../api/queries'
import { Schemas, type Schema } from './schema/Schemas'

/** The schema of a standard, once it is there. */
export function useSchemas(name: string): Schemas | undefined {
  const root = useQuery(schemaQuery(name)).data
  const dialect = useQuery(schemaQuery('json-schema-2020-12')).data
  return useMemo(() => (root && dialect ? new Schemas(root as Schema, dialect as Schema) : undefined), [root, dialect])
}
