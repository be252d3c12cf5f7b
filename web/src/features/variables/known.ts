import { createContext, useContext } from 'react'
import type { Origin, Scope } from '../../api/types'

/** What is known of a name that may stand in `{{…}}`. */
export interface Known {
  name: string
  origin: Origin
  /** The name of the environment that it is of. */
  environment?: string | undefined
  secret: boolean
  /** Its value, or an example of what a built-in one gives; none for a secret. */
  value: string | undefined
  description: string | undefined
}

export type KnownNames = ReadonlyMap<string, Known>

/** The names by what they stand for: the own ones first, then the built-in ones. */
export function knownNames(scope: Scope | undefined): KnownNames {
  const known = new Map<string, Known>()
  for (const { name, value, secret, origin, description } of scope?.variables ?? []) {
    const environment = scope?.environment?.name
    known.set(name, { name, origin, environment, secret, value: secret ? undefined : value, description })
  }
  for (const { name, description, example } of scope?.builtIn ?? []) {
    known.set(name, { name, origin: 'built-in', secret: false, value: example, description })
  }
  return known
}

/** Where a value comes from, in words. */
export function originOf({ origin, environment }: Known): string {
  switch (origin) {
    case 'data':
      return 'from the data'
    case 'personal-environment':
      return `your own value in ${environment ?? 'the environment'}`
    case 'environment':
      return `from the environment ${environment ?? ''}`.trim()
    case 'personal-project':
      return 'your own value in the project'
    case 'folder':
      return 'from the folder'
    case 'project':
      return 'from the project'
    case 'built-in':
      return 'built in'
  }
}

/** A value in words, for a hover: `host = lab.example.org, from the project`. */
export function described(name: string, known: KnownNames): string {
  const found = known.get(name)
  if (!found) return unknownName(name, known)
  const value = found.secret ? 'secret' : (found.value ?? '')
  if (found.origin === 'built-in') return `${name}: ${found.description ?? 'built in'}, such as ${value}`
  return `${name} = ${value}, ${originOf(found)}`
}

export function unknownName(name: string, known: KnownNames): string {
  const near = nearest(name, [...known.keys()])
  return `Unknown variable {{${name}}}.${near ? ` Did you mean {{${near}}}?` : ''}`
}

function nearest(name: string, candidates: string[]): string | undefined {
  const limit = Math.max(1, Math.floor(name.length / 3))
  const ranked = candidates
    .map((candidate) => ({ candidate, far: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far)
  return ranked[0]?.candidate
}

/** Edits (insert, remove, replace, swap two neighbours) from one word to the other. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min(at(rows, i - 1, j) + 1, (row[j - 1] ?? 0) + 1, at(rows, i - 1, j - 1) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(rows, i - 2, j - 2) + 1)
      row.push(least)
    }
    rows.push(row)
  }
  return at(rows, a.length, b.length)
}

function at(rows: number[][], i: number, j: number): number {
  return rows[i]?.[j] ?? 0
}

/** How the names begin that Datafaker makes values for: too many to be shown at once. */
const faker = '$faker.'

export function isFaker(name: string): boolean {
  return name.startsWith(faker)
}

/** The names that a menu offers: the own ones before the built-in ones, without Datafaker's many. */
export function offered(known: KnownNames): Known[] {
  return [...known.values()].filter(({ name }) => !isFaker(name))
}

const most = 60

/** The names that complete what was typed: those that begin with it before those that contain it. */
export function proposed(known: KnownNames, typed: string): Known[] {
  const wanted = typed.toLowerCase()
  const all = [...known.values()]
  const beginning = all.filter(({ name }) => name.toLowerCase().startsWith(wanted))
  const containing = all.filter(({ name }) => name.toLowerCase().indexOf(wanted) > 0)
  return [...beginning, ...containing].slice(0, most)
}

const Names = createContext<KnownNames>(new Map())

export const KnownNamesProvider = Names.Provider

/** The names that may stand in `{{…}}` in the current project. */
export function useKnownNames(): KnownNames {
  return useContext(Names)
}
