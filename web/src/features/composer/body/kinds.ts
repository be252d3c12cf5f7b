import type { FormPart, HttpBody, Parameter } from '../../../api/types'
import type { Choice } from '../../../ui/Select'

/** A body as one chooses it: the three formats of text are choices of their own. */
export type BodyKind = 'none' | 'json' | 'xml' | 'text' | 'graphql' | 'form' | 'multipart' | 'binary'

export type BodyOf<K extends HttpBody['kind']> = Extract<HttpBody, { kind: K }>

export const bodyKinds: readonly Choice<BodyKind>[] = [
  { value: 'none', label: 'None' },
  { value: 'json', label: 'JSON' },
  { value: 'xml', label: 'XML' },
  { value: 'text', label: 'Text' },
  { value: 'graphql', label: 'GraphQL' },
  { value: 'form', label: 'Form, urlencoded' },
  { value: 'multipart', label: 'Form, multipart' },
  { value: 'binary', label: 'Binary file' },
]

export function kindOf(body: HttpBody): BodyKind {
  return body.kind === 'text' ? body.format : body.kind
}

/** The body as one of another kind: texts stay texts, and the fields of one form those of the other. */
export function bodyAs(kind: BodyKind, body: HttpBody): HttpBody {
  switch (kind) {
    case 'none':
      return { kind }
    case 'json':
    case 'xml':
    case 'text':
      return { kind: 'text', format: kind, text: body.kind === 'text' ? body.text : '' }
    case 'graphql':
      return { kind, query: '' }
    case 'form':
      return { kind, rows: body.kind === 'multipart' ? body.parts.flatMap(rowOf) : [] }
    case 'multipart':
      return { kind, parts: body.kind === 'form' ? body.rows.flatMap(partsOf) : [] }
    case 'binary':
      return { kind, file: { name: '' } }
  }
}

function rowOf({ name, text, enabled = true, description }: FormPart): Parameter[] {
  if (text === undefined) return []
  return [{ name, value: text, type: 'string', enabled, ...(description === undefined ? {} : { description }) }]
}

function partsOf({ name, value, values, enabled, description }: Parameter): FormPart[] {
  return (values ?? [value ?? '']).map((text) => ({
    name,
    text,
    ...(enabled ? {} : { enabled }),
    ...(description === undefined ? {} : { description }),
  }))
}

/** Names of the operations in a GraphQL document, in their order. */
export function operationNames(query: string): string[] {
  const plain = query.replace(/#[^\n]*|"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"/g, ' ')
  return [...plain.matchAll(/(?:^|\})\s*(?:query|mutation|subscription)\s+([_A-Za-z]\w*)/g)].flatMap(
    (match) => match[1] ?? [],
  )
}
