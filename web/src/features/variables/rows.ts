import type { Problem, Variable, Variables } from '../../api/types'

/** A value as it is edited. An untouched secret has none here; it keeps the one it has. */
interface Typed {
  value: string | undefined
  /** Whether a secret has a value that is not shown. */
  hasValue: boolean
}

/** A variable as it is edited, with the person's own value in place of the shared one. */
export interface VariableRow extends Typed {
  name: string
  secret: boolean
  description: string
  mine: Typed
  /** Whether the own value is a secret although the shared one is none. */
  mineSecret: boolean
}

/** What is edited: the shared variables, and those that only this person has. */
export interface Sheet {
  shared: VariableRow[]
  own: VariableRow[]
}

const nothing: Typed = { value: '', hasValue: false }

export const blank: VariableRow = {
  name: '',
  ...nothing,
  secret: false,
  description: '',
  mine: nothing,
  mineSecret: false,
}

/** Which columns a row has: all, without own values, or a person's own values alone. */
export function columns(shared: boolean, personal: boolean): 'all' | 'shared' | 'own' {
  return personal ? 'all' : shared ? 'shared' : 'own'
}

function typed({ value, secret, hasValue }: Variable): Typed {
  return { value: secret ? undefined : (value ?? ''), hasValue: hasValue ?? value !== undefined }
}

function row(variable: Variable, mine: Variable | undefined): VariableRow {
  const { name, secret, description } = variable
  return {
    name,
    ...typed(variable),
    secret,
    description: description ?? '',
    mine: mine ? typed(mine) : nothing,
    mineSecret: mine?.secret ?? false,
  }
}

export function sheetOf({ variables, personal }: Variables): Sheet {
  const names = new Set(variables.map(({ name }) => name))
  return {
    shared: variables.map((variable) =>
      row(
        variable,
        personal.find(({ name }) => name === variable.name),
      ),
    ),
    own: personal.filter(({ name }) => !names.has(name)).map((variable) => row(variable, undefined)),
  }
}

function variable(name: string, { value }: Typed, secret: boolean, description = ''): Variable {
  return {
    name: name.trim(),
    secret,
    ...(value === undefined ? {} : { value }),
    ...(description === '' ? {} : { description }),
  }
}

/** Variables as rows, of which nobody has values of its own. */
export function rowsOf(variables: readonly Variable[]): VariableRow[] {
  return variables.map((each) => row(each, undefined))
}

export function variableOf(each: VariableRow): Variable {
  return variable(each.name, each, each.secret, each.description)
}

/** Whether a person has a value of its own: an empty one is none, where there is a shared one. */
function hasMine({ mine }: VariableRow): boolean {
  return mine.value === undefined ? mine.hasValue : mine.value !== ''
}

export function variablesOf({ shared, own }: Sheet): { variables: Variable[]; personal: Variable[] } {
  return {
    variables: shared.map(variableOf),
    personal: [
      ...shared.filter(hasMine).map((each) => variable(each.name, each.mine, each.secret || each.mineSecret)),
      ...own.map((each) => variable(each.name, each, each.secret)),
    ],
  }
}

/** What is wrong with the names of rows, by their index. */
export function nameProblems(
  rows: readonly VariableRow[],
  others: readonly VariableRow[] = [],
): ReadonlyMap<number, string> {
  const problems = new Map<number, string>()
  const seen = new Set(others.map(({ name }) => name.trim()))
  rows.forEach((each, index) => {
    const name = each.name.trim()
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
