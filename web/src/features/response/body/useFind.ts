import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react'
import { bodyAddress, readBytes } from '../../../api/exchange'
import { problemsOf } from '../../../api/refusal'
import type { Finds } from '../../../ui/FindBox'
import { useSettled } from '../../../ui/pace'
import { selectionOf } from './bodies'
import type { RowsHandle } from './CodeRows'
import type { BodyDocument } from './model/BodyDocument'
import type { View } from './model/BodyText'
import { patternOf } from './model/find'

const typing = 200

/** Whether what is typed is a JSON path, which filters, and no text, which is searched for. */
export function isPath(query: string): boolean {
  return /^\$(?:$|[.[])/.test(query.trim())
}

/** Searches a view of a body, and goes from find to find. */
export function useFind(body: BodyDocument, view: View, query: string, rows: RefObject<RowsHandle | null>) {
  const settled = useSettled(query, typing)
  const wanted = isPath(settled) || query === '' ? '' : settled
  const { size, whole, form } = body.state()
  const found = useQuery({
    queryKey: ['find', body.id, view, wanted, size, whole, form],
    queryFn: () => body.find(view, wanted),
    enabled: wanted !== '',
    gcTime: 0,
  }).data
  const [current, setCurrent] = useState<number>()
  useEffect(() => setCurrent(undefined), [body, view, wanted])
  /** A step that was asked for before it was known what there is to find. */
  const wished = useRef<1 | -1>(undefined)

  const step = async (way: 1 | -1) => {
    wished.current = found && query === settled ? undefined : way
    if (!found || found.total === 0 || query !== settled) return
    const from = rows.current?.here() ?? 0
    const next =
      current === undefined
        ? way === 1
          ? await body.findFrom(view, from)
          : (await body.findFrom(view, from)) - 1
        : current + way
    const index = (next + found.total) % found.total
    setCurrent(index)
    rows.current?.go(await body.rowOfFind(view, index))
  }
  const stepNow = useEffectEvent(() => {
    if (found && wished.current !== undefined) void step(wished.current)
  })
  useEffect(() => stepNow(), [found])
  const finds: Finds | undefined =
    wanted === '' ? undefined : { total: found?.total, more: found?.more ?? false, current, problem: undefined }
  return { finds, step, pattern: wanted === '' ? undefined : patternOf(wanted) }
}

interface Selection {
  /** What the path selects, as a list; nothing while no path is typed, or before the answer. */
  body: BodyDocument | undefined
  /** The answer is awaited. */
  pending: boolean
  problem: string | undefined
}

/** What a JSON path selects of a body; the server evaluates it. */
export function useSelection(session: string, hop: number, query: string, whole: boolean): Selection {
  const settled = useSettled(query.trim(), typing)
  const path = isPath(query) && isPath(settled) && settled !== '$' ? settled : undefined
  const asked = useQuery({
    queryKey: ['selection', session, hop, path],
    queryFn: () => readBytes(bodyAddress(session, hop, { select: path ?? '' })),
    enabled: whole && path !== undefined,
    retry: false,
    staleTime: Infinity,
    gcTime: 10_000,
  })
  if (path === undefined) return { body: undefined, pending: false, problem: undefined }
  return {
    body: asked.data ? selectionOf(`select ${session} ${hop} ${path}`, asked.data) : undefined,
    pending: asked.isFetching,
    problem: asked.error ? problemsOf(asked.error)[0]?.message : undefined,
  }
}

/** What the search box tells of a path: that it is wrong, or that the answer is awaited. */
export function foundOf({ pending, problem }: Selection): Finds | undefined {
  if (problem === undefined && !pending) return undefined
  return { total: pending ? undefined : 0, more: false, current: undefined, problem }
}
