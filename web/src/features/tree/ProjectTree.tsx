import { useQuery } from '@tanstack/react-query'
import {
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'react'
import { treeQuery } from '../../api/queries'
import type { EndpointKind } from '../../api/types'
import { Coming } from '../../ui/Coming'
import { Empty } from '../../ui/Empty'
import { useStored } from '../../ui/useStored'
import { useTabs, useTabSessions, useWorkspace } from '../workspace/context'
import { shown } from '../endpoint/states'
import { usePage } from '../shell/route'
import { freeName } from './freeName'
import { folderOf, isWithin, moved, parentOf, placeOf, rowsOf, typedTo, type Arrival, type TreeRow } from './model'
import classes from './ProjectTree.module.css'
import { TreeLine } from './TreeLine'
import { TreeMenu, type MenuPlace } from './TreeMenu'
import type { Tree } from './useTree'

interface Props {
  tree: Tree
  filter: string
  /** What was to be gone to is in front. */
  onThere: () => void
  renaming: string | undefined
  onRenaming: (key: string | undefined) => void
  onOpen: (endpoint: string, again: boolean) => void
  onNewRequest: (kind: EndpointKind, folder: string) => void
}

/** The tree "Project": folders and endpoints, by the ARIA tree pattern. */
export function ProjectTree(props: Props) {
  const { filter, renaming, onRenaming, onOpen, onNewRequest } = props
  const { actions, ask, wanted } = props.tree
  const { project } = useWorkspace()
  const { tabs, active } = useTabs()
  const inFront = usePage().page === 'apis'
  const sessions = useTabSessions()
  const asked = useQuery(treeQuery(project))
  const tree = asked.data
  const [foldedList, setFolded] = useStored<string[]>(`folded.${project}`, [])
  const [focus, setFocus] = useState<string>()
  const [menu, setMenu] = useState<MenuPlace>()
  const [dropping, setDropping] = useState<string>()
  const dragged = useRef<TreeRow>(undefined)
  const list = useRef<HTMLDivElement>(null)
  const typed = useRef({ text: '', at: 0 })
  const searched = useDeferredValue(filter)

  const folded = useMemo(() => new Set(foldedList), [foldedList])
  const rows = useMemo(() => (tree ? rowsOf(tree, folded, searched) : []), [tree, folded, searched])
  const selected = inFront ? tabs.find((tab) => tab.id === active)?.endpoint : undefined
  const focused = rows.some((row) => row.key === focus)
    ? focus
    : (rows.find((row) => row.key === selected) ?? rows[0])?.key

  const dotOf = (row: TreeRow) => {
    if (row.kind === 'folder') return undefined
    const states = tabs
      .filter((tab) => tab.endpoint === row.key && tab.session !== undefined)
      .map((tab) => shown(sessions.get(tab.session ?? '')?.state).tabDot)
    return (['live', 'wait', 'fail'] as const).find((dot) => states.includes(dot))
  }
  const fold = (path: string, open: boolean) =>
    setFolded(open ? foldedList.filter((each) => each !== path) : [...new Set([...foldedList, path])])
  const goTo = (row: TreeRow | undefined) => {
    if (!row) return
    setFocus(row.key)
    list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(row.key)}"]`)?.focus()
  }
  const arrive = useEffectEvent((arrival: Arrival) => {
    const place = tree && placeOf(tree, arrival)
    if (!place) return
    setFolded(foldedList.filter((each) => !isWithin(place.within, each)))
    setFocus(place.key)
    const line = list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(place.key)}"]`)
    if (!line) return
    line.focus({ preventScroll: true })
    line.scrollIntoView({ block: 'start' })
    props.onThere()
  })
  useEffect(() => {
    if (wanted === undefined) return undefined
    const frame = requestAnimationFrame(() => arrive(wanted))
    return () => cancelAnimationFrame(frame)
  }, [wanted, rows])
  const open = (row: TreeRow, again = false) => {
    if (row.kind === 'folder') fold(row.path, !row.open)
    else onOpen(row.endpoint.id, again)
  }
  const remove = (row: TreeRow) => {
    const next = rows[rows.indexOf(row) + 1] ?? rows[rows.indexOf(row) - 1]
    setFocus(next?.key)
    void (row.kind === 'folder' ? actions.removeFolder(row.path) : actions.remove(row.endpoint))
  }
  const newFolder = (parent: string) => {
    const path = freeName(tree?.folders ?? [], parent)
    void actions.newFolder(path).then(() => onRenaming(`folder ${path}`))
    fold(parent, true)
  }
  const rename = (row: TreeRow, name: string | undefined) => {
    onRenaming(undefined)
    if (name === undefined) return
    if (row.kind === 'endpoint') void actions.rename(row.endpoint.id, name)
    else void actions.renameFolder(row.path, name.replaceAll(' / ', ' '))
  }

  const key = (event: KeyboardEvent) => {
    const row = rows.find((each) => each.key === focused)
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return
    const to = moved(rows, row.key, event.key)
    if (to) goTo(to)
    else if (event.key === 'Enter' || event.key === ' ') open(row)
    else if (event.key === 'F2') onRenaming(row.key)
    else if (event.key === 'Delete') remove(row)
    else if (event.key === 'ArrowRight' && row.kind === 'folder') fold(row.path, true)
    else if (event.key === 'ArrowLeft' && row.kind === 'folder' && row.open) fold(row.path, false)
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))
      menuAt(row, event.target as Element)
    else if (event.key.length === 1 && event.key !== '?') {
      const text = event.timeStamp - typed.current.at < 700 ? typed.current.text + event.key : event.key
      typed.current = { text, at: event.timeStamp }
      goTo(typedTo(rows, row.key, text))
    } else return
    event.preventDefault()
  }
  const menuAt = (row: TreeRow, element: Element) => {
    const { left, bottom } = element.getBoundingClientRect()
    setMenu({ row, x: left + 24, y: bottom })
  }
  const drop = (target: TreeRow | undefined) => {
    const row = dragged.current
    dragged.current = undefined
    setDropping(undefined)
    if (!row || row.key === target?.key) return
    const into = target ? folderOf(target) : ''
    if (row.kind === 'endpoint') {
      void actions.move(row.endpoint.id, into, target?.kind === 'endpoint' ? target.endpoint.id : undefined)
    } else if (!isWithin(into, row.path) && parentOf(row.path) !== into) void actions.moveFolder(row.path, into)
  }

  const empty = rows.length === 0 && !searched
  if (!tree || (empty && asked.isFetching)) return <Coming what="The tree" asked={asked} />
  if (rows.length === 0) {
    return searched ? (
      <Empty state="Nothing fits" what={`No endpoint or folder has “${searched}”.`} />
    ) : (
      <Empty state="No endpoints yet" />
    )
  }
  const over = (target: string) => (event: DragEvent) => {
    if (!dragged.current) return
    event.preventDefault()
    event.stopPropagation()
    setDropping(target)
  }
  return (
    <>
      <div
        ref={list}
        role="tree"
        aria-label="Project"
        tabIndex={-1}
        className={classes['tree']}
        onKeyDown={key}
        onDragOver={over('')}
        onDragEnd={() => setDropping(undefined)}
        onDrop={() => drop(undefined)}
      >
        {rows.map((row) => (
          <TreeLine
            key={row.key}
            row={row}
            focused={row.key === focused}
            selected={row.key === selected}
            dot={dotOf(row)}
            renaming={renaming === row.key}
            dropping={dropping === row.key}
            onOpen={(event: MouseEvent) => open(row, event.ctrlKey || event.metaKey)}
            onMenu={(event: MouseEvent) => {
              event.preventDefault()
              setMenu({ row, x: event.clientX, y: event.clientY })
            }}
            onFocus={() => setFocus(row.key)}
            onRun={() => (row.kind === 'folder' ? ask({ kind: 'run', folder: row.path }) : undefined)}
            onRename={(name) => rename(row, name)}
            onDrag={(event) => {
              dragged.current = row
              event.dataTransfer.effectAllowed = 'move'
              event.dataTransfer.setData('text/plain', row.name)
            }}
            onDragOver={over(row.key)}
            onDrop={(event) => {
              event.preventDefault()
              event.stopPropagation()
              drop(row)
            }}
          />
        ))}
      </div>
      <TreeMenu
        place={menu}
        onClose={() => setMenu(undefined)}
        onOpen={(row) => open(row)}
        onOpenAgain={(row) => open(row, true)}
        onRename={(row) => onRenaming(row.key)}
        onDuplicate={(row) => (row.kind === 'endpoint' ? void actions.duplicate(row.endpoint.id) : undefined)}
        onNewFolder={(row) => newFolder(folderOf(row))}
        onRun={(row) => (row.kind === 'folder' ? ask({ kind: 'run', folder: row.path }) : undefined)}
        onNewRequest={(kind, row) => onNewRequest(kind, folderOf(row))}
        onSettings={(folder, part) => ask({ kind: 'folder', folder, part })}
        onDelete={remove}
      />
    </>
  )
}
