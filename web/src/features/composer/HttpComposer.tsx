import type { ReactNode } from 'react'
import type { Checked, HttpOptions, HttpRequest } from '../../api/types'
import type { HttpEditing } from '../workspace/context'
import { BodyPanel } from './body/BodyPanel'
import { Composer } from './Composer'
import { HttpOptionsPanel } from './options/HttpOptionsPanel'
import { AutomaticHeaders } from './params/AutomaticHeaders'

interface Props {
  editing: HttpEditing
  checked: Checked | undefined
  tools?: ReactNode
}

/** Where an HTTP request is written. */
export function HttpComposer({ editing, checked, tools }: Props) {
  const { tab, request, edit, changeTab } = editing
  const problems = [...tab.problems, ...(checked?.problems ?? [])]
  return (
    <Composer editing={editing} problems={problems} tools={tools} automatic={<AutomaticHeaders editing={editing} />}>
      {(part) =>
        part === 'body' ? (
          <BodyPanel
            body={request.body}
            problems={problems}
            filledSize={checked?.messageSize}
            onChange={(body) => edit((now) => ({ ...now, body }))}
          />
        ) : part === 'options' ? (
          <HttpOptionsPanel
            options={request.options ?? {}}
            personal={tab.personal}
            problems={problems}
            onOptions={(options) => edit((now) => withOptions(now, options))}
            onPersonal={(personal) => changeTab((now) => ({ ...now, personal }))}
          />
        ) : null
      }
    </Composer>
  )
}

function withOptions({ options: _, ...request }: HttpRequest, options: HttpOptions): HttpRequest {
  return Object.keys(options).length === 0 ? request : { ...request, options }
}
