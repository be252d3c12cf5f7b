import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../../../api/client'
import { useWorkspace } from '../../workspace/context'
import { useForm } from './context'
import type { Described } from './describing'
import { isMapping, type Json } from './trees'

/** What a schema says of the type of its values and of their choice, whether by itself or by what it refers to. */
export function useExpected(described: Described | undefined): Json {
  const { project } = useWorkspace()
  const { document, base } = useForm()
  const schema = described?.schema
  const isAsked = isMapping(schema) && (Object.hasOwn(schema, '$ref') || Object.hasOwn(schema, 'allOf'))
  const pointer = `${base}${described?.pointer}`
  const body = useMemo(() => JSON.stringify({ document, syntax: 'json', pointer, schema }), [document, pointer, schema])
  const { data } = useQuery({
    queryKey: ['expected', project, body],
    queryFn: ({ signal }) =>
      api.post('/projects/{project}/value-checks', {
        path: { project },
        body: JSON.parse(body) as { document: string; syntax: 'json' },
        signal,
      }),
    enabled: isAsked,
    gcTime: 0,
    retry: false,
  })
  if (!isAsked) return schema
  const { types, choices } = data?.expected ?? {}
  return {
    ...(types ? { type: types.length === 1 ? types[0] : types } : {}),
    ...(choices ? { enum: choices } : {}),
  }
}
