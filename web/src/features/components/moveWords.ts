/** What moves: something shared, or of the whole document. */
export interface Movable {
  document: string
  pointer: string
  /** Its section among the components; others have one of their own. */
  kind: string
  name: string
}

/** The document that a thing of one may move to. */
export function otherDocument(document: string): string {
  return document.includes('openapi') ? 'project.asyncapi.yaml' : 'project.openapi.yaml'
}

const words: Readonly<Record<string, string>> = {
  schemas: 'What refers to it follows, in both documents, and it keeps its text.',
  messages:
    'OpenAPI has no messages: its payload becomes a shared schema there, with its text. The message stays and refers to it.',
  servers: 'It becomes one of the servers of the whole document. What uses it here keeps it.',
  tags: 'It becomes one of the tags of the whole document. What uses it here keeps it.',
  externalDocs: 'It becomes the documentation of the whole document there.',
}
const sharedTag = 'It becomes a shared tag there. Where operations here name it, it stays here too.'
const copiedServer =
  'It becomes one of the servers of the whole document there. It stays here too: what is described here means it without naming it.'
const reworded =
  'It is written in the words of the other standard. What refers to it from there follows. What uses it here keeps it: then it stands in both.'

/** What is done when a thing goes to the other document, in one word, and what becomes of it in a sentence or more. */
export function moveWords({ document, pointer, kind }: Omit<Movable, 'name'>): {
  verb: 'Copy' | 'Move'
  becomes: string
} {
  if (kind === 'servers' && !pointer.startsWith('/components/')) return { verb: 'Copy', becomes: copiedServer }
  if (kind === 'tags' && document.includes('openapi')) return { verb: 'Move', becomes: sharedTag }
  return { verb: 'Move', becomes: words[kind] ?? reworded }
}
