import { Button, Loader, Modal, Textarea } from '@mantine/core'
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react'
import { api } from '../../api/client'
import { problemsOf } from '../../api/refusal'
import type { ImportOutcome, ImportPreview, Problem } from '../../api/types'
import { counted } from '../../format/numbers'
import { Icon } from '../../ui/Icon'
import { Notice } from '../../ui/Notice'
import { useFileDrop } from '../../ui/useFileDrop'
import { useWorkspace } from '../workspace/context'
import classes from './Imports.module.css'
import { PreviewPane } from './PreviewPane'
import { sourceOfFiles, sourceOfText, type ImportSource } from './source'

interface Props {
  /** Files that were dropped. */
  dropped: readonly File[]
  onDone: (outcome: ImportOutcome) => void
  onClose: () => void
}

interface Seen {
  source: ImportSource
  preview: ImportPreview
}

/** The dialog "Import": what another program wrote, looked at first, then brought into the project. */
export default function ImportDialog({ dropped, onDone, onClose }: Props) {
  const { project } = useWorkspace()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [seen, setSeen] = useState<Seen>()
  const [busy, setBusy] = useState<string>()
  const [problems, setProblems] = useState<Problem[]>([])

  const run = async (what: string, work: () => Promise<void>) => {
    setBusy(what)
    setProblems([])
    await work().catch((error: unknown) => setProblems(problemsOf(error)))
    setBusy(undefined)
  }
  const look = async (source: ImportSource, folder?: string) => {
    const body = folder === undefined ? source : { ...source, folder }
    setSeen({ source, preview: await api.post('/projects/{project}/imports/preview', { path: { project }, body }) })
  }
  const lookAtFiles = (files: readonly File[]) => {
    if (files.length === 0) return
    void run(`Reading ${counted(files.length, 'file')}`, async () => {
      const source = await sourceOfFiles(files, (read) => {
        if (files.length > 1) setBusy(`Reading file ${read + 1} of ${files.length}`)
      })
      setBusy('Looking into it')
      await look(source)
    })
  }
  const begin = useEffectEvent(() => lookAtFiles(dropped))
  useEffect(() => {
    const timer = setTimeout(() => begin())
    return () => clearTimeout(timer)
  }, [])
  const bringIn = ({ source }: Seen, folder: string | undefined) =>
    run('Importing', async () => {
      const body = folder === undefined ? source : { ...source, folder }
      onDone(await api.post('/projects/{project}/imports', { path: { project }, body }))
    })

  return (
    <Modal opened onClose={onClose} title="Import" size={640}>
      <div className={classes['dialog']}>
        {problems.map((problem, index) => (
          <Notice key={index} tone="bad" what={problem.message} {...(problem.hint ? { why: problem.hint } : {})} />
        ))}
        {seen ? (
          <PreviewPane
            preview={seen.preview}
            busy={busy !== undefined}
            onBack={() => setSeen(undefined)}
            onImport={(folder) => void bringIn(seen, folder)}
          />
        ) : (
          <form
            className={classes['dialog']}
            onSubmit={(event) => {
              event.preventDefault()
              if (text.trim() !== '') void run('Looking into it', () => look(sourceOfText(text)))
            }}
          >
            <DropZone onFiles={lookAtFiles}>
              <Icon name="upload" size={20} />
              <p>
                Drop files of Postman, Insomnia, Hoppscotch or a browser (HAR), or <code>.http</code> files
              </p>
              <input
                ref={input}
                type="file"
                multiple
                hidden
                aria-label="Files"
                onChange={(event) => {
                  lookAtFiles([...(event.currentTarget.files ?? [])])
                  event.currentTarget.value = ''
                }}
              />
              <Button leftSection={<Icon name="file" />} onClick={() => input.current?.click()}>
                Choose files
              </Button>
            </DropZone>
            <Textarea
              label="Text or URL"
              description="A cURL or PowerShell command, a collection as text, or where one can be fetched"
              autosize
              minRows={3}
              maxRows={10}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <div className={classes['actions']}>
              <Button variant="subtle" onClick={onClose}>
                Cancel
              </Button>
              <Button type="submit" variant="filled" disabled={text.trim() === '' || busy !== undefined}>
                Preview
              </Button>
            </div>
          </form>
        )}
        {busy ? (
          <p className={classes['busy']} role="status">
            <Loader size={14} /> {busy}…
          </p>
        ) : null}
      </div>
    </Modal>
  )
}

function DropZone({ onFiles, children }: { onFiles: (files: readonly File[]) => void; children: ReactNode }) {
  const zone = useRef<HTMLDivElement>(null)
  const over = useFileDrop(zone, onFiles)
  return (
    <div ref={zone} className={classes['drop']} data-over={over || undefined}>
      {children}
    </div>
  )
}
