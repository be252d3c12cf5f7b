import type { ImportPreview } from '../../api/types'
import { counted } from '../../format/numbers'

/** What an import brings in, in one line. */
export function summaryOf(preview: ImportPreview): string {
  const { http, webSockets, folders, examples, scripts, environments, variables } = preview
  const parts = [
    http > 0 ? counted(http, 'HTTP request') : '',
    webSockets > 0 ? counted(webSockets, 'WebSocket') : '',
    folders > 0 ? counted(folders, 'folder') : '',
    examples > 0 ? counted(examples, 'example') : '',
    scripts > 0 ? counted(scripts, 'script') : '',
    environments.length > 0 ? counted(environments.length, 'environment') : '',
    variables.length > 0 ? counted(variables.length, 'variable') : '',
  ].filter((part) => part !== '')
  return parts.length > 0 ? parts.join(', ') : 'Nothing comes in'
}
