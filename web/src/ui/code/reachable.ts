import { completionStatus } from '@codemirror/autocomplete'
import { EditorView } from '@codemirror/view'

const list = '.cm-tooltip-autocomplete > [role="listbox"]'

/** The list of completions can be focused: one that is longer than its window is then scrolled by the keyboard as well. */
export const reachableCompletions = EditorView.updateListener.of(({ view }) => {
  if (completionStatus(view.state) !== 'active') return
  view.requestMeasure({
    key: list,
    read: () => view.dom.querySelectorAll<HTMLElement>(list),
    write: (lists) => lists.forEach((each) => (each.tabIndex = 0)),
  })
})
