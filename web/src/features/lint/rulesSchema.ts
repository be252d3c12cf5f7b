import type { LintRule } from '../../api/types'
import { Schemas, type Schema } from '../design/schema/Schemas'

/** The schema of rulesets, with the rules that are known by their names. */
export function rulesSchemas(root: Schema, rules: readonly LintRule[]): Schemas {
  const definitions = root['$defs'] as Record<string, Schema>
  const properties = Object.fromEntries(
    rules.map(({ name, description, severity, on }) => [
      name,
      {
        ...(description === undefined ? {} : { description }),
        ...(on && severity ? { default: severity } : {}),
        anyOf: [{ $ref: '#/$defs/Severity' }, { $ref: '#/$defs/Rule' }],
      } satisfies Schema,
    ]),
  )
  const known = { ...definitions['Rules'], properties }
  return new Schemas({ ...root, $defs: { ...definitions, Rules: known } }, {})
}
