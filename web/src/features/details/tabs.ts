import type { Entry } from '../../api/types'
import type { TabItem } from '../../ui/Tabs'

export type DetailTab = 'pretty' | 'raw' | 'hex' | 'frames'

const names: Readonly<Record<DetailTab, string>> = { pretty: 'Pretty', raw: 'Raw', hex: 'Hex', frames: 'Frames' }

/** Whether a tab has something to show of an entry. */
export function has(entry: Entry, tab: DetailTab): boolean {
  const payload = entry.text !== undefined || entry.base64 !== undefined
  switch (tab) {
    case 'pretty':
      return true
    case 'raw':
    case 'hex':
      return payload || entry.handshake !== undefined
    case 'frames':
      return (entry.frames ?? []).length > 0 || entry.rule?.frame !== undefined
  }
}

export function tabsOf(entry: Entry | undefined): TabItem<DetailTab>[] {
  const keys = Object.keys(names) as DetailTab[]
  return keys.map((key) => ({ key, label: names[key], disabled: entry !== undefined && !has(entry, key) }))
}

/** The tab that is shown when `wished` is wanted. */
export function openTab(entry: Entry, wished: DetailTab): DetailTab {
  if (has(entry, wished)) return wished
  return 'pretty'
}
