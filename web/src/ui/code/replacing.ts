import type { EditorState, TransactionSpec } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

/** What typing over a part of the text does to it. */
export function replacement(state: EditorState, from: number, to: number, data: string): TransactionSpec {
  const insert = state.toText(data)
  return {
    changes: { from, to, insert },
    selection: { anchor: from + insert.length },
    userEvent: 'input.type',
    scrollIntoView: true,
  }
}

/**
 * Typing over a selection, done here: a browser would keep the looks of what it replaces as an inline style, which the page's
 * policy refuses with a line in the console.
 */
export const replacing = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const selection = document.getSelection()
    const data = event.data
    if (event.inputType !== 'insertText' || data === null || !selection || selection.isCollapsed) return false
    if (view.composing || view.state.readOnly || view.state.selection.ranges.length > 1) return false
    const range = selection.getRangeAt(0)
    if (!view.contentDOM.contains(range.commonAncestorContainer)) return false
    const from = view.posAtDOM(range.startContainer, range.startOffset)
    const to = view.posAtDOM(range.endContainer, range.endOffset)
    const insert = () => view.state.update(replacement(view.state, from, to, data))
    const taken = view.state.facet(EditorView.inputHandler).some((handler) => handler(view, from, to, data, insert))
    if (!taken) view.dispatch(insert())
    event.preventDefault()
    return true
  },
})
