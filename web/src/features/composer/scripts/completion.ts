import type { Completion, CompletionContext, CompletionResult, CompletionSource } from '@codemirror/autocomplete'
import type { EndpointKind } from '../../../api/types'
import { assertions, globals, membersOf } from './members'

const local: CompletionSource = async (context) => {
  const { localCompletionSource } = await import('@codemirror/lang-javascript')
  return localCompletionSource(context)
}

/** What is offered in a script: the members of `pm` and of assertions, the global names, and those of the script itself. */
export function scriptCompletions(kind: EndpointKind): CompletionSource[] {
  return [(context) => offered(kind, context), local]
}

export function offered(kind: EndpointKind, context: CompletionContext): CompletionResult | null {
  const line = context.state.doc.lineAt(context.pos)
  const before = line.text.slice(0, context.pos - line.from)
  const typed = /[\w$]*$/.exec(before)?.[0] ?? ''
  const stem = before.slice(0, before.length - typed.length)
  const names = stem.endsWith('.') ? behindDot(kind, stem.slice(0, -1)) : typed === '' ? undefined : globals
  if (!names) return context.explicit && !stem.endsWith('.') ? result(context, typed, globals) : null
  return result(context, typed, names)
}

function behindDot(kind: EndpointKind, stem: string): readonly string[] | undefined {
  const path = /(?:[\w$]+(?:\(\))?\.)*[\w$]+(?:\(\))?$/.exec(stem)?.[0] ?? ''
  const members = membersOf(kind, path)
  if (members) return members
  return /expect\(.*\)[\w.()]*$/.test(stem) ? assertions : undefined
}

function result(context: CompletionContext, typed: string, names: readonly string[]): CompletionResult {
  return { from: context.pos - typed.length, options: names.map(option), validFor: /^[\w$]*$/ }
}

function option(name: string): Completion {
  if (!name.endsWith('()')) return { label: name, type: 'property' }
  const label = name.slice(0, -2)
  return {
    label,
    type: 'function',
    detail: '()',
    apply: (view, _, from, to) =>
      view.dispatch({
        changes: { from, to, insert: `${label}()` },
        selection: { anchor: from + label.length + 1 },
        userEvent: 'input.complete',
      }),
  }
}
