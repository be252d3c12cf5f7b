import { expect, test } from 'vitest'
import { events, type ServerEvent } from './events'

const stream = ': hello\n\nevent: tick\ndata: 1\ndata: 2\r\n\r\nid: 7\ndata:x\n\ndata: unfinished'

test('a stream is cut into the same events, however it comes in pieces', () => {
  for (let length = 1; length < stream.length; length += 3) {
    const all: ServerEvent[] = []
    const cut = events((each) => all.push(each))
    for (let at = 0; at < stream.length; at += length) cut(stream.slice(at, at + length))
    expect(all).toEqual([
      { name: 'tick', data: '1\n2' },
      { name: 'message', data: 'x' },
    ])
  }
})
