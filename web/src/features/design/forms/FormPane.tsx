import { useCallback, useMemo, useState } from 'react'
import type { Part } from '../../../api/types'
import { Coming } from '../../../ui/Coming'
import { Empty } from '../../../ui/Empty'
import { IconButton } from '../../../ui/IconButton'
import { Notice } from '../../../ui/Notice'
import type { Editing } from '../../workspace/context'
import { Button } from '@mantine/core'
import { FormProvider, type FieldProblem, type Form } from './context'
import { Fields } from './Fields'
import { KeptProvider } from './kept'
import { movable } from './moves'
import { nameOf } from './fresh'
import screen from '../../shell/Screen.module.css'
import classes from './Forms.module.css'
import { useLint } from '../useLint'
import { partForm } from './partForm'
import { SchemaPlace } from './SchemaPlace'
import { ShareMenu } from './ShareMenu'
import { undoKeys } from './undoKeys'
import { useDraft } from './useDraft'
import { useSharing } from './useSharing'
import { useTargets } from './useTargets'
import { useWholePath } from './useWholePath'
import { WholePath } from './WholePath'

interface Props {
  editing: Editing
  endpoint: string
  part: Part
  /** All parts of the endpoint, which references may lead to. */
  parts: readonly Part[]
  width: number
  onSource: () => void
}

/** A part of a document as a form: the same draft as its source, field by field. */
export function FormPane({ editing, endpoint, part, parts, width, onSource }: Props) {
  const { view, edit, undo, redo, kept } = useDraft(editing, part)
  const { changeTab } = editing
  const onOpen = useCallback((next: Part) => changeTab((now) => ({ ...now, designed: next.id })), [changeTab])
  const targets = useTargets(editing, part, parts, onOpen)
  const sharing = useSharing(part, endpoint, editing.tab.sources[part.id] !== undefined)
  const { standard, version, kind, called } = partForm(part)
  const lint = useLint(editing.tab, parts)
  const problems = useMemo<FieldProblem[]>(
    () => [
      ...(view?.problems ?? []).map(({ pointer = '', message }) => ({ pointer, message, mild: false })),
      ...lint.of(part.id).map(({ within, message }) => ({ pointer: within, message, mild: true })),
    ],
    [view, lint, part.id],
  )
  const scrolled = useCallback(
    (box: HTMLDivElement | null) => {
      if (box) box.scrollTop = Number(kept.get('scroll') ?? 0)
    },
    [kept],
  )
  const [pathOpen, openPath] = useState(kept.get('whole path') === true)
  const setPathOpen = useCallback(
    (open: boolean) => {
      kept.set('whole path', open)
      openPath(open)
    },
    [kept],
  )
  const { whole, inherited } = useWholePath(editing, part, parts, setPathOpen)
  const form = useMemo<Form>(
    () => ({
      standard,
      version,
      schema: part.schema,
      document: part.document,
      base: part.pointer,
      tree: view?.tree,
      edit,
      problems,
      sharing,
      inherited,
      ...targets,
    }),
    [standard, version, part, view?.tree, edit, problems, sharing, inherited, targets],
  )
  if (!view) return <Coming what="The form" asked={{ error: null, refetch: () => undefined }} />
  if (view.unreadable) {
    return (
      <Empty
        state="The source cannot be read"
        what={view.wrong.map(({ message, line }) => `${line ? `Line ${line}: ` : ''}${message}`).join('. ')}
      >
        <Button onClick={onSource}>Edit it under Source</Button>
      </Empty>
    )
  }
  return (
    // The keys of the whole form; each control has its own.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={classes['pane']} data-narrow={width < 620 || undefined} onKeyDown={undoKeys(undo, redo)}>
      <div className={`${screen['tools']} ${classes['tools']}`}>
        <span>{called}</span>
        <IconButton icon="undo" label="Undo" disabled={!undo} onClick={undo} />
        <IconButton icon="repeat" label="Redo" disabled={!redo} onClick={redo} />
        {movable(standard, part.document, part.pointer, view.tree) ? (
          <FormProvider value={form}>
            <ShareMenu title={nameOf(part.pointer)} of="" pointer="" value={view.tree} />
          </FormProvider>
        ) : null}
      </div>
      {view.wrong.map(({ message, hint }) => (
        <Notice key={message} tone="bad" what={message} why={hint ?? ''} />
      ))}
      <FormProvider value={form}>
        <KeptProvider value={kept}>
          {kind === 'schema' ? (
            <SchemaPlace label={nameOf(part.pointer)} pointer="" value={view.tree} whole />
          ) : (
            <div
              ref={scrolled}
              className={classes['scroll']}
              onScroll={(event) => kept.set('scroll', event.currentTarget.scrollTop)}
            >
              <div role="form" aria-label="Form" className={classes['page']}>
                <Fields kind={kind} pointer="" value={view.tree} />
                {whole ? (
                  <WholePath
                    editing={editing}
                    endpoint={endpoint}
                    part={part}
                    parts={parts}
                    whole={whole}
                    open={pathOpen}
                    onOpen={setPathOpen}
                  />
                ) : null}
              </div>
            </div>
          )}
        </KeptProvider>
      </FormProvider>
    </div>
  )
}
