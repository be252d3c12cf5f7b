import { describe, expect, it } from 'vitest'
import type { EndpointSummary, Tree } from '../../api/types'
import { allFolders, isWithin, moved, placeOf, rowsOf, typedTo } from './model'

const endpoint = (id: string, folder: string): EndpointSummary => ({
  id,
  kind: 'websocket',
  name: id,
  folder,
  url: `ws://{{host}}/${id.toLowerCase()}`,
  revision: 1,
})

const tree: Tree = {
  sequence: 1,
  folders: ['Demo services', 'Vehicles', 'Vehicles / Old'],
  endpoints: [endpoint('Clock', 'Demo services'), endpoint('Echo', 'Demo services'), endpoint('Loose', '')],
}

const drawn = (rows: ReturnType<typeof rowsOf>) => rows.map((row) => `${'  '.repeat(row.level - 1)}${row.name}`)

describe('what came in', () => {
  it('begins at its folder', () => {
    expect(placeOf(tree, { folder: 'Vehicles' })).toEqual({ key: 'folder Vehicles', within: 'Vehicles' })
    expect(placeOf(tree, { folder: 'Not yet' })).toBeUndefined()
  })

  it('begins at the first of its endpoints in the tree, or the folder that it is in', () => {
    expect(placeOf(tree, { endpoints: ['Loose', 'Echo'] })).toEqual({
      key: 'folder Demo services',
      within: 'Demo services',
    })
    expect(placeOf(tree, { endpoints: ['Loose'] })).toEqual({ key: 'Loose', within: '' })
    expect(placeOf(tree, { endpoints: ['Not yet'] })).toBeUndefined()
  })
})

describe('the project tree', () => {
  it('shows folders with what is in them, then what is in none', () => {
    expect(drawn(rowsOf(tree, new Set(), ''))).toEqual([
      'Demo services',
      '  Clock',
      '  Echo',
      'Vehicles',
      '  Old',
      'Loose',
    ])
  })
  it('hides what is in a folded folder', () => {
    expect(drawn(rowsOf(tree, new Set(['Demo services', 'Vehicles']), ''))).toEqual([
      'Demo services',
      'Vehicles',
      'Loose',
    ])
  })
  it('opens all on the way to what fits the filter', () => {
    expect(drawn(rowsOf(tree, new Set(['Demo services']), 'CLO'))).toEqual(['Demo services', '  Clock'])
    expect(drawn(rowsOf(tree, new Set(), 'old'))).toEqual(['Vehicles', '  Old'])
  })
  it('knows folders that only an endpoint names', () => {
    expect(allFolders({ ...tree, folders: [], endpoints: [endpoint('x', 'A / B')] })).toEqual(['A', 'A / B'])
  })
  it('does not take a folder for another one whose name begins the same', () => {
    expect([isWithin('Vehicles / Old', 'Vehicles'), isWithin('Vehicles 2', 'Vehicles')]).toEqual([true, false])
  })
})

describe('keys in the tree', () => {
  const rows = rowsOf(tree, new Set(['Vehicles']), '')
  const to = (from: string, key: string) => moved(rows, from, key)?.name
  it('go up and down and to the ends, and stop there', () => {
    expect([to('Clock', 'ArrowDown'), to('Clock', 'ArrowUp'), to('Loose', 'ArrowDown')]).toEqual([
      'Echo',
      'Demo services',
      'Loose',
    ])
    expect([to('Clock', 'Home'), to('Clock', 'End')]).toEqual(['Demo services', 'Loose'])
  })
  it('go into an open folder and back out to it', () => {
    expect([to('folder Demo services', 'ArrowRight'), to('Echo', 'ArrowLeft')]).toEqual(['Clock', 'Demo services'])
  })
  it('leave opening and closing to the folder', () => {
    expect([to('folder Vehicles', 'ArrowRight'), to('folder Demo services', 'ArrowLeft')]).toEqual([
      undefined,
      undefined,
    ])
  })
  it('find a name by its first letters, round the end', () => {
    expect([typedTo(rows, 'Loose', 'c')?.name, typedTo(rows, 'Clock', 'e')?.name, typedTo(rows, 'Clock', 'x')]).toEqual(
      ['Clock', 'Echo', undefined],
    )
  })
})
