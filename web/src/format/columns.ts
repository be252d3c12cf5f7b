/** Characters that a line of the code's font may draw wider than a letter, narrower, or together with the one before. */
const unusual = /[^ -\u02ff\n\r]/

/** Whether every character of a text is as wide as a letter. */
export function isPlain(text: string): boolean {
  return !unusual.test(text)
}

/** How many letters the characters of a text are wide at most. */
export function widestLetters(text: string): number {
  return isPlain(text) ? 1 : 3
}

/** Drawn onto the character before. */
const mark = /^[\p{Mn}\p{Me}]$/u
const joiner = '\u200d'

/** How many letters a character is wide at most. The code's font has Latin, Greek and Cyrillic; other fonts draw up to two. */
function columnsOfCharacter(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code === 9) return 2
  if (code < 0x300) return 1
  if (character === joiner || mark.test(character)) return 0
  if (code < 0x530 || (code >= 0x1e00 && code < 0x2600)) return 1
  return code >= 0x1f000 && code < 0x20000 ? 3 : 2
}

/** How many letters a text is wide at most. */
export function columnsOf(text: string): number {
  if (isPlain(text)) return text.length
  let columns = 0
  for (const character of text) columns += columnsOfCharacter(character)
  return columns
}

/** Where the rows of a text begin, the first of which has room for `first` letters, the others for `next`. */
export function breaksOf(text: string, first: number, next: number): number[] {
  const breaks = [0]
  if (isPlain(text)) {
    for (let at = first; at < text.length; at += next) breaks.push(at)
    return breaks
  }
  let at = 0
  let column = 0
  let room = first
  let joined = false
  for (const character of text) {
    const wide = columnsOfCharacter(character)
    if (column + wide > room && column > 0 && wide > 0 && !joined) {
      breaks.push(at)
      column = 0
      room = next
    }
    joined = character === joiner
    column += wide
    at += character.length
  }
  return breaks
}
