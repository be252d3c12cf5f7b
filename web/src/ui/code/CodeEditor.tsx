import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  type CompletionSource,
} from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { bracketMatching, foldGutter, foldKeymap, indentOnInput } from '@codemirror/language'
import { linter, type Diagnostic } from '@codemirror/lint'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { Compartment, EditorState, Transaction, type Extension } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  placeholder as placeholderText,
} from '@codemirror/view'
import { useEffect, useRef, useState } from 'react'
import type { KnownNames } from '../../features/variables/known'
import { styleNonce } from '../../theme/nonce'
import { appearance } from './appearance'
import classes from './CodeEditor.module.css'
import { foldMarker } from './foldMarker'
import { grammar, xmlFault, type Language } from './languages'
import { reachableCompletions } from './reachable'
import { replacing } from './replacing'
import { completeNames, names, variables } from './variables'

/** A mark in an editor's text. */
export interface Mark {
  from: number
  to: number
  message: string
  severity?: 'error' | 'warning' | 'info' | 'hint'
}

export interface CodeEditorProps {
  /** Accessible name. */
  label: string
  value: string
  onChange?: (value: string) => void
  language?: Language
  readOnly?: boolean
  wrap?: boolean
  placeholder?: string
  /** Names for `{{…}}`; without them nothing is marked or completed. */
  known?: KnownNames
  /** What is wrong in the text. */
  marks?: readonly Mark[]
  /** What is offered while one types, beside the names behind `{{`. */
  completions?: readonly CompletionSource[]
  /** What more it does, from the start on. */
  extensions?: Extension
  /** Where to hand the editor to those who insert text at the caret. */
  onReady?: (view: EditorView) => void
}

function fixed(label: string): Extension {
  return [
    EditorView.cspNonce.of(styleNonce()),
    EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
    lineNumbers(),
    foldGutter({ markerDOM: foldMarker }),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    drawSelection(),
    bracketMatching(),
    indentOnInput(),
    highlightSelectionMatches(),
    search({ top: true }),
    appearance,
    variables,
    EditorState.tabSize.of(2),
  ]
}

function editing(completions: readonly CompletionSource[]): Extension {
  return [
    replacing,
    history(),
    closeBrackets(),
    autocompletion({ override: [completeNames, ...completions], icons: false, activateOnTyping: true }),
    reachableCompletions,
    keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...foldKeymap, ...completionKeymap]),
  ]
}

function reading(): Extension {
  return [EditorState.readOnly.of(true), keymap.of([...defaultKeymap, ...foldKeymap, ...searchKeymap])]
}

/** An editor for code (CodeMirror): a textbox with line numbers, highlighting, folding, marks and variables. */
export default function CodeEditor(props: CodeEditorProps) {
  const { label, value, language = 'plain', readOnly = false, wrap = false, placeholder = '', known, marks } = props
  const parent = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  const [view, setView] = useState<EditorView>()
  const [slots] = useState(() => ({
    language: new Compartment(),
    wrap: new Compartment(),
    names: new Compartment(),
    marks: new Compartment(),
    placeholder: new Compartment(),
  }))

  useEffect(() => {
    latest.current = props
  })

  useEffect(() => {
    if (!parent.current) return undefined
    const changes = EditorView.updateListener.of((update) => {
      const own = update.transactions.some((change) => change.annotation(Transaction.remote))
      if (update.docChanged && !own) latest.current.onChange?.(update.state.doc.toString())
    })
    const made = new EditorView({
      parent: parent.current,
      doc: latest.current.value,
      extensions: [
        ...Object.values(slots).map((slot) => slot.of([])),
        fixed(label),
        readOnly ? reading() : editing(latest.current.completions ?? []),
        latest.current.extensions ?? [],
        changes,
      ],
    })
    setView(made)
    latest.current.onReady?.(made)
    return () => made.destroy()
  }, [label, readOnly, slots])

  useEffect(() => {
    if (!view || view.state.doc.toString() === value) return
    view.dispatch({
      changes: { from: 0, to: view.state.doc.length, insert: value },
      annotations: [Transaction.remote.of(true), Transaction.addToHistory.of(true)],
    })
  }, [view, value])

  useEffect(() => {
    let gone = false
    void grammar(language).then((extension) => {
      if (!gone) view?.dispatch({ effects: slots.language.reconfigure(extension) })
    })
    return () => {
      gone = true
    }
  }, [view, language, slots])

  useEffect(() => {
    view?.dispatch({
      effects: [
        slots.wrap.reconfigure(wrap ? EditorView.lineWrapping : []),
        slots.names.reconfigure(known ? names.of(known) : []),
        slots.placeholder.reconfigure(placeholder ? placeholderText(placeholder) : []),
      ],
    })
  }, [view, wrap, known, placeholder, slots])

  useEffect(() => {
    const source = (from: EditorView): Diagnostic[] => {
      const xml = language === 'xml' && !readOnly ? xmlFault(from) : undefined
      const end = from.state.doc.length
      const given = (marks ?? []).map((mark) => ({
        from: Math.min(mark.from, end),
        to: Math.min(mark.to, end),
        severity: mark.severity ?? ('error' as const),
        message: mark.message,
      }))
      return xml ? [...given, xml] : given
    }
    view?.dispatch({ effects: slots.marks.reconfigure(linter(source, { delay: 150 })) })
  }, [view, marks, language, readOnly, slots])

  return <div ref={parent} className={classes['editor']} />
}
