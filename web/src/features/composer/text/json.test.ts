import { describe, expect, it } from 'vitest'
import { beautified, jsonFault } from './json'

const message = (text: string) => jsonFault(text)?.message

describe('JSON while it is typed', () => {
  it.each(['{}', '[]', ' {"a":[1,-0.5e+3,true,null,"\\u00e9\\n"]} ', '"x"', '0', '[[],{}]'])('accepts %s', (text) => {
    expect(jsonFault(text)).toBeUndefined()
  })
  it('takes variables for values, names and parts of strings', () => {
    expect(jsonFault('{"a":{{n}},"b":"{{a "q" b}}",{{name}}:[{{x}},{{y}}]}')).toBeUndefined()
  })
  it('says what is wrong, and where', () => {
    expect(jsonFault('{"a":1,}')).toEqual({ from: 7, to: 8, message: 'No comma stands before a closing bracket' })
    expect(jsonFault('[1 2]')).toEqual({ from: 3, to: 4, message: '“,” or “]” is expected' })
    expect(jsonFault('{a:1}')?.message).toBe('“a” is no JSON')
    expect(message("{'a':1}")).toBe('Strings of JSON stand in double quotes')
    expect(message('"a')).toBe('The string is not closed')
    expect(message('"a\nb"')).toBe('The string is not closed on its line')
    expect(message('"\\x"')).toBe('No escape of JSON')
    expect(message('01')).toBe('“01” is no JSON')
    expect(message('{"a"')).toBe('“:” is expected')
    expect(message('{} {}')).toBe('Nothing more is expected')
    expect(message('  ')).toBe('Empty, which is no JSON')
    expect(message('1.')).toBe('“1.” is no JSON')
  })
  it('agrees with the platform on what is JSON', () => {
    const pieces = ['{', '}', '[', ']', ':', ',', '"a"', '1', 'true', ' ', '-', '.5', 'e1', '\\']
    let seed = 7
    const next = () => (seed = (seed * 48271) % 2147483647)
    for (let round = 0; round < 20_000; round++) {
      const text = Array.from({ length: 1 + (next() % 8) }, () => pieces[next() % pieces.length] ?? '').join('')
      if (text.includes('{{')) continue
      expect(jsonFault(text) === undefined, text).toBe(parses(text))
    }
  })
})

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('Beautify', () => {
  it('puts one value on a line and keeps how values are written', () => {
    expect(beautified('{"a":[1.0,1e3,{}],"b":"\\u00e9","id":{{$uuid}},"e":[]}')).toBe(
      '{\n  "a": [\n    1.0,\n    1e3,\n    {}\n  ],\n  "b": "\\u00e9",\n  "id": {{$uuid}},\n  "e": []\n}',
    )
  })
  it('does it once and for all', () => {
    const once = beautified('[{"a":1},[2]]')
    expect(beautified(once)).toBe(once)
  })
  it('leaves alone what is no JSON', () => {
    expect(beautified('{"a":')).toBe('{"a":')
  })
})
