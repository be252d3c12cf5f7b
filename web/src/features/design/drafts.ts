import type { Part } from '../../api/types'
import type { OpenTab, SourceDraft } from '../workspace/tabs'

/** The text of a part as it is shown: as it was edited, or else as it is saved. */
export function textOf(tab: OpenTab, part: Part): string {
  return tab.sources[part.id]?.text ?? part.text
}

/** The tab after a part was edited; it has no draft of it when that is what is saved. */
export function typed(tab: OpenTab, part: Part, text: string): OpenTab {
  const { [part.id]: before, ...others } = tab.sources
  if (text === part.text) return { ...tab, sources: others }
  const draft: SourceDraft = { text, revision: before?.revision ?? part.revision }
  return { ...tab, sources: { ...others, [part.id]: draft } }
}

/** The tab without the draft of a part. */
export function untyped(tab: OpenTab, part: string): OpenTab {
  const { [part]: _, ...sources } = tab.sources
  return { ...tab, sources }
}

/** What a part is called: an operation by its method and path, others by their place. */
export function calledOf({ kind, key }: Part): string {
  switch (kind) {
    case 'path-operation': {
      const [method = '', ...path] = key.split(' ')
      return `${method.replace(/^additionalOperations\//, '').toUpperCase()} ${path.join(' ')}`
    }
    case 'channel':
      return `Channel ${key}`
    case 'operation':
      return `Operation ${key}`
    case 'server':
      return `Server ${key}`
    case 'component':
      return key.replace('/', ' / ')
  }
}
