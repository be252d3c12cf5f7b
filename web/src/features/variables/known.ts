import { createContext, useContext } from 'react'
import type { Variables } from '../../api/types'

/** What is known of a name that may stand in `{{…}}`. */
export interface Known {
  name: string
  origin: 'project' | 'built-in'
  secret: boolean
  /** Its value, or an example of what a built-in one gives; none for a secret. */
  value: string | undefined
  description: string | undefined
}

export type KnownNames = ReadonlyMap<string, Known>

export function knownNames(variables: Variables | undefined): KnownNames {
  const known = new Map<string, Known>()
  for (const { name, description, example } of variables?.builtIn ?? []) {
    known.set(name, { name, origin: 'built-in', secret: false, value: example, description })
  }
  for (const { name, value, secret, description } of variables?.variables ?? []) {
    known.set(name, { name, origin: 'project', secret, value: secret ? undefined : value, description })
  }
  return known
}

/** A value in words, for a hover: `host = lab.example.org, from the project`. */
export function described(name: string, known: KnownNames): string {
  const found = known.get(name)
  if (!found) return unknownName(name, known)
  const value = found.secret ? 'secret' : (found.value ?? '')
  if (found.origin === 'project') return `${name} = ${value}, from the project`
  return `${name}: ${found.description ?? 'built in'}, such as ${value}`
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

/** The names that a menu offers: the project's before the built-in ones, without Datafaker's many. */
export function offered(known: KnownNames): Known[] {
  const few = [...known.values()].filter(({ name }) => !isFaker(name))
  return [...few.filter(({ origin }) => origin === 'project'), ...few.filter(({ origin }) => origin !== 'project')]
}

const Names = createContext<KnownNames>(new Map())

export const KnownNamesProvider = Names.Provider

/** The names that may stand in `{{…}}` in the current project. */
export function useKnownNames(): KnownNames {
  return useContext(Names)
}
