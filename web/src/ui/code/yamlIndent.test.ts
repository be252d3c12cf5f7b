import { insertNewlineAndIndent } from '@codemirror/commands'
import { EditorSelection, EditorState } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { grammar } from './languages'

/** How far the line is set in that Enter begins at the end of a text. */
async function after(text: string): Promise<number> {
  const state = EditorState.create({
    doc: text,
    selection: EditorSelection.cursor(text.length),
    extensions: [await grammar('yaml')],
  })
  let made = state
  insertNewlineAndIndent({ state, dispatch: (transaction) => (made = transaction.state) })
  return made.doc.line(made.doc.lines).length
}

describe('a new line of YAML', () => {
  it('is set in behind a key whose value is to follow', async () => {
    expect(await after('rules:\n  my-rule:')).toBe(4)
    expect(await after('rules:\n  my-rule: # mine')).toBe(4)
    expect(await after('parameters:\n  - name: a\n    schema:')).toBe(6)
    expect(await after('parameters:\n  - schema:')).toBe(6)
    expect(await after('description: |')).toBe(2)
  })

  it('stands below the one before it otherwise', async () => {
    expect(await after('rules:\n  my-rule: off')).toBe(2)
    expect(await after('"a:b": c')).toBe(0)
    expect(await after('# a note:')).toBe(0)
  })
})
