import type { Entry, Section, Words } from './library'

/** A page that was found. */
export interface Found {
  entry: Entry
  /** The title of the section that it is in. */
  section: string
}

const MOST = 50

function within(text: string, term: string): number {
  const at = text.indexOf(term)
  if (at < 0) return 0
  const begins = at === 0 || /[^a-z0-9]/.test(text[at - 1] ?? '')
  const ends = at + term.length === text.length || /[^a-z0-9]/.test(text[at + term.length] ?? '')
  return begins && ends ? 3 : begins ? 2 : 1
}

/** How well a page answers one term: by its title, its address, then its words. */
function score([title, path, badge = '', address = '']: Entry, words: string, term: string): number {
  const name = title.toLowerCase()
  if (name === term) return 100
  const inTitle = within(name, term)
  if (inTitle) return 20 + 10 * inTitle + (name.startsWith(term) ? 8 : 0) - Math.min(9, name.length / 12)
  const inAddress = within(`${badge} ${address}`.toLowerCase(), term)
  if (inAddress) return 12 + inAddress
  if (within(path.replace(/-/g, ''), term.replace(/[^a-z0-9]/g, '') || '-')) return 11
  const inWords = within(words, term)
  return inWords ? 3 + inWords : 0
}

/** The pages that answer all terms of a question, the best first. */
export function search(question: string, sections: readonly Section[], words: Words): Found[] {
  const terms = question.toLowerCase().split(/\s+/).filter(Boolean)
  if (terms.length === 0) return []
  const scored: (Found & { score: number })[] = []
  const look = (entry: Entry, section: string) => {
    let sum = 0
    for (const term of terms) {
      const one = score(entry, words[entry[1]] ?? '', term)
      if (one === 0) return
      sum += one
    }
    if (entry[0].toLowerCase() === terms.join(' ')) sum += 100
    scored.push({ entry, section, score: sum })
  }
  for (const [title, path, entries] of sections) {
    if (path) look([title, path], '')
    for (const entry of entries) look(entry, title)
  }
  return scored.sort((one, other) => other.score - one.score).slice(0, MOST)
}
