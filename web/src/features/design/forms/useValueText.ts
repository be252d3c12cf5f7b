import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { api } from '../../../api/client'
import { problemsOf } from '../../../api/refusal'
import type { Problem } from '../../../api/types'
import { useSettled } from '../../composer/useChecked'
import { useWorkspace } from '../../workspace/context'
import { useForm } from './context'
import type { Described } from './describing'
import type { Json } from './trees'

interface Options {
  value: Json
  described: Described | undefined
  syntax: 'yaml' | 'json'
  /** The value is the text itself. */
  plain: boolean
  onSet: (value: Json) => void
}

/** A value as a text that is edited. */
export interface Written {
  text: string
  onType: (text: string) => void
  /** Another value in the place of what was typed. */
  onPut: (value: Json) => void
  /** What was typed last counts at once. */
  onDone: () => void
  /** What was typed and says nothing yet is given up. */
  onLeave: () => void
  /** Why what was typed says nothing yet. */
  broken: string | undefined
  /** It was held against its schema. */
  checked: boolean
  problems: readonly Problem[]
}

/** A value as a text in a syntax; what is typed becomes the value as soon as it says one. */
export function useValueText({ value, described, syntax, plain, onSet }: Options): Written {
  const { project } = useWorkspace()
  const { document, base } = useForm()
  const [draft, setDraft] = useState<string>()
  const typed = plain || syntax === 'json' || draft?.trim() === '' ? undefined : draft
  const asked = useSettled(
    JSON.stringify({
      syntax,
      ...(typed === undefined ? { value } : { text: typed }),
      ...(described ? { pointer: base + described.pointer, schema: described.schema } : {}),
    }),
  )
  const nothing = value === undefined && typed === undefined
  const read = useQuery({
    queryKey: ['value', project, document, asked],
    queryFn: ({ signal }) => {
      const body = { ...(JSON.parse(asked) as { syntax: 'yaml' | 'json' }), document }
      return api.post('/projects/{project}/value-checks', { path: { project }, body, signal })
    },
    enabled: !nothing && (described !== undefined || !plain),
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  })
  const { data } = read
  const take = useEffectEvent((text: string | undefined, next: Json) => {
    if (text !== undefined && text === draft && JSON.stringify(next) !== JSON.stringify(value)) onSet(next)
  })
  useEffect(() => {
    const { text } = JSON.parse(asked) as { text?: string }
    if (data && !read.isPlaceholderData) take(text, data.value)
  }, [data, read.isPlaceholderData, asked])
  const fault = draft !== undefined && !plain ? faultOf(draft, syntax, read.error) : undefined
  const said = plain ? textOf(value) : syntax === 'json' || !data ? inJson(value) : data.text.trimEnd()
  return {
    text: draft ?? (value === undefined ? '' : said),
    onType: (text) => {
      if (plain) {
        onSet(text === '' ? undefined : text)
        return
      }
      setDraft(text)
      if (text.trim() === '') onSet(undefined)
      else if (syntax === 'json' && isJson(text)) onSet(JSON.parse(text))
    },
    onPut: (next) => {
      setDraft(undefined)
      onSet(next)
    },
    onDone: () => {
      if (typed === undefined) return
      const body = { document, syntax, text: typed }
      api.post('/projects/{project}/value-checks', { path: { project }, body }).then(
        (said) => (JSON.stringify(said.value) === JSON.stringify(value) ? undefined : onSet(said.value)),
        () => undefined,
      )
    },
    onLeave: () => setDraft(undefined),
    broken: fault,
    checked: described !== undefined && data?.unchecked?.length === 0 && !read.isPlaceholderData,
    problems: data?.problems ?? [],
  }
}

function faultOf(draft: string, syntax: 'yaml' | 'json', error: unknown): string | undefined {
  if (draft.trim() === '') return undefined
  if (syntax === 'json') return isJson(draft) ? undefined : ''
  if (!error) return undefined
  const [first] = problemsOf(error)
  return first ? `${first.line ? `Line ${first.line}: ` : ''}${first.message}` : undefined
}

function textOf(value: Json): string {
  return typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value)
}

function inJson(value: Json): string {
  return value === undefined ? '' : JSON.stringify(value, null, 2)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
