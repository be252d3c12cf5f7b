import { Button, Modal, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client'
import { importSourcesQuery } from '../../api/queries'
import { problemsOf } from '../../api/refusal'
import type { ImportSource, Problem } from '../../api/types'
import { Coming } from '../../ui/Coming'
import { Notice } from '../../ui/Notice'
import { Select } from '../../ui/Select'
import classes from './Imports.module.css'
import { ReviewPane } from './ReviewPane'
import { ProgressLine } from './ProgressLine'
import { existings, times } from './sources'
import { SourceLine } from './SourceLine'

interface Props {
  project: string
  onClose: () => void
}

/** The dialog "Imports on schedule": descriptions elsewhere that the project imports again and again. */
export default function SourcesDialog({ project, onClose }: Props) {
  const client = useQueryClient()
  const query = importSourcesQuery(project)
  const asked = useQuery({ ...query, staleTime: 0 })
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [busy, setBusy] = useState<string>()
  const [coming, setComing] = useState<ImportSource>()
  const [reviewing, setReviewing] = useState<ImportSource>()
  const run = async (what: string, work: () => Promise<{ sources: ImportSource[] }>) => {
    setBusy(what)
    setProblems([])
    try {
      client.setQueryData(query.queryKey, (await work()).sources)
      return true
    } catch (error) {
      setProblems(problemsOf(error))
      return false
    } finally {
      setBusy(undefined)
    }
  }
  const at = (source: ImportSource) => ({ path: { project, source: source.id } })
  const importNow = async (source: ImportSource) => {
    setComing(source)
    await run('Importing', () => api.post('/projects/{project}/import-sources/{source}/import', at(source)))
    setComing(undefined)
  }
  const cancel = (source: ImportSource) =>
    api
      .delete('/projects/{project}/import-sources/{source}/import', at(source))
      .catch((error: unknown) => setProblems(problemsOf(error)))
  return (
    <Modal opened onClose={onClose} title="Imports on schedule" size={reviewing ? 960 : 760}>
      <div className={classes['dialog']}>
        {problems.map((problem, index) => (
          <Notice key={index} tone="bad" what={problem.message} {...(problem.hint ? { why: problem.hint } : {})} />
        ))}
        {reviewing ? (
          <ReviewPane
            project={project}
            source={reviewing}
            busy={busy !== undefined}
            onBack={() => setReviewing(undefined)}
            onAnswer={async (accepted) => {
              const answer = () =>
                api.post('/projects/{project}/import-sources/{source}/waiting', {
                  ...at(reviewing),
                  body: { accepted: [...accepted] },
                })
              if (await run('Importing', answer)) setReviewing(undefined)
            }}
          />
        ) : (
          <>
            <p>
              What is new in a description comes in each time. Of what is there and differs you say what holds. Each
              import is one change, which can be undone.
            </p>
            {asked.data ? (
              <ul className={classes['sources']} aria-label="Sources">
                {asked.data.map((source) => (
                  <SourceLine
                    key={source.id}
                    source={source}
                    busy={busy !== undefined}
                    onChange={(setting) =>
                      void run('Keeping', () =>
                        api.put('/projects/{project}/import-sources/{source}', { ...at(source), body: setting }),
                      )
                    }
                    onImport={() => void importNow(source)}
                    onReview={() => setReviewing(source)}
                    onRemove={() =>
                      void run('Removing', () => api.delete('/projects/{project}/import-sources/{source}', at(source)))
                    }
                  />
                ))}
              </ul>
            ) : (
              <Coming what="The sources" asked={asked} />
            )}
            <NewSource
              busy={busy !== undefined}
              onAdd={(body) =>
                run('Keeping', () => api.post('/projects/{project}/import-sources', { path: { project }, body }))
              }
            />
          </>
        )}
        {busy ? <ProgressLine what={busy} {...(coming ? { stop: () => void cancel(coming) } : {})} /> : null}
      </div>
    </Modal>
  )
}

interface NewProps {
  busy: boolean
  onAdd: (setting: { url: string; minutes: number; existing: ImportSource['existing'] }) => Promise<boolean>
}

function NewSource({ busy, onAdd }: NewProps) {
  const [url, setUrl] = useState('')
  const [every, setEvery] = useState<(typeof times)[number]['value']>('1440')
  const [existing, setExisting] = useState<ImportSource['existing']>('ask')
  return (
    <form
      className={classes['source']}
      aria-label="New source"
      onSubmit={(event) => {
        event.preventDefault()
        void onAdd({ url, minutes: Number(every), existing }).then((added) => (added ? setUrl('') : undefined))
      }}
    >
      <TextInput
        label="URL of a description"
        placeholder="https://example.org/openapi.yaml"
        value={url}
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      <div className={classes['settings']}>
        <Select
          label="How often"
          choices={times.filter(({ value }) => value !== '')}
          value={every}
          onChange={setEvery}
        />
        <Select label="Where they differ" choices={existings} value={existing} onChange={setExisting} />
        <Button type="submit" variant="filled" disabled={busy || url.trim() === ''}>
          Add
        </Button>
      </div>
    </form>
  )
}
