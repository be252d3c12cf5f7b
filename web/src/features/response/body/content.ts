import type { Said } from './model/BodyDesk'

/** What a body is by what its sender says. */
export type Content = 'json' | 'xml' | 'html' | 'image' | 'pdf' | 'text' | 'unknown'

const types: readonly (readonly [RegExp, Content])[] = [
  [/^application\/json$|[+/]json$|^application\/(x-)?(ndjson|jsonlines|json-seq|jsonl)$/, 'json'],
  [/^text\/html$|^application\/xhtml\+xml$/, 'html'],
  [/^image\/(png|jpe?g|gif|webp|avif|bmp|x-icon|vnd\.microsoft\.icon|svg\+xml)$/, 'image'],
  [/^application\/xml$|^text\/xml$|\+xml$/, 'xml'],
  [/^application\/pdf$/, 'pdf'],
  [/^text\/|^application\/(javascript|x-www-form-urlencoded|graphql|yaml|toml|sql)$/, 'text'],
]

function mediaType(contentType: string | undefined): string {
  return (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
}

export function contentOf(contentType: string | undefined): Content {
  const type = mediaType(contentType)
  return types.find(([pattern]) => pattern.test(type))?.[1] ?? 'unknown'
}

export function saidOf(contentType: string | undefined): Said {
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(contentType ?? '')?.[1]
  const content = contentOf(contentType)
  const svg = mediaType(contentType) === 'image/svg+xml'
  return {
    charset: content === 'image' && !svg ? undefined : charset,
    form: content === 'json' || content === 'xml' || content === 'html' ? content : svg ? 'xml' : undefined,
  }
}

/** The ending of a file of such content. */
export function endingOf(contentType: string | undefined): string {
  const content = contentOf(contentType)
  if (content === 'json' || content === 'xml' || content === 'html' || content === 'pdf') return content
  if (content === 'text') return 'txt'
  const sub = mediaType(contentType).split('/')[1] ?? ''
  return content === 'image'
    ? (/^[a-z]+/.exec(sub.replace('x-icon', 'ico').replace('jpeg', 'jpg'))?.[0] ?? 'bin')
    : 'bin'
}
