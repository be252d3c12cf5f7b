import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { api } from '../../api/client'
import { problemsOf } from '../../api/refusal'
import type { Part, Problem } from '../../api/types'
import { CodeEditor } from '../../ui/code'
import { Coming } from '../../ui/Coming'
import { Notice } from '../../ui/Notice'
import { useWorkspace, type Editing } from '../workspace/context'
import classes from './Design.module.css'
import { textOf, typed } from './drafts'

/** Milliseconds that nobody types before it is read. */
const pause = 300

interface Typed {
  text: string
  /** The text of the part that it was typed over, and then became. */
  over: string
}

/** The text of a part in the other syntax than its document's: what it says differently is an edit of the part. */
export function OtherSyntax({ editing, part }: { editing: Editing; part: Part }) {
  const { project } = useWorkspace()
  const { tab, changeTab } = editing
  const own = textOf(tab, part)
  const [mine, setMine] = useState<Typed>()
  const [wrong, setWrong] = useState<readonly Problem[]>([])
  const newest = useRef<string>(undefined)
  const pending = useRef<string>(undefined)
  const here = mine?.over === own ? mine.text : undefined
  const { document } = part
  const asked = useQuery({
    queryKey: ['other-syntax', project, document, own],
    queryFn: async ({ signal }) => {
      const body = { document, text: own, operations: [], otherSyntax: true }
      return api.post('/projects/{project}/parts/edits', { path: { project }, body, signal })
    },
    gcTime: 0,
    retry: false,
  })
  const put = useEffectEvent(async (text: string) => {
    pending.current = undefined
    try {
      const body = { document, text: own, operations: [], otherText: text }
      const edited = await api.post('/projects/{project}/parts/edits', { path: { project }, body })
      if (newest.current !== text) return
      setMine({ text, over: edited.text })
      setWrong([])
      changeTab((now) => typed(now, part, edited.text, 'other syntax'))
    } catch (error) {
      if (newest.current === text) setWrong(problemsOf(error))
    }
  })
  useEffect(() => {
    if (here === undefined) return undefined
    const timer = setTimeout(() => void put(here), pause)
    return () => clearTimeout(timer)
  }, [here])
  // What was typed last is not lost when one looks elsewhere at once.
  useEffect(
    () => () => {
      if (pending.current !== undefined) void put(pending.current)
    },
    [],
  )
  if (asked.data === undefined && here === undefined) return <Coming what="The text" asked={asked} />
  const language = part.syntax === 'yaml' ? 'json' : 'yaml'
  return (
    <>
      <p className={classes['note']}>{losing(part, own)}</p>
      {(here === undefined ? [] : wrong).map(({ message, line }) => (
        <Notice
          key={message}
          tone="bad"
          what={`${line ? `Line ${line}: ` : ''}${message}`}
          why="What was there before stays."
        />
      ))}
      {(asked.data?.problems ?? [])
        .filter(({ code }) => code === 'number-unsaid')
        .map(({ message, pointer }) => (
          <Notice
            key={pointer}
            tone="warn"
            what={`${pointer}: ${message}.`}
            why="It stays in the document unless something else is written there."
          />
        ))}
      <CodeEditor
        key={language}
        label={`Source as ${language.toUpperCase()}`}
        value={here ?? asked.data?.otherText ?? ''}
        language={language}
        onChange={(text) => {
          newest.current = text
          pending.current = text
          setMine({ text, over: own })
        }}
      />
    </>
  )
}

/** What becomes of comments. */
function losing({ syntax }: Part, text: string): string {
  if (syntax === 'json') return 'The document is JSON: comments that are written here are not kept.'
  return /(^|\s)#\s/m.test(text)
    ? 'The document is YAML. Its comments are not shown as JSON; they stay, but for those of what is removed or replaced here.'
    : 'The document is YAML: what is changed here is changed there, and nothing else.'
}
