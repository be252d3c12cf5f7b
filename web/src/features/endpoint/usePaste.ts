import { useMemo } from 'react'
import { api } from '../../api/client'
import { problemsOf } from '../../api/refusal'
import type { Problem } from '../../api/types'
import { useWorkspace, type Editing } from '../workspace/context'
import { kindOf } from '../workspace/request'
import { edited } from '../workspace/tabs'

interface NotCarried {
  what: string
  why: string
}

const curl =
  /^(?:\s*#.*\n)*\s*(?:\$ |[A-Z]:\\[^>\n]*>)?(?:(?:sudo|time|env)\s+|[A-Za-z_]\w*=(?:'[^']*'|"[^"]*"|[^\s'"]*)\s+)*(?:(?:echo|printf|cat)\s[^|]*\|\s*)?(?:(?!\w+:\/\/)[^\s'"]*[/\\])?curl(?:\.exe)?\s/i
const powerShell =
  /^\s*(?:\$[\s\S]*\n\s*)?(?:PS .*?> ?)?(?:\$\w+\s*=\s*)?(?:Invoke-WebRequest|Invoke-RestMethod|iwr|irm)\s/i

/** Whether a text is a command that a request can be read from: of curl, or of PowerShell with the lines that prepare it. */
export function isCommand(text: string): boolean {
  return curl.test(text) || powerShell.test(text)
}

/**
 * Pasted commands as requests. What was read takes the place of the tab's request, or stands in a tab of its own where it
 * is of another kind than the endpoint that is saved.
 */
export function usePaste(editing: Editing) {
  const { project, store } = useWorkspace()
  return useMemo(() => {
    const { kind, saved, changeTab } = editing
    return {
      takes: isCommand,
      read: async (text: string): Promise<void> => {
        try {
          const pasted = await api.post('/projects/{project}/pastes', { path: { project }, body: { text } })
          const { request, personal } = pasted
          const problems = pasted.notCarried.map(warning)
          if (saved && kindOf(request) !== kind) store.open({ draft: request })
          else changeTab((now) => ({ ...edited(now, request, saved), personal, problems }))
        } catch (error) {
          changeTab((now) => ({ ...now, problems: problemsOf(error) }))
        }
      },
    }
  }, [editing, project, store])
}

function warning({ what, why }: NotCarried): Problem {
  return { code: 'not-carried', message: `Not taken over: ${what}`, hint: why, severity: 'warning' }
}
