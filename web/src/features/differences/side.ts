import type { DescriptionVersion } from '../../api/types'

/** One of the two that are compared. */
export interface Side {
  /** Name of a document of the project, or a text from elsewhere. */
  source: string
  /** Number of the change that the document is taken after; the newest otherwise. */
  change: number | undefined
  /** From elsewhere. */
  text: string
  /** Name of the file that the text is of. */
  file: string | undefined
}

/** What stands for a text that is no document of the project. */
export const elsewhere = 'text'

export function sideOf(source: string, change?: number): Side {
  return { source, change, text: '', file: undefined }
}

const longestTyped = 200_000

/** Whether a text is shown by its length only: a field of so many lines would stand still. */
export function isLong({ length }: string): boolean {
  return length >= longestTyped
}

/** The text of a side, where it is not one of the project's. */
export function ownText({ source, text }: Side): string | undefined {
  return source === elsewhere ? text : undefined
}

/** The version that a side names; nothing as long as its text is empty. */
export function versionOf(project: string, { source, change, text }: Side): DescriptionVersion | undefined {
  if (source === elsewhere) return text.trim() === '' ? undefined : { text }
  return { project, document: source, ...(change === undefined ? {} : { change }) }
}
