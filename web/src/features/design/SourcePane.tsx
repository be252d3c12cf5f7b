import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { EditorView } from '@codemirror/view'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { api } from '../../api/client'
import type { Part, Problem } from '../../api/types'
import { CodeEditor, type Mark } from '../../ui/code'
import { Notice } from '../../ui/Notice'
import { useSettled } from '../composer/useChecked'
import { useKnownNames } from '../variables/known'
import type { Editing } from '../workspace/context'
import { useWorkspace } from '../workspace/context'
import { textOf, typed } from './drafts'
import { marksOf, offsetOf } from './marks'
import { ProblemList } from './ProblemList'
import { together } from './problems'
import { Assist } from './schema/Assist'
import { useExpressionSource } from './useExpressionSource'
import type { Lint } from './useLint'
import { useReferences } from './useReferences'
import { useSchemas } from './useSchemas'

interface Props {
  editing: Editing
  part: Part
  lint: Lint
  /** What the server said against saving it. */
  refused: readonly Problem[]
}

/** The source text of a part, edited as it is written in its document, and what is wrong with it. */
export function SourcePane({ editing, part, lint, refused }: Props) {
  const { project } = useWorkspace()
  const text = textOf(editing.tab, part)
  const view = useRef<EditorView>(undefined)
  const known = useKnownNames()
  const schemas = useSchemas(part.schema)
  const [assist] = useState(() => new Assist({ schemas: undefined, base: [], syntax: part.syntax }))
  const base = useMemo(() => tokens(part.pointer), [part.pointer])
  const references = useReferences(part.document)
  const expressions = useExpressionSource(part)
  const { syntax, schema: standard } = part
  useEffect(
    () => assist.ground({ schemas, base, syntax, references, standard, expressions }),
    [assist, schemas, base, syntax, references, standard, expressions],
  )
  const settled = useSettled(text)
  const checked = useQuery({
    queryKey: ['part-check', project, part.id, part.revision, settled],
    queryFn: async ({ signal }) => {
      const path = { project, part: part.id }
      return (await api.post('/projects/{project}/parts/{part}/check', { path, body: { text: settled }, signal }))
        .problems
    },
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  }).data
  const shown = useMemo(() => together(checked ?? [], lint.of(part.id)), [checked, lint, part.id])
  const marks = useMemo<Mark[]>(() => marksOf(text, shown), [text, shown])
  const go = (place: { line: number; column: number }) => {
    if (view.current) toPlace(view.current, place)
  }
  const { goal } = editing.tab
  const reach = useEffectEvent((editor: EditorView | undefined) => {
    if (!editor || goal?.part !== part.id) return
    toPlace(editor, goal)
    editing.changeTab((tab) => ({ ...tab, goal: undefined }))
  })
  const [ready, setReady] = useState(false)
  useEffect(() => (ready ? reach(view.current) : undefined), [goal, ready])
  return (
    <>
      {refused.map((problem) => (
        <Notice key={problem.message} tone="bad" what={problem.message} why={problem.hint ?? ''} />
      ))}
      <CodeEditor
        key={part.id}
        label="Source"
        value={text}
        language={part.syntax}
        known={known}
        marks={marks}
        completions={[assist.complete]}
        extensions={assist.hover}
        onReady={(made) => {
          view.current = made
          setReady(true)
        }}
        onChange={(next) => editing.changeTab((tab) => typed(tab, part, next))}
      />
      <ProblemList checked={checked} shown={shown} wrong={lint.wrong} schema={part.schema} onGo={go} />
    </>
  )
}

function toPlace(editor: EditorView, place: { line: number; column: number }) {
  const at = offsetOf(editor.state.doc.toString(), place)
  editor.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) })
  editor.focus()
}

/** The keys that a JSON pointer names. */
function tokens(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
}
