import type { Scripts } from '../../api/types'
import { moments, withScript } from '../composer/scripts/moments'
import { ScriptEditor } from '../composer/scripts/ScriptEditor'

interface Props {
  /** Path of the folder; empty for the project. */
  folder: string
  scripts: Scripts
  onChange: (scripts: Scripts) => void
}

/** The scripts that run around those of all requests in a folder or the project. */
export function FolderScripts({ folder, scripts, onChange }: Props) {
  return (
    <>
      <p>
        They run for every request and every connection in {folder === '' ? 'the project' : 'the folder'}, before the
        scripts of the folders in it and of the request itself.
      </p>
      <ScriptEditor
        all={[...moments.http, ...moments.websocket]}
        scripts={scripts}
        problems={[]}
        onChange={(moment, text) => onChange(withScript(scripts, moment, text) ?? {})}
      />
    </>
  )
}
