import { syntaxTree } from '@codemirror/language'
import type { Diagnostic } from '@codemirror/lint'
import type { Extension } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { yamlIndent } from './yamlIndent'

export type Language = 'plain' | 'json' | 'xml' | 'html' | 'javascript' | 'graphql' | 'yaml'

/** The grammar of a language, loaded when it is first needed. */
export async function grammar(language: Language): Promise<Extension> {
  switch (language) {
    case 'plain':
      return []
    case 'json':
      return (await import('@codemirror/lang-json')).json()
    case 'xml':
      return (await import('@codemirror/lang-xml')).xml({ autoCloseTags: true })
    case 'html':
      return (await import('@codemirror/lang-html')).html({ autoCloseTags: true, matchClosingTags: true })
    case 'javascript':
      return (await import('@codemirror/lang-javascript')).javascript()
    case 'yaml':
      return [(await import('@codemirror/lang-yaml')).yaml(), yamlIndent]
    case 'graphql':
      return (await import('./graphql')).graphql
  }
}

/** The first fault of XML, by the editor's own parse tree. */
export function xmlFault(view: EditorView): Diagnostic | undefined {
  if (view.state.doc.length === 0) return undefined
  let found: Diagnostic | undefined
  syntaxTree(view.state).iterate({
    enter: (node) => {
      if (found) return false
      const to = Math.max(node.to, Math.min(node.from + 1, view.state.doc.length))
      const mark = (message: string) => (found = { from: node.from, to, severity: 'error', message })
      if (node.name === 'MismatchedCloseTag') mark('The closing tag does not match the open one')
      else if (node.name === 'MissingCloseTag') mark('An element is not closed')
      else if (node.type.isError) mark('This is not well-formed XML')
      return !found
    },
  })
  return found
}
