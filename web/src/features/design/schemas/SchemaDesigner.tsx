import { useMemo, useRef } from 'react'
import { useSize } from '../../../ui/useSize'
import { useKept } from '../forms/kept'
import type { Operation } from './edits'
import type { Dialect } from './places'
import { SchemaDetails } from './SchemaDetails'
import { SchemaExamples } from './SchemaExamples'
import { SchemaTools } from './SchemaTools'
import { SchemaTree } from './SchemaTree'
import classes from './Schemas.module.css'
import { rootOf, shown, type Node } from './tree'

/** A shared schema that a reference may name. */
export interface SchemaTarget {
  ref: string
  name: string
}

export interface SchemaDesignerProps {
  /** What the schema as a whole is called. */
  label: string
  schema: unknown
  /** Where it stands in what is edited: operations begin there. */
  pointer: string
  /** Where it stands in its document. */
  place: { document: string; pointer: string }
  dialect: Dialect
  targets: readonly SchemaTarget[]
  /** Edits of the same step are taken back as one. */
  onEdit: (operations: readonly Operation[], step: string) => void
  /** Opens what a reference names. */
  onOpen?: (reference: string) => void
  /** It has the pane for itself. */
  whole?: boolean
}

/** What the pieces of the designer share. */
export interface Designing extends Omit<SchemaDesignerProps, 'schema' | 'pointer' | 'label' | 'whole'> {
  select: (pointer: string) => void
  /** Shows what is in a schema. */
  unfold: (pointer: string) => void
}

/** A JSON Schema as a tree whose every piece can be edited, with examples that say whether they fit. */
export function SchemaDesigner({ label, schema, pointer, whole = false, ...shared }: SchemaDesignerProps) {
  const box = useRef<HTMLDivElement>(null)
  const { width } = useSize(box)
  const [folded, setFolded] = useKept<Readonly<Record<string, boolean>>>(`folded ${pointer}`, {})
  const [chosen, setChosen] = useKept(`chosen ${pointer}`, pointer)
  const root = useMemo(() => rootOf(schema, pointer, label), [schema, pointer, label])
  const isOpen = (node: Node) => node.hasChildren && !(folded[node.pointer] ?? node.depth > 1)
  const nodes = shown(root, isOpen)
  const isAlone = !whole && !root.hasChildren
  const node = nodes.find((each) => each.pointer === chosen) ?? root
  const fold = (at: string, closed: boolean) => setFolded({ ...folded, [at]: closed })
  const designing: Designing = { ...shared, select: setChosen, unfold: (at) => fold(at, false) }
  return (
    <div
      ref={box}
      className={classes['designer']}
      data-whole={whole || undefined}
      data-alone={isAlone || undefined}
      data-narrow={(width > 0 && width < 640) || undefined}
      data-wide={(whole && width >= 1000) || undefined}
    >
      <SchemaTools root={root} node={node} designing={designing} />
      <div className={classes['halves']}>
        <SchemaTree nodes={nodes} chosen={node} isOpen={isOpen} onFold={fold} designing={designing} />
        <SchemaDetails key={node.pointer} node={node} designing={designing} />
      </div>
      <SchemaExamples schema={schema} place={shared.place} open={whole} />
    </div>
  )
}
