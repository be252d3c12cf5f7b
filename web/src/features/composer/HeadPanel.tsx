import type { ReactNode } from 'react'
import type { EndpointKind, Problem } from '../../api/types'
import type { EditHead } from '../workspace/context'
import type { RequestHead } from '../workspace/request'
import { AuthPanel } from './auth/AuthPanel'
import { CookiesPanel, HeadersPanel } from './params/HeadersPanel'
import { ParamsPanel } from './params/ParamsPanel'
import type { ComposerPart } from './parts'
import { ScriptsPanel } from './scripts/ScriptsPanel'

/** What requests of both kinds have, as it is edited. */
export interface HeadProps {
  head: RequestHead
  problems: readonly Problem[]
  edit: EditHead
}

interface Props extends HeadProps {
  kind: EndpointKind
  part: ComposerPart
  /** Path of the folder that the request stands in. */
  folder: string
  /** What is sent beside the rows of Headers. */
  automatic?: ReactNode
}

/** A part of a request that both kinds have; nothing for one that only this kind has. */
export function HeadPanel({ kind, part, folder, automatic, ...props }: Props) {
  switch (part) {
    case 'params':
      return <ParamsPanel {...props} />
    case 'headers':
      return <HeadersPanel {...props} kind={kind} automatic={automatic} />
    case 'cookies':
      return <CookiesPanel {...props} />
    case 'auth':
      return <AuthPanel {...props} folder={folder} />
    case 'scripts':
      return <ScriptsPanel {...props} kind={kind} />
    case 'message':
    case 'body':
    case 'options':
      return null
  }
}
