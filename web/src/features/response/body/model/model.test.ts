import { describe, expect, it } from 'vitest'
import { BodyText, type View } from './BodyText'
import { jsonLines, JsonLines } from './JsonLines'

function drawn(text: BodyText, view: View = 'pretty'): string[] {
  return text
    .rows(view, 0, text.count(view))
    .map(
      ({ indent, pieces, part }) => `${part > 0 ? '…' : ''}${' '.repeat(indent)}${pieces.map(([, of]) => of).join('')}`,
    )
}

function json(source: string): BodyText {
  const text = new BodyText(source)
  expect(text.readJson()).toBeUndefined()
  return text
}

const fault = (source: string) => {
  const read = jsonLines(source)
  return read instanceof JsonLines ? undefined : read.fault
}

const vehicles = `{"items":[{"id":"V-1","at":{"lat":53.5,"lon":9.90},"tags":["cold","lift"],"gone":null},{"id":"V-2","none":[],"empty":{ }}],"total":64}`

describe('JSON', () => {
  it('has a value on a line, short lists in one, and values as they were written', () => {
    expect(drawn(json(vehicles))).toEqual([
      '{',
      '  "items": [',
      '    {',
      '      "id": "V-1",',
      '      "at": {',
      '        "lat": 53.5,',
      '        "lon": 9.90',
      '      },',
      '      "tags": ["cold", "lift"],',
      '      "gone": null',
      '    },',
      '    {',
      '      "id": "V-2",',
      '      "none": [],',
      '      "empty": {}',
      '    }',
      '  ],',
      '  "total": 64',
      '}',
    ])
  })

  it('is laid out the same however it was sent', () => {
    const spaced = JSON.stringify(JSON.parse(vehicles.replace('9.90', '9.9')), null, '\t')
    expect(drawn(json(spaced))).toEqual(drawn(json(vehicles.replace('9.90', '9.9'))))
  })

  it('keeps long lists and those of lists one below the other', () => {
    const numbers = Array.from({ length: 40 }, (_, index) => index)
    expect(drawn(json(JSON.stringify(numbers)))).toHaveLength(42)
    expect(drawn(json('[[1],[2]]'))).toEqual(['[', '  [1],', '  [2]', ']'])
  })

  it('may be a single value, or one after the other on lines of their own', () => {
    expect(drawn(json(' "a" '))).toEqual(['"a"'])
    expect(drawn(json('{"a":1}\n{"a":2}\n'))).toEqual(['{', '  "a": 1', '}', '{', '  "a": 2', '}'])
    expect(fault('1 2')).toBe(2)
  })

  it.each([
    ['', 0],
    ['{', 1],
    ['{"a":1,}', 7],
    ['[1,]', 3],
    ['[1 2]', 3],
    ['{"a" 1}', 5],
    ['{a:1}', 1],
    ['[01]', 2],
    ['[1.]', 3],
    ['[1e]', 3],
    ['[-]', 2],
    ['["a\n"]', 3],
    ['["\\x"]', 2],
    ['["\\u12"]', 2],
    ['[tru]', 1],
    ['[1}', 2],
    ['"a', 2],
    ['[NaN]', 1],
  ])('%s is none from a place on', (source, at) => {
    expect(fault(source)).toBe(at)
    expect(() => void JSON.parse(source)).toThrow()
  })

  it('is what the browser takes for JSON, whatever is changed in it', () => {
    const marks = '{}[],:"\\\\u0e+-. 19tn'
    let seed = 7
    const random = (below: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below
    for (let round = 0; round < 5000; round++) {
      let source = vehicles
      for (let change = 0; change <= random(3); change++) {
        const at = random(source.length)
        source = source.slice(0, at) + marks.charAt(random(marks.length)) + source.slice(at + random(2))
      }
      let valid = true
      try {
        JSON.parse(source)
      } catch {
        valid = false
      }
      expect([source, fault(source) === undefined]).toEqual([source, valid])
    }
  })

  it('is read as deep as it is, without recursion', () => {
    const deep = 50_000
    expect(json(`${'['.repeat(deep)}${']'.repeat(deep)}`).count('pretty')).toBe(2 * deep - 1)
  })
})

describe('folding', () => {
  it('puts a line in the place of many, with what it is and how much', () => {
    const text = json(vehicles)
    text.fold('pretty', 2, true)
    expect(drawn(text).slice(1, 5)).toEqual(['  "items": [', '    {V-1, 4 keys},', '    {', '      "id": "V-2",'])
    text.fold('pretty', 1, true)
    expect(drawn(text)).toEqual(['{', '  "items": [2 items],', '  "total": 64', '}'])
    text.fold('pretty', 1, false)
    expect(drawn(text)[2]).toBe('    {V-1, 4 keys},')
  })

  it('of everything below a depth leaves what is above it', () => {
    const text = json(vehicles)
    text.foldFrom(2)
    expect(drawn(text)).toEqual([
      '{',
      '  "items": [',
      '    {V-1, 4 keys},',
      '    {V-2, 3 keys}',
      '  ],',
      '  "total": 64',
      '}',
    ])
    text.foldFrom(Infinity)
    expect(drawn(text)).toHaveLength(19)
  })

  it('agrees with its rows, folded and broken at any width', () => {
    const text = json(vehicles)
    for (const columns of [24, 30, 60, Infinity]) {
      text.setColumns('pretty', columns)
      for (let line = 0; line < 19; line++) {
        text.fold('pretty', line, line % 4 === 0)
        const rows = text.rows('pretty', 0, text.count('pretty'))
        expect(rows).toHaveLength(text.count('pretty'))
        for (let row = 1; row < rows.length; row++) {
          const [one, next] = [rows[row - 1], rows[row]]
          expect(one && next && (next.line > one.line || next.part === one.part + 1)).toBe(true)
        }
      }
    }
  })
})

describe('a line wider than the page', () => {
  it('goes on in rows under it, and loses nothing', () => {
    const long = 'abcdefghij'.repeat(10)
    const text = json(JSON.stringify({ long, short: 1 }))
    text.setColumns('pretty', 40)
    const rows = text.rows('pretty', 0, text.count('pretty'))
    expect(rows.filter(({ line }) => line === 1).map(({ part }) => part)).toEqual([0, 1, 2, 3])
    expect(rows.every(({ indent, pieces }) => indent + pieces.join('').length >= 0)).toBe(true)
    const whole = rows.flatMap(({ line, pieces }) => (line === 1 ? pieces.map(([, of]) => of) : [])).join('')
    expect(whole).toBe(`"long": "${long}",`)
  })

  it('is broken in a raw text as well', () => {
    const text = new BodyText(`${'x'.repeat(100)}\r\n\nend`)
    text.setColumns('raw', 50)
    expect(drawn(text, 'raw')).toEqual(['x'.repeat(50), `…    ${'x'.repeat(46)}`, `…    xxxx`, '', 'end'])
  })
})

describe('a line of wide characters', () => {
  it('is broken where the page has no more room for them, in JSON and in a raw text', () => {
    const text = json(JSON.stringify(['世界'.repeat(30), 'é'.repeat(20)]))
    text.setColumns('pretty', 42)
    expect(drawn(text).slice(1, 5)).toEqual([
      `  "${'世界'.repeat(9)}世`,
      `…      ${'界世'.repeat(9)}`,
      `…      ${'界世'.repeat(9)}`,
      '…      界世界世界",',
    ])
    const raw = new BodyText(`plain\n${'世'.repeat(40)}`)
    raw.setColumns('raw', 50)
    expect(drawn(raw, 'raw')).toEqual(['plain', '世'.repeat(25), `…    ${'世'.repeat(15)}`])
  })

  it('is broken at once where the text is laid out anew', () => {
    const text = new BodyText(JSON.stringify({ long: 'x'.repeat(1_000) }))
    text.setColumns('pretty', 60)
    text.readJson()
    expect(drawn(text).every((row) => row.length <= 60 + '…    '.length)).toBe(true)
  })
})

describe('a search', () => {
  it('finds what is shown, also where it was sent otherwise, and unfolds the way to it', () => {
    const text = json(vehicles)
    expect(text.find('pretty', '"ID": "v')).toEqual({ total: 2, more: false })
    text.fold('pretty', 1, true)
    expect(text.rowOfFind('pretty', 1)).toBe(12)
    expect(drawn(text)[12]).toBe('      "id": "V-2",')
    expect(text.find('pretty', 'nothing')).toEqual({ total: 0, more: false })
  })

  it('goes on from where one is', () => {
    const text = json(vehicles)
    text.find('pretty', 'V-')
    expect([text.findFrom('pretty', 0), text.findFrom('pretty', 5), text.findFrom('pretty', 18)]).toEqual([0, 1, 0])
  })
})

describe('markup', () => {
  it('has a line for each element in XML, and its parts in their colours', () => {
    const text = new BodyText('<a b="1"><c>x &amp; y</c><!-- no --></a>')
    text.readMarkup('xml')
    expect(drawn(text)).toEqual(['<a b="1">', '  <c>x &amp; y</c>', '  <!-- no -->', '</a>'])
    expect(text.rows('pretty', 0, 1)[0]?.pieces).toEqual([
      ['key', '<a'],
      ['text', ' '],
      ['word', 'b'],
      ['text', '='],
      ['string', '"1"'],
      ['key', '>'],
    ])
    expect(text.find('pretty', '  <c>')).toEqual({ total: 1, more: false })
    expect(text.written('raw')).toBe('<a b="1"><c>x &amp; y</c><!-- no --></a>')
  })

  it('of HTML stays as it is', () => {
    const text = new BodyText('<p>one<br>two')
    text.readMarkup('html')
    expect(drawn(text)).toEqual(['<p>one<br>two'])
  })
})

describe('a text that still comes', () => {
  it('grows by lines', () => {
    const text = new BodyText('one\ntw')
    text.grow('o\nthree')
    expect(drawn(text, 'raw')).toEqual(['one', 'two', 'three'])
    expect(text.written('raw')).toBe('one\ntwo\nthree')
  })
})
