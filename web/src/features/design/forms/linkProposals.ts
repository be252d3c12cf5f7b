import { createContext, useContext } from 'react'
import type { LinkProposals } from '../../../api/types'

const none: LinkProposals = { operations: [], parameters: [], expressions: [] }
const LinkContext = createContext(none)

export const LinkProvider = LinkContext.Provider

/** What may be said in the link around; nothing outside of one. */
export function useLinkProposals(): LinkProposals {
  return useContext(LinkContext)
}

export type LinkedOperation = LinkProposals['operations'][number]

/** What an operation is called where one is chosen. */
export function operationLabel({ method, path, summary }: LinkedOperation): string {
  return `${method} ${path}${summary === undefined ? '' : ` · ${summary}`}`
}

/** The keys that parameters have in a link: their names, with their places where names are not enough. */
export function parameterKeys(parameters: LinkProposals['parameters']): string[] {
  const isAlone = (name: string) => parameters.filter((each) => each.name === name).length === 1
  return parameters.map(({ name, in: place }) => (isAlone(name) ? name : `${place}.${name}`))
}

/** Whether a value is told by an expression, or holds one. */
export function isExpression(value: unknown): value is string {
  return typeof value === 'string' && (value.startsWith('$') || value.includes('{$'))
}
