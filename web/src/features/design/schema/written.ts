import type { CompletionContext } from '@codemirror/autocomplete'
import type { EditorState } from '@codemirror/state'
import type { Place } from './places'

/** Whether the colon of a key is there. */
export function isWritten(state: EditorState, { to }: Place): boolean {
  return /^["']?\s*:/.test(state.sliceDoc(to, to + 3))
}

/** The spaces before a place in its line. */
export function indentAt(state: EditorState, { from }: Place): string {
  return ' '.repeat(from - state.doc.lineAt(from).from)
}

/** Whether a value begins where the caret is. */
export function isBehindColon({ state, pos }: CompletionContext): boolean {
  return /[:-]\s+$/.test(state.sliceDoc(Math.max(0, pos - 3), pos))
}

/** A value as YAML writes it in a line. */
export function inYaml(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value)
  const isWord = /^[A-Za-z$][\w$./#~-]*$/.test(value) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(value)
  return isWord ? value : `'${value.replaceAll("'", "''")}'`
}
