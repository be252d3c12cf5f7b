/** How the panes of an endpoint stand, by the width of the work area. */
export type Layout = 'side' | 'stacked' | 'tabs'

export function layoutOf(width: number): Layout {
  if (width === 0 || width >= 900) return 'side'
  return width >= 600 ? 'stacked' : 'tabs'
}

/** From here there is room for the detail at the right of the timeline. */
export const roomForRight = 1480

export const usual = { composer: 440, detail: 320, detailRight: 560, composerHigh: 300 }

/** A stored size, kept within what the work area allows. */
export function within(size: number, least: number, most: number): number {
  return Math.max(least, Math.min(size, Math.max(least, most)))
}
