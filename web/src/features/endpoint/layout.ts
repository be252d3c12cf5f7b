/** How the panes of an endpoint stand, by the width of the work area. */
export type Layout = 'side' | 'stacked' | 'tabs'

export function layoutOf(width: number): Layout {
  if (width === 0 || width >= 900) return 'side'
  return width >= 600 ? 'stacked' : 'tabs'
}

/** From here there is room for the detail at the right of the timeline. */
export const roomForRight = 1480

export const usual = { detail: 320, detailRight: 560, composerHigh: 300 }

export const least = {
  composer: 340,
  composerHigh: 160,
  detail: 120,
  /** Tools, head and six rows of the timeline, and the lines between. */
  timelineHigh: 40 + 24 + 6 * 24 + 3,
}

/** How wide the composer is where there is room, and what its tabs need beside what they hold: a log wants the rest. */
const composerWidths = {
  timeline: { wide: 440, narrow: 388 },
  response: { wide: 460, narrow: 440 },
}
/** What the timeline has before the composer is wider than it must be: its columns, and more for the preview. */
const timeline = 664

/** Width of the composer as long as nobody chose one: it gives way to what is beside it where there is little room. */
export function usualComposer(width: number, beside: keyof typeof composerWidths): number {
  const { wide, narrow } = composerWidths[beside]
  return width === 0 ? wide : Math.max(narrow, Math.min(wide, width - timeline))
}

/** How high the composer may be above the timeline, and above the details where they are open. */
export function mostHigh(height: number, details: boolean): number {
  return Math.min(height * 0.7, height - least.timelineHigh - (details ? least.detail : 0))
}

/** A stored size, kept within what the work area allows. */
export function within(size: number, from: number, to: number): number {
  return Math.max(from, Math.min(size, Math.max(from, to)))
}
