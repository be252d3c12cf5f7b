import { later } from '../../ui/later'
import { FolderDialog } from '../folder/FolderDialog'
import { RunDialog } from '../run/RunDialog'
import type { Tree } from './useTree'

const ImportDialog = later('Import', () => import('../imports/ImportDialog'))

/** The dialog that was asked for in the tree: it stays open when the window becomes too narrow for the tree. */
export function TreeDialogs({ tree: { dialog, close, imported } }: { tree: Tree }) {
  switch (dialog?.kind) {
    case 'folder':
      return <FolderDialog folder={dialog.folder} part={dialog.part} onClose={close} />
    case 'run':
      return <RunDialog folder={dialog.folder} onClose={close} />
    case 'import':
      return <ImportDialog dropped={dialog.files} onDone={imported} onClose={close} />
    case undefined:
      return null
  }
}
