import { indentService } from '@codemirror/language'

const opens = /^(\s*(?:- +)*)[^#].*?(?:^|[^\s]):\s*(?:[|>][+-]?)?\s*(?:#.*)?$/
const step = 2

/** Behind a key whose value is to follow, a line of YAML is set in; the grammar knows that only when the value is there. */
export const yamlIndent = indentService.of((context, at) => {
  const line = context.lineAt(at, -1).text
  const key = opens.exec(line)?.[1]
  return key === undefined ? undefined : key.length + step
})
