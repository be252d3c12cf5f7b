import { Button, Checkbox, Modal } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client'
import { Refusal } from '../../api/refusal'
import type { HttpRequest, PersonalOptions, WebSocketRequest } from '../../api/types'
import { CodeEditor } from '../../ui/code'
import { Icon } from '../../ui/Icon'
import { Notice } from '../../ui/Notice'
import { Select } from '../../ui/Select'
import { useStored } from '../../ui/useStored'
import { toClipboard } from '../details/clipboard'
import type { RequestPlace } from '../workspace/tabs'
import classes from './CodeDialog.module.css'
import { known, languages } from './languages'

interface Props {
  project: string
  /** Where the request stands, which says what variables it knows. */
  place: RequestPlace
  name: string
  request: HttpRequest | WebSocketRequest
  personal: PersonalOptions | undefined
  onClose: () => void
}

/** The dialog "Code": a request as a command or a program, to be copied. */
export function CodeDialog({ project, place, name, request, personal, onClose }: Props) {
  const [kept, keep] = useStored<string>('code-language', 'curl')
  const [secrets, setSecrets] = useState(false)
  const [copied, setCopied] = useState('')
  const language = known(kept)
  const asked = useQuery({
    queryKey: ['code', project, place, language, secrets, request, personal],
    queryFn: ({ signal }) =>
      api.post('/projects/{project}/code', {
        path: { project },
        body: { ...place, request, language, secrets, ...(personal ? { personal } : {}) },
        signal,
      }),
    placeholderData: keepPreviousData,
    gcTime: 0,
    staleTime: 0,
    retry: false,
  })
  const code = asked.isError ? '' : (asked.data?.code ?? '')
  return (
    <Modal opened onClose={onClose} title={`Code of ${name}`} size={760}>
      <div className={classes['dialog']}>
        <div className={classes['line']}>
          <Select label="Language" choices={languages} value={language} onChange={keep} data-autofocus />
          <Checkbox
            label="With secrets"
            checked={secrets}
            onChange={(event) => setSecrets(event.currentTarget.checked)}
          />
          <Button
            className={classes['push'] ?? ''}
            variant="filled"
            leftSection={<Icon name="copy" />}
            disabled={code === ''}
            onClick={() => void toClipboard(code).then((done) => setCopied(done ? code : ''))}
          >
            {copied !== '' && copied === code ? 'Copied' : 'Copy'}
          </Button>
        </div>
        {asked.isError ? (
          <Wrong error={asked.error} />
        ) : (
          <div className={classes['code']}>
            <CodeEditor label="Code" value={code} readOnly />
          </div>
        )}
        {!asked.isError && asked.data && asked.data.notes.length > 0 ? (
          <ul className={classes['notes']} aria-label="Notes">
            {asked.data.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        ) : null}
      </div>
    </Modal>
  )
}

function Wrong({ error }: { error: Error }) {
  const problems = error instanceof Refusal ? error.problems : []
  if (problems.length === 0) return <Notice tone="bad" what={error.message} />
  return problems.map((problem, index) => (
    <Notice key={index} tone="bad" what={problem.message} why={problem.hint ?? ''} />
  ))
}
