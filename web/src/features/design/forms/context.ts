import { createContext, useContext } from 'react'
import type { EditOperation } from '../../../api/types'
import type { Standard } from './table'
import type { Json, Mapping } from './trees'
import type { Sharing } from './useSharing'

/** Something shared that a reference may name. */
export interface Target {
  ref: string
  name: string
}

/** What is wrong at a field: by the standard, or, milder, by the project's rules. */
export interface FieldProblem {
  pointer: string
  message: string
  mild: boolean
}

/** What a part has from what it stands in. */
export interface Inherited {
  object: Mapping
  /** Shows it where it is edited. */
  show: () => void
}

/** What the fields of a form know of it. */
export interface Form {
  standard: Standard
  /** Of the standard, such as `3.1`. */
  version: string
  /** Name of the official schema of the document. */
  schema: string
  /** File name of the document. */
  document: string
  /** Pointer of the part in its document, where pointers of the form begin. */
  base: string
  /** What the part says now. */
  tree: Json
  /** Edits by the same are taken back as one; without it, this one stands alone. */
  edit: (operations: readonly EditOperation[], by?: string) => void
  /** With pointers that begin at the part. */
  problems: readonly FieldProblem[]
  /** Shared objects of a section of the document. */
  targets: (section: string) => readonly Target[]
  /** The messages of a channel that a reference names. */
  messages: (channel: string) => readonly Target[]
  /** What a reference leads to, where it is at hand. */
  resolved: (ref: string) => Json
  /** Moves things to the components and back; nothing while there are changes that are not saved. */
  sharing: Sharing | undefined
  /** Opens what a reference leads to; nothing where that is not at hand. */
  opening: (ref: string) => (() => void) | undefined
  /** What the whole path says for all of its methods, where the part is one of these. */
  inherited?: Inherited | undefined
}

const FormContext = createContext<Form | undefined>(undefined)

export const FormProvider = FormContext.Provider

export function useForm(): Form {
  const form = useContext(FormContext)
  if (!form) throw new Error('useForm is used outside of FormProvider')
  return form
}

/** What is wrong with the value at a pointer, beside what is wrong with what is in it. */
export function wrongAt(problems: readonly FieldProblem[], pointer: string): FieldProblem | undefined {
  const there = problems.filter((problem) => problem.pointer === pointer)
  return there.find(({ mild }) => !mild) ?? there[0]
}

/** The first that is wrong in the value at a pointer, of which no part is drawn by itself. */
export function firstIn(problems: readonly FieldProblem[], pointer: string): FieldProblem | undefined {
  const inside = problems.filter((problem) => problem.pointer.startsWith(`${pointer}/`))
  const first = inside.find(({ mild }) => !mild) ?? inside[0]
  return first && { ...first, message: `${first.pointer.slice(pointer.length)}: ${first.message}` }
}

/** How much is wrong in the value at a pointer. */
export function wrongIn(problems: readonly FieldProblem[], pointer: string): number {
  return problems.filter((problem) => `${problem.pointer}/`.startsWith(`${pointer}/`)).length
}
