import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../api/client'
import { componentsQuery } from '../../../api/queries'
import { problemsOf } from '../../../api/refusal'
import { Notice } from '../../../ui/Notice'
import { NameDialog } from '../../shell/NameDialog'
import { useWorkspace } from '../../workspace/context'
import type { Designing } from './SchemaDesigner'
import classes from './Schemas.module.css'
import { isMapping, referenceOf, type Node } from './tree'

/** A piece of a schema becomes one that others can use, or takes the words of the one that it refers to. */
export function SharedActions({ node, designing }: { node: Node; designing: Designing }) {
  const { project } = useWorkspace()
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const [wrong, setWrong] = useState<string>()
  const { document } = designing.place
  const reference = referenceOf(node.schema)
  const share = async (name: string) => {
    const body = { document, kind: 'schemas', name, value: node.schema as Record<string, unknown> }
    await api.post('/projects/{project}/components', { path: { project }, body })
    await client.invalidateQueries({ queryKey: componentsQuery(project).queryKey })
    designing.onEdit(
      [{ op: 'set', pointer: node.pointer, value: { $ref: `#/components/schemas/${name}` } }],
      `share ${node.pointer}`,
    )
  }
  const inline = async () => {
    setWrong(undefined)
    try {
      const { components } = await api.get('/projects/{project}/components', { path: { project } })
      const [file, place = ''] = (reference ?? '').split('#', 2)
      const meant = components.find(
        (each) => each.pointer === place && each.document === (file === '' ? document : file?.replace(/^\.\//, '')),
      )
      if (!meant) {
        setWrong('What it refers to is no shared schema of the project')
        return
      }
      const part = await api.get('/projects/{project}/parts/{part}', { path: { project, part: meant.id } })
      const body = { document: part.document, text: part.text, operations: [] }
      const { tree } = await api.post('/projects/{project}/parts/edits', { path: { project }, body })
      designing.onEdit([{ op: 'set', pointer: node.pointer, value: tree }], `inline ${node.pointer}`)
    } catch (error) {
      setWrong(problemsOf(error)[0]?.message)
    }
  }
  const sharable = node.parent !== undefined && isMapping(node.schema) && reference === undefined
  if (!sharable && reference === undefined) return null
  return (
    <div className={classes['shared']}>
      {wrong === undefined ? null : <Notice tone="bad" what={wrong} />}
      {sharable ? (
        <Button variant="default" onClick={() => setAsking(true)}>
          Make shared
        </Button>
      ) : (
        <Button variant="default" onClick={() => void inline()}>
          Write out here
        </Button>
      )}
      {asking ? (
        <NameDialog
          title="Make it a shared schema"
          action="Make shared"
          initial={capital(node.key)}
          onDone={share}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </div>
  )
}

function capital(key: string): string {
  const name = key.replaceAll(/[^\w.-]/g, '')
  return /^\d*$/.test(name) ? '' : name.charAt(0).toUpperCase() + name.slice(1)
}
