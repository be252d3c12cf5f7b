import type { Problem, Variable } from '../../api/types'

/** A variable as it is edited. An untouched secret has no value here; it keeps the one it has. */
export interface VariableRow {
  name: string
  value: string | undefined
  secret: boolean
  hasValue: boolean
  description: string
}

export function rowsOf(variables: readonly Variable[]): VariableRow[] {
  return variables.map(({ name, value, secret, hasValue, description }) => ({
    name,
    value: secret ? undefined : (value ?? ''),
    secret,
    hasValue: hasValue ?? value !== undefined,
    description: description ?? '',
  }))
}

export function variablesOf(rows: readonly VariableRow[]): Variable[] {
  return rows.map(({ name, value, secret, description }) => ({
    name: name.trim(),
    secret,
    ...(value === undefined ? {} : { value }),
    ...(description === '' ? {} : { description }),
  }))
}

/** What is wrong with the names of rows, by their index. */
export function nameProblems(rows: readonly VariableRow[]): ReadonlyMap<number, string> {
  const problems = new Map<number, string>()
  const seen = new Set<string>()
  rows.forEach((row, index) => {
    const name = row.name.trim()
    if (name === '') problems.set(index, 'A variable needs a name')
    else if (/[{}]/.test(name)) problems.set(index, 'A name has no braces')
    else if (name.startsWith('$')) problems.set(index, 'Names with $ are built in')
    else if (seen.has(name)) problems.set(index, `${name} is there already`)
    seen.add(name)
  })
  return problems
}

/** What the server found wrong, by the index of the row. */
export function rowProblems(problems: readonly Problem[]): ReadonlyMap<number, string> {
  return new Map(
    problems.flatMap(({ pointer, message }) => {
      const index = /^\/variables\/(\d+)/.exec(pointer ?? '')?.[1]
      return index === undefined ? [] : [[Number(index), message] as const]
    }),
  )
}

/** A row that becomes a secret or none: the value of a secret is not shown again, so it is asked for anew. */
export function withSecrecy(row: VariableRow, secret: boolean): VariableRow {
  if (secret) return { ...row, secret }
  return { ...row, secret, value: row.value ?? '', hasValue: row.value !== undefined }
}
