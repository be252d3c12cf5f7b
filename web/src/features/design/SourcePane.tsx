import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { EditorView } from '@codemirror/view'
import { useEffect, useMemo, useRef, useState } from 'react'
import { api } from '../../api/client'
import type { Part, Problem } from '../../api/types'
import { counted } from '../../format/numbers'
import { CodeEditor, type Mark } from '../../ui/code'
import { Icon } from '../../ui/Icon'
import { Notice } from '../../ui/Notice'
import { useSettled } from '../composer/useChecked'
import { useKnownNames } from '../variables/known'
import type { Editing } from '../workspace/context'
import { useWorkspace } from '../workspace/context'
import classes from './Design.module.css'
import { textOf, typed } from './drafts'
import { marksOf, offsetOf } from './marks'
import { Assist } from './schema/Assist'
import { useSchemas } from './useSchemas'

interface Props {
  editing: Editing
  part: Part
  /** What the server said against saving it. */
  refused: readonly Problem[]
}

/** The source text of a part, edited as it is written in its document, and what is wrong with it. */
export function SourcePane({ editing, part, refused }: Props) {
  const { project } = useWorkspace()
  const text = textOf(editing.tab, part)
  const view = useRef<EditorView>(undefined)
  const known = useKnownNames()
  const schemas = useSchemas(part.schema)
  const [assist] = useState(() => new Assist({ schemas: undefined, base: [], syntax: part.syntax }))
  const base = useMemo(() => tokens(part.pointer), [part.pointer])
  useEffect(() => assist.ground({ schemas, base, syntax: part.syntax }), [assist, schemas, base, part.syntax])
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
  const marks = useMemo<Mark[]>(() => marksOf(text, checked ?? []), [text, checked])
  const go = (problem: Problem) => {
    const editor = view.current
    if (!editor) return
    const at = offsetOf(editor.state.doc.toString(), problem)
    editor.dispatch({ selection: { anchor: at }, scrollIntoView: true })
    editor.focus()
  }
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
        onReady={(made) => (view.current = made)}
        onChange={(next) => editing.changeTab((tab) => typed(tab, part, next))}
      />
      <Problems problems={checked} schema={part.schema} onGo={go} />
    </>
  )
}

function Problems(props: { problems: Problem[] | undefined; schema: string; onGo: (problem: Problem) => void }) {
  const { problems, schema, onGo } = props
  const standard = schema
    .replace(/^openapi/, 'OpenAPI')
    .replace(/^asyncapi/, 'AsyncAPI')
    .replace('-', ' ')
  return (
    <section aria-label="Problems" className={classes['problems']}>
      <p role="status" data-tone={problems?.length ? 'bad' : undefined}>
        {problems === undefined ? null : <Icon name={problems.length > 0 ? 'error' : 'check'} size={14} />}
        {problems === undefined
          ? 'Looking at it…'
          : problems.length > 0
            ? counted(problems.length, 'problem')
            : `Right by ${standard}`}
      </p>
      {problems && problems.length > 0 ? (
        <ul>
          {problems.map((problem, index) => (
            <li key={index}>
              <Button variant="subtle" onClick={() => onGo(problem)}>
                Line {problem.line ?? 1}
              </Button>
              <span>{problem.message}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}

/** The keys that a JSON pointer names. */
function tokens(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
}
