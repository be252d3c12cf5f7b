import { StreamLanguage, type StreamParser } from '@codemirror/language'

const keywords = new Set(
  'query mutation subscription fragment on true false null type input enum interface union scalar schema extend directive implements'.split(
    ' ',
  ),
)

interface State {
  block: boolean
}

/** The tokens of GraphQL, coloured word by word. */
const tokens: StreamParser<State> = {
  name: 'graphql',
  startState: () => ({ block: false }),
  token(stream, state) {
    if (state.block) {
      state.block = !stream.match(/^[\s\S]*?"""/)
      if (state.block) stream.skipToEnd()
      return 'string'
    }
    if (stream.eatSpace() || stream.eat(',')) return null
    if (stream.match(/^#.*/)) return 'comment'
    if (stream.match('"""')) {
      state.block = true
      return 'string'
    }
    if (stream.match(/^"(?:\\.|[^"\\])*"?/)) return 'string'
    if (stream.match(/^-?\d+(\.\d+)?([eE][+-]?\d+)?/)) return 'number'
    if (stream.match(/^[$@][_A-Za-z]\w*/)) return 'typeName'
    const word = stream.match(/^[_A-Za-z]\w*/)
    if (Array.isArray(word)) return keywords.has(word[0]) ? 'keyword' : 'propertyName'
    stream.next()
    return 'punctuation'
  },
  languageData: { commentTokens: { line: '#' }, closeBrackets: { brackets: ['(', '[', '{', '"'] } },
}

export const graphql = StreamLanguage.define(tokens)
