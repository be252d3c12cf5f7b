// @vitest-environment jsdom
import { CompletionContext } from '@codemirror/autocomplete'
import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { describe, expect, it } from 'vitest'
import { messageNames } from '../../features/lint/messageNames'
import type { KnownNames } from '../../features/variables/known'
import { completeNames, names, variables } from './variables'

function marked(doc: string, known?: KnownNames): string[] {
  const view = new EditorView({ doc, extensions: [variables, known ? names.of(known) : []] })
  return [...view.dom.querySelectorAll('.cm-variable')].map(
    (each) => `${each.classList.contains('cm-variable-unknown') ? 'unknown ' : ''}${each.textContent}`,
  )
}

function completed(doc: string, known?: KnownNames): string[] | undefined {
  const state = EditorState.create({ doc, extensions: known ? names.of(known) : [] })
  return completeNames(new CompletionContext(state, doc.length, false))?.options.map(({ label }) => label)
}

describe('names in braces', () => {
  it('are nothing special where an editor knows none', () => {
    expect(marked('{{host}} and {{value}}')).toEqual([])
    expect(completed('{{')).toBeUndefined()
  })

  it('of a rule’s message are those that a message may have', () => {
    expect(marked('message: "{{value}} at {{path}}, {{host}}"', messageNames)).toEqual([
      '{{value}}',
      '{{path}}',
      'unknown {{host}}',
    ])
    expect(completed('message: "{{', messageNames)).toEqual(['error', 'property', 'path', 'value', 'description'])
  })
})
