import { describe, expect, test } from 'vitest'
import type { Section } from './library'
import { search } from './search'

const sections: Section[] = [
  ['', '', [['Introduction', 'index']]],
  [
    'Orders',
    'groups/orders',
    [
      ['List orders', 'operations/list-orders', 'GET', '/orders'],
      ['One order', 'operations/read-order', 'GET', '/orders/{order}'],
    ],
  ],
  [
    'Schemas',
    'groups/schemas',
    [
      ['Order', 'schemas/order'],
      ['OrderLine', 'schemas/order-line'],
    ],
  ],
]
const words = { 'operations/list-orders': 'customer status page', 'schemas/order': 'customer total' }

const titles = (question: string) => search(question, sections, words).map((each) => each.entry[0])

describe('the search', () => {
  test('puts the page first that has the name', () => {
    expect(titles('order')[0]).toBe('Order')
    expect(titles('orders')[0]).toBe('Orders')
    expect(titles('list')).toEqual(['List orders'])
  })

  test('wants all words, wherever they stand', () => {
    expect(titles('customer order')).toEqual(['Order', 'List orders'])
    expect(titles('customer nothing')).toEqual([])
  })

  test('finds addresses and methods', () => {
    expect(titles('/orders/{order}')).toEqual(['One order'])
    expect(titles('get')).toEqual(['List orders', 'One order'])
  })

  test('finds beginnings of words in what pages say', () => {
    expect(titles('tot')).toEqual(['Order'])
    expect(titles('  ')).toEqual([])
  })
})
