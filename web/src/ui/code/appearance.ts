import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

const look = EditorView.theme({
  '&': { height: '100%', fontSize: 'var(--size-data)', color: 'var(--text)', backgroundColor: 'var(--bg)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '20px', fontFeatureSettings: '"calt" 0' },
  '.cm-content': { padding: '6px 0', caretColor: 'var(--text)' },
  '.cm-line': { padding: '0 12px 0 4px' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '.cm-gutters': { backgroundColor: 'var(--bg)', color: 'var(--text-3)', border: '0' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '32px', padding: '0 2px 0 8px' },
  '.cm-foldGutter .cm-gutterElement': { width: '16px', textAlign: 'center', cursor: 'pointer' },
  '.cm-activeLine': { backgroundColor: 'transparent' },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', color: 'var(--text-2)' },
  '&.cm-focused .cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--bg-hover) 60%, transparent)' },
  '&.cm-focused .cm-activeLineGutter': { backgroundColor: 'var(--bg-hover)' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--accent-fill) 28%, transparent)',
  },
  '.cm-matchingBracket, .cm-nonmatchingBracket': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-matchingBracket': {
    backgroundColor: 'transparent',
    boxShadow: 'inset 0 0 0 1px var(--border-strong)',
    borderRadius: '2px',
  },
  '.cm-foldPlaceholder': { backgroundColor: 'var(--bg-sunken)', border: '0', color: 'var(--text-3)', padding: '0 4px' },
  '.cm-placeholder': { color: 'var(--text-3)' },
  '.cm-variable': {
    color: 'var(--accent)',
    backgroundColor: 'color-mix(in srgb, var(--accent) var(--soft), transparent)',
    borderRadius: '3px',
  },
  '.cm-variable *': { color: 'inherit' },
  '.cm-variable-unknown': {
    color: 'var(--danger)',
    textDecoration: 'underline wavy',
    textUnderlineOffset: '3px',
  },
  '.cm-variable-unknown *': { color: 'inherit' },
  '.cm-tooltip': {
    backgroundColor: 'var(--bg-raised)',
    color: 'var(--text)',
    border: '0',
    boxShadow: 'var(--shadow)',
    borderRadius: 'var(--r2)',
    fontFamily: 'var(--font-ui)',
    fontSize: 'var(--size-data)',
    overflow: 'hidden',
  },
  '.cm-tooltip-text': { padding: '4px 8px', maxWidth: '420px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--font-ui)', maxHeight: '224px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '4px 8px', lineHeight: '20px' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--bg-selected)', color: 'var(--text)' },
  '.cm-completionDetail': { fontStyle: 'normal', color: 'var(--text-3)', marginLeft: '12px' },
  '.cm-completionMatchedText': { textDecoration: 'none', color: 'var(--accent)', fontWeight: '600' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--danger)',
    textUnderlineOffset: '3px',
  },
  '.cm-lintRange-warning': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--warn)',
    textUnderlineOffset: '3px',
  },
  '.cm-lintRange-info, .cm-lintRange-hint': {
    backgroundImage: 'none',
    textDecoration: 'underline dotted var(--text-3)',
    textUnderlineOffset: '3px',
  },
  '.cm-diagnostic': { padding: '4px 8px', borderLeft: '0', marginLeft: '0' },
  '.cm-panels': { backgroundColor: 'var(--bg-chrome)', color: 'var(--text)' },
  '.cm-searchMatch': { backgroundColor: 'color-mix(in srgb, var(--warn) 28%, transparent)' },
})

const syntax = HighlightStyle.define([
  { tag: [tags.propertyName, tags.attributeName, tags.tagName], color: 'var(--syn-key)' },
  { tag: [tags.string, tags.attributeValue], color: 'var(--syn-string)' },
  { tag: [tags.number], color: 'var(--syn-number)' },
  { tag: [tags.function(tags.variableName), tags.definition(tags.variableName)], color: 'var(--syn-key)' },
  { tag: [tags.regexp, tags.escape], color: 'var(--syn-number)' },
  { tag: [tags.bool, tags.null, tags.keyword, tags.atom, tags.typeName], color: 'var(--syn-word)' },
  { tag: [tags.punctuation, tags.bracket, tags.separator, tags.angleBracket, tags.comment], color: 'var(--syn-mark)' },
])

export const appearance = [look, syntaxHighlighting(syntax)]
