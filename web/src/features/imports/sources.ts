/** How often a description is imported again, in minutes; empty for only when it is wanted. */
export const times = [
  { value: '60', label: 'Every hour' },
  { value: '360', label: 'Every 6 hours' },
  { value: '1440', label: 'Every day' },
  { value: '10080', label: 'Every week' },
  { value: '', label: 'When I want it' },
] as const

/** What holds where a description differs from what is there. */
export const existings = [
  { value: 'keep', label: 'Keep what is there' },
  { value: 'replace', label: 'Take what comes' },
  { value: 'ask', label: 'Ask for each' },
] as const

/** The choice that a time is, or the nearest one with its minutes as they are. */
export function timesWith(minutes: number | undefined): readonly { value: string; label: string }[] {
  const own = minutes === undefined ? '' : String(minutes)
  return times.some(({ value }) => value === own) ? times : [{ value: own, label: `Every ${own} minutes` }, ...times]
}
