import { VisuallyHidden } from '@mantine/core'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Icon } from '../../../ui/Icon'
import { isMovable, move, remove } from './edits'
import type { Designing } from './SchemaDesigner'
import classes from './Schemas.module.css'
import { referenceOf, rules, typeWords, type Node } from './tree'

interface Props {
  nodes: readonly Node[]
  chosen: Node
  isOpen: (node: Node) => boolean
  onFold: (pointer: string, closed: boolean) => void
  designing: Designing
}

/** The pieces of a schema: moved by dragging or by Alt and arrows, removed by Delete. */
export function SchemaTree({ nodes, chosen, isOpen, onFold, designing }: Props) {
  const tree = useRef<HTMLDivElement>(null)
  const [dragged, setDragged] = useState<Node>()
  const follows = useRef(false)
  useEffect(() => {
    if (!follows.current) return
    follows.current = false
    tree.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus()
  })
  const go = (node: Node | undefined) => {
    if (!node) return
    follows.current = true
    designing.select(node.pointer)
  }
  const moved = (node: Node, to: number) => {
    const operations = move(node, to)
    if (operations.length === 0) return
    designing.onEdit(operations, `move ${node.pointer} ${to}`)
    follows.current = true
    const [first] = operations
    if (first?.op === 'move' && first.to !== undefined)
      designing.select(`${node.pointer.slice(0, node.pointer.lastIndexOf('/'))}/${to}`)
  }
  const press = (event: KeyboardEvent, node: Node) => {
    if (event.ctrlKey || event.metaKey || event.target !== event.currentTarget) return
    const at = nodes.indexOf(node)
    const keys: Record<string, () => void> = event.altKey
      ? { ArrowUp: () => moved(node, node.index - 1), ArrowDown: () => moved(node, node.index + 1) }
      : {
          ArrowUp: () => go(nodes[at - 1]),
          ArrowDown: () => go(nodes[at + 1]),
          Home: () => go(nodes[0]),
          End: () => go(nodes.at(-1)),
          ArrowRight: () => (node.hasChildren && !isOpen(node) ? onFold(node.pointer, false) : go(nodes[at + 1])),
          ArrowLeft: () => (isOpen(node) ? onFold(node.pointer, true) : go(node.parent)),
          Delete: () => {
            if (!node.parent) return
            designing.onEdit(remove(node), `remove ${node.pointer}`)
            go(node.parent)
          },
          F2: () => focusField(tree.current, 'Name'),
          Enter: () => focusField(tree.current, 'Type'),
        }
    const act = keys[event.key]
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  const takes = (node: Node) =>
    dragged !== undefined &&
    dragged.parent?.pointer === node.parent?.pointer &&
    dragged.place === node.place &&
    dragged.index !== node.index
  return (
    <div ref={tree} role="tree" aria-label="Schema" className={classes['tree']}>
      {nodes.map((node) => (
        <div
          key={node.pointer}
          role="treeitem"
          aria-level={node.depth + 1}
          aria-posinset={node.index + 1}
          aria-setsize={node.count}
          aria-selected={node === chosen}
          aria-expanded={node.hasChildren ? isOpen(node) : undefined}
          tabIndex={node === chosen ? 0 : -1}
          className={classes['row']}
          style={{ paddingLeft: 8 + node.depth * 16 }}
          data-over={takes(node) || undefined}
          draggable={isMovable(node)}
          onClick={() => designing.select(node.pointer)}
          onKeyDown={(event) => press(event, node)}
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move'
            event.dataTransfer.setData('text/plain', node.name)
            setDragged(node)
          }}
          onDragEnd={() => setDragged(undefined)}
          onDragOver={(event) => (takes(node) ? event.preventDefault() : undefined)}
          onDrop={(event) => {
            event.preventDefault()
            if (dragged && takes(node)) moved(dragged, node.index)
            setDragged(undefined)
          }}
        >
          <span
            className={classes['fold']}
            aria-hidden="true"
            onClick={(event) => {
              event.stopPropagation()
              if (node.hasChildren) onFold(node.pointer, isOpen(node))
            }}
          >
            {node.hasChildren ? <Icon name={isOpen(node) ? 'down' : 'right'} size={12} /> : null}
          </span>
          <span className={classes['name']} data-place={node.place?.keyword ?? 'root'}>
            {node.name}
            {node.required ? (
              <>
                <b title="Required" aria-hidden="true">
                  *
                </b>
                <VisuallyHidden> required</VisuallyHidden>
              </>
            ) : null}
          </span>
          <span className={classes['type']} data-reference={referenceOf(node.schema) !== undefined || undefined}>
            {typeWords(node.schema)}
          </span>
          <span className={classes['rules']}>{rules(node.schema).join(' · ')}</span>
        </div>
      ))}
    </div>
  )
}

function focusField(tree: HTMLElement | null, name: string): void {
  tree?.parentElement?.querySelector<HTMLElement>(`[data-field="${name}"]`)?.focus()
}
