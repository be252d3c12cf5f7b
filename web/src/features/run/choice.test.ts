import { describe, expect, it } from 'vitest'
import type { Tree } from '../../api/types'
import { all, choiceOf, chosen, put, toggled } from './choice'

const endpoint = (id: string, folder: string, kind: 'http' | 'websocket' = 'http') => ({
  id,
  name: id,
  folder,
  kind,
  url: '',
  revision: 1,
})

const tree = {
  sequence: 1,
  folders: ['Orders', 'Orders / Old'],
  endpoints: [
    endpoint('root', ''),
    endpoint('a', 'Orders'),
    endpoint('feed', 'Orders', 'websocket'),
    endpoint('b', 'Orders'),
    endpoint('old', 'Orders / Old'),
  ],
} as unknown as Tree

describe('the requests of a run', () => {
  it('are those of the folder, in the order of the tree', () => {
    expect(chosen(choiceOf(tree, 'Orders'))).toEqual(['old', 'a', 'feed', 'b'])
    expect(chosen(choiceOf(tree, ''))).toEqual(['old', 'a', 'feed', 'b', 'root'])
    expect(chosen(choiceOf(tree, 'Ord'))).toEqual([])
  })

  it('are left out and taken in again', () => {
    const choice = toggled(choiceOf(tree, 'Orders'), 'a')
    expect(chosen(choice)).toEqual(['old', 'feed', 'b'])
    expect(chosen(toggled(choice, 'a'))).toEqual(['old', 'a', 'feed', 'b'])
    expect(chosen(all(choice, false))).toEqual([])
    expect(chosen(all(choice, true))).toEqual(['old', 'a', 'feed', 'b'])
  })

  it('are put elsewhere, but not out of the list', () => {
    const choice = choiceOf(tree, 'Orders')
    expect(chosen(put(choice, 3, 0))).toEqual(['b', 'old', 'a', 'feed'])
    expect(chosen(put(choice, 0, 1))).toEqual(['a', 'old', 'feed', 'b'])
    expect(put(choice, 0, -1)).toBe(choice)
    expect(put(choice, 3, 4)).toBe(choice)
  })
})
