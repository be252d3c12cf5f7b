import type { Part } from '../../api/types'
import type { OpenTab, SourceDraft, Steps } from '../workspace/tabs'

const mostSteps = 200
const noSteps: Steps = { past: [], future: [], last: undefined }

/** The text of a part as it is shown: as it was edited, or else as it is saved. */
export function textOf(tab: OpenTab, part: Part): string {
  return tab.sources[part.id]?.text ?? part.text
}

/**
 * The tab after a part was edited; it has no draft of it when that is what is saved.
 *
 * `step` says by what: two edits by the same are taken back as one.
 */
export function typed(tab: OpenTab, part: Part, text: string, step = 'source'): OpenTab {
  const before = textOf(tab, part)
  if (text === before) return tab
  const { past, last } = tab.steps[part.id] ?? noSteps
  const now = { past: last === step ? past : [...past, before].slice(-mostSteps), future: [], last: step }
  return saying({ ...tab, steps: { ...tab.steps, [part.id]: now } }, part, text)
}

function saying(tab: OpenTab, part: Part, text: string): OpenTab {
  const { [part.id]: before, ...others } = tab.sources
  if (text === part.text) return { ...tab, sources: others }
  const draft: SourceDraft = { text, revision: before?.revision ?? part.revision }
  return { ...tab, sources: { ...others, [part.id]: draft } }
}

/** The tab with the last step of a part taken back. */
export function undone(tab: OpenTab, part: Part): OpenTab {
  const { past, future } = tab.steps[part.id] ?? noSteps
  const text = past.at(-1)
  if (text === undefined) return tab
  const steps = { past: past.slice(0, -1), future: [textOf(tab, part), ...future], last: undefined }
  return saying({ ...tab, steps: { ...tab.steps, [part.id]: steps } }, part, text)
}

/** The tab with the step of a part that was taken back last done again. */
export function redone(tab: OpenTab, part: Part): OpenTab {
  const { past, future } = tab.steps[part.id] ?? noSteps
  const [text, ...rest] = future
  if (text === undefined) return tab
  const steps = { past: [...past, textOf(tab, part)], future: rest, last: undefined }
  return saying({ ...tab, steps: { ...tab.steps, [part.id]: steps } }, part, text)
}

/** The tab without the draft of a part. */
export function untyped(tab: OpenTab, part: string): OpenTab {
  const { [part]: _, ...sources } = tab.sources
  const { [part]: __, ...steps } = tab.steps
  return { ...tab, sources, steps }
}

/** The tab after a text of a part was saved: what was typed meanwhile stays, as an edit of what is saved now. */
export function savedAs(tab: OpenTab, sent: string, saved: Part): OpenTab {
  const draft = tab.sources[saved.id]
  if (draft === undefined || draft.text === sent) return untyped(tab, saved.id)
  if (saved.text !== sent) return tab
  return { ...tab, sources: { ...tab.sources, [saved.id]: { text: draft.text, revision: saved.revision } } }
}

/** What a part is called: an operation by its method and path, others by their place. */
export function calledOf({ kind, key, document }: Pick<Part, 'kind' | 'key' | 'document'>): string {
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
    case 'skeleton':
      return `Document ${document}`
  }
}
