import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { componentsQuery } from '../../../api/queries'
import { Icon } from '../../../ui/Icon'
import { goTo } from '../../shell/route'
import { useWorkspace } from '../../workspace/context'
import type { Dialect } from '../schemas/places'
import { SchemaDesigner } from '../schemas/SchemaDesigner'
import { meantBy, useReferences } from '../useReferences'
import { useForm } from './context'
import { Leaf } from './Leaves'
import { isMapping, type Json } from './trees'

interface Props {
  label: string
  pointer: string
  value: Json
  /** It has the pane for itself. */
  whole?: boolean
}

/** Where a schema stands. */
export function SchemaPlace({ label, pointer, value, whole = false }: Props) {
  const { project } = useWorkspace()
  const { standard, version, document, base, edit, opening } = useForm()
  const references = useReferences(document)
  const targets = useMemo(() => references.filter(({ kind }) => kind === 'schemas'), [references])
  const components = useQuery(componentsQuery(project)).data
  const usual: Dialect = standard === 'asyncapi' ? 'asyncapi' : version === '3.0' ? 'openapi-3.0' : '2020-12'
  const format = isMapping(value) ? value['schemaFormat'] : undefined
  const inner = typeof format === 'string' && isMapping(value) && standard === 'asyncapi'
  const dialect = inner ? dialectOf(format) : usual
  if (value === undefined) {
    return (
      <div>
        <Button
          variant="default"
          leftSection={<Icon name="plus" />}
          onClick={() => edit([{ op: 'set', pointer, value: { type: 'object' } }])}
        >
          {label}
        </Button>
      </div>
    )
  }
  if (dialect === undefined) {
    const field = { key: 'schema', label, type: { is: 'value' as const }, required: false, always: true }
    return (
      <Leaf
        field={field}
        value={value}
        wrong={undefined}
        onSet={(next) => edit([{ op: 'set', pointer, value: next }], 'set')}
      />
    )
  }
  const at = inner ? `${pointer}/schema` : pointer
  const open = (ref: string) => {
    const near = opening(ref)
    const meant = meantBy(ref, document, components ?? [])
    if (near) near()
    else if (meant) goTo('components', meant.id)
  }
  return (
    <SchemaDesigner
      label={label}
      schema={inner ? (value as Record<string, Json>)['schema'] : value}
      pointer={at}
      place={{ document, pointer: base + at }}
      dialect={dialect}
      targets={targets}
      onEdit={edit}
      onOpen={open}
      whole={whole}
    />
  )
}

/** By which words a schema of a named format is written; nothing where it is no JSON Schema. */
function dialectOf(format: string): Dialect | undefined {
  if (format.includes('openapi')) return format.includes('version=3.0') ? 'openapi-3.0' : '2020-12'
  if (/schema\+(json|yaml)/.test(format)) return /draft-0|asyncapi/.test(format) ? 'asyncapi' : '2020-12'
  return format.includes('asyncapi') ? 'asyncapi' : undefined
}
