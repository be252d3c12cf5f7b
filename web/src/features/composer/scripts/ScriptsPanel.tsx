import type { EndpointKind } from '../../../api/types'
import type { HeadProps } from '../HeadPanel'
import { moments, withScript } from './moments'
import { ScriptEditor } from './ScriptEditor'

/** JavaScript that runs at the moments of an endpoint. */
export function ScriptsPanel({ kind, head, problems, edit }: HeadProps & { kind: EndpointKind }) {
  return (
    <ScriptEditor
      all={moments[kind]}
      scripts={head.scripts ?? {}}
      problems={problems}
      onChange={(moment, text) => edit((now) => ({ scripts: withScript(now.scripts, moment, text) }))}
    />
  )
}
