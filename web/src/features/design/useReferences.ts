import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { componentsQuery } from '../../api/queries'
import type { Component } from '../../api/types'
import { useWorkspace } from '../workspace/context'

/** A shared thing, as a reference names it. */
export interface Reference {
  ref: string
  name: string
  kind: string
}

const none: readonly Component[] = []

/** What references of a document may name: its own shared things, and the schemas of the other one. */
export function useReferences(document: string): Reference[] {
  const { project } = useWorkspace()
  const components = useQuery(componentsQuery(project)).data ?? none
  return useMemo(() => referencesFrom(document, components), [document, components])
}

export function referencesFrom(document: string, components: readonly Component[]): Reference[] {
  const own = components.filter((each) => each.document === document)
  const others = components.filter((each) => each.document !== document && each.kind === 'schemas')
  return [...own, ...others].map(({ document: file, pointer, name, kind }) => ({
    ref: `${file === document ? '' : file}#${pointer}`,
    name,
    kind,
  }))
}

/** The shared thing that a reference of a document names, or something in it. */
export function meantBy(ref: string, document: string, components: readonly Component[]): Component | undefined {
  const at = ref.indexOf('#')
  if (at < 0) return undefined
  const file = ref.slice(0, at).replace(/^\.\//, '')
  const pointer = `${decoded(ref.slice(at + 1))}/`
  return components.find(
    (each) => each.document === (file === '' ? document : file) && pointer.startsWith(`${each.pointer}/`),
  )
}

function decoded(pointer: string): string {
  try {
    return decodeURIComponent(pointer)
  } catch {
    return pointer
  }
}
