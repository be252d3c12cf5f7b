import type { Project } from '../../api/types'
import { later } from '../../ui/later'
import { FolderDialog } from '../folder/FolderDialog'
import { RunDialog } from '../run/RunDialog'
import { ExportDialog } from './ExportDialog'
import { ConfirmDialog, NameDialog } from './NameDialog'

const SourcesDialog = later('Imports on schedule', () => import('../imports/SourcesDialog'))

/** What the project's menu asks in a dialog. */
export type ProjectAsking = 'new' | 'rename' | 'delete' | 'auth' | 'scripts' | 'run' | 'schedule' | 'export'

interface Props {
  project: Project
  asking: Exclude<ProjectAsking, 'new'>
  onRename: (name: string) => Promise<void>
  onDelete: () => void
  onClose: () => void
}

/** The dialog about the open project. It is no part of the menu, which moves when the window becomes narrow. */
export function ProjectDialog({ project, asking, onRename, onDelete, onClose }: Props) {
  switch (asking) {
    case 'rename':
      return (
        <NameDialog
          title="Rename the project"
          action="Rename"
          initial={project.name}
          onDone={onRename}
          onClose={onClose}
        />
      )
    case 'delete':
      return (
        <ConfirmDialog
          title={`Delete ${project.name}?`}
          text="Its endpoints, variables and sessions go with it. This cannot be undone."
          action="Delete the project"
          stay="Stay"
          onDone={onDelete}
          onClose={onClose}
        />
      )
    case 'auth':
    case 'scripts':
      return <FolderDialog folder="" part={asking} onClose={onClose} />
    case 'run':
      return <RunDialog folder="" onClose={onClose} />
    case 'schedule':
      return <SourcesDialog project={project.id} onClose={onClose} />
    case 'export':
      return <ExportDialog project={project} onClose={onClose} />
  }
}
