import { useQuery } from '@tanstack/react-query'
import { folderQuery } from '../../api/queries'
import { authName } from '../composer/auth/kinds'
import { useWorkspace } from '../workspace/context'

/** Whose credentials take effect in a folder, the project by an empty path. */
export function InheritedAuth({ folder }: { folder: string }) {
  const { project } = useWorkspace()
  const effective = useQuery({ ...folderQuery(project, folder), staleTime: 0 }).data?.effective
  if (!effective || effective.auth.kind === 'none') return 'None: neither the folder nor the project has credentials.'
  const from = effective.folder === '' ? 'from the project' : `from the folder ${effective.folder}`
  return `${authName(effective.auth)}, ${from}.`
}
