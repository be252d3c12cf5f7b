import type { Parameter, ParameterType } from '../../../api/types'
import { placeholders } from '../../variables/template'

const article: Record<ParameterType, string> = {
  string: 'a string',
  integer: 'an integer',
  number: 'a number',
  boolean: 'a boolean',
  array: 'an array',
}

/** Whether a value is of its type. What holds a variable is only known when it is sent. */
export function fits(type: ParameterType, value: string): boolean {
  if (placeholders(value).length > 0) return true
  switch (type) {
    case 'string':
    case 'array':
      return true
    case 'integer':
      return /^-?(0|[1-9]\d*)$/.test(value)
    case 'number':
      return /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(value)
    case 'boolean':
      return value === 'true' || value === 'false'
  }
}

/** Why a row's value is not of its type, without what follows from it; nothing when it is. */
export function misfit(row: Parameter): string | undefined {
  const value = row.value ?? ''
  if (row.type === 'array' || fits(row.type, value)) return undefined
  if (value === '') return `The value is empty, which is not ${article[row.type]}`
  return `“${value}” is not ${article[row.type]}`
}

/** A row with another type; the values of an array and a single value become each other. */
export function retyped(row: Parameter, type: ParameterType): Parameter {
  if (type === row.type) return row
  const { value, values, raw: _raw, bare: _bare, ...kept } = row
  if (type === 'array') return { ...kept, type, values: value ? [value] : [] }
  return { ...kept, type, value: row.type === 'array' ? (values ?? []).join(',') : (value ?? '') }
}
