import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { Facet, RangeSetBuilder, type Extension } from '@codemirror/state'
import {
  Decoration,
  hoverTooltip,
  ViewPlugin,
  type DecorationSet,
  type EditorView,
  type Tooltip,
  type ViewUpdate,
} from '@codemirror/view'
import { described, type KnownNames } from '../../features/variables/known'
import { openName, placeholders } from '../../features/variables/template'

/** The names that an editor knows; a `{{name}}` that is not among them is marked. In a text without names it is nothing special. */
export const names = Facet.define<KnownNames, KnownNames | undefined>({ combine: (values) => values[0] })

const knownMark = Decoration.mark({ class: 'cm-variable' })
const unknownMark = Decoration.mark({ class: 'cm-variable cm-variable-unknown' })

function marks(view: EditorView): DecorationSet {
  const known = view.state.facet(names)
  if (!known) return Decoration.none
  const builder = new RangeSetBuilder<Decoration>()
  for (const { from, to } of view.visibleRanges) {
    for (const found of placeholders(view.state.doc.sliceString(from, to))) {
      builder.add(from + found.from, from + found.to, known.has(found.name) ? knownMark : unknownMark)
    }
  }
  return builder.finish()
}

class Marks {
  decorations: DecorationSet

  constructor(view: EditorView) {
    this.decorations = marks(view)
  }

  update(update: ViewUpdate): void {
    const renamed = update.startState.facet(names) !== update.state.facet(names)
    if (update.docChanged || update.viewportChanged || renamed) this.decorations = marks(update.view)
  }
}

const highlighting = ViewPlugin.fromClass(Marks, { decorations: (plugin) => plugin.decorations })

const hover = hoverTooltip((view, position): Tooltip | null => {
  const known = view.state.facet(names)
  if (!known) return null
  const line = view.state.doc.lineAt(position)
  const found = placeholders(line.text).find(
    ({ from, to }) => position >= line.from + from && position <= line.from + to,
  )
  if (!found) return null
  return {
    pos: line.from + found.from,
    end: line.from + found.to,
    above: true,
    create: () => {
      const dom = document.createElement('div')
      dom.className = 'cm-tooltip-text'
      dom.textContent = described(found.name, known)
      return { dom }
    },
  }
})

/** Proposes the known names behind `{{`. */
export function completeNames(context: CompletionContext): CompletionResult | null {
  const known = context.state.facet(names)
  if (!known) return null
  const line = context.state.doc.lineAt(context.pos)
  const open = openName(line.text, context.pos - line.from)
  if (!open) return null
  const closed = context.state.sliceDoc(context.pos, context.pos + 2) === '}}'
  const options: Completion[] = [...known.values()].map(({ name, secret, value }) => ({
    label: name,
    detail: secret ? 'secret' : (value ?? ''),
    apply: closed ? name : `${name}}}`,
  }))
  return { from: line.from + open.from, options, validFor: /^[^{}\s]*$/ }
}

export const variables: Extension = [highlighting, hover]
