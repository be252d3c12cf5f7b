import { useCallback, useState } from 'react'
import type { ImportOutcome } from '../../api/types'
import type { FolderPart } from '../folder/FolderDialog'
import type { Arrival } from './model'
import { useTreeActions } from './useTreeActions'

/** What is asked about something in the tree. */
export type TreeDialog =
  | { kind: 'folder'; folder: string; part: FolderPart }
  | { kind: 'run'; folder: string }
  | { kind: 'import'; files: readonly File[] }

/** What goes on in the tree: it outlasts the tree itself, which goes when the window becomes narrow. */
export function useTree() {
  const { actions, news, setNews } = useTreeActions()
  const [dialog, setDialog] = useState<TreeDialog>()
  const [wanted, setWanted] = useState<Arrival>()
  return {
    actions,
    news,
    endNews: useCallback(() => setNews(undefined), [setNews]),
    dialog,
    ask: setDialog,
    close: () => setDialog(undefined),
    /** What to go to as soon as it is there. */
    wanted,
    arrived: () => setWanted(undefined),
    imported: (outcome: ImportOutcome) => {
      setDialog(undefined)
      if (outcome.folder !== '') setWanted({ folder: outcome.folder })
      else if (outcome.change?.endpoints?.length) setWanted({ endpoints: outcome.change.endpoints })
      void actions.imported(outcome)
    },
  }
}

export type Tree = ReturnType<typeof useTree>
