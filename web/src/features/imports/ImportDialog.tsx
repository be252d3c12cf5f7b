import { Button, Modal, Textarea } from '@mantine/core'
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react'
import type { ImportOutcome } from '../../api/types'
import { chosenFiles } from '../../ui/folders'
import { Icon } from '../../ui/Icon'
import { Notice } from '../../ui/Notice'
import { useFileDrop } from '../../ui/useFileDrop'
import { useWorkspace } from '../workspace/context'
import classes from './Imports.module.css'
import { PreviewPane } from './PreviewPane'
import { sourceOfText } from './source'
import { ProgressLine } from './ProgressLine'
import { useImporting } from './useImporting'

interface Props {
  /** Files that were dropped. */
  dropped: readonly File[]
  onDone: (outcome: ImportOutcome) => void
  onClose: () => void
}

/** The dialog "Import": what another program wrote, looked at first, then brought into the project. */
export default function ImportDialog({ dropped, onDone, onClose }: Props) {
  const { project } = useWorkspace()
  const input = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const importing = useImporting(project, onDone)
  const { progress, problems, seen, lookAt, lookAtFiles } = importing
  const begin = useEffectEvent(() => lookAtFiles(dropped))
  useEffect(() => {
    const timer = setTimeout(() => begin())
    return () => clearTimeout(timer)
  }, [])
  return (
    <Modal opened onClose={onClose} title="Import" size={seen?.preview.differing?.length ? 900 : 640}>
      <div className={classes['dialog']}>
        {problems.map((problem, index) => (
          <Notice key={index} tone="bad" what={problem.message} {...(problem.hint ? { why: problem.hint } : {})} />
        ))}
        {seen ? (
          <PreviewPane
            preview={seen.preview}
            busy={progress !== undefined}
            onBack={importing.back}
            onImport={(choices) => importing.bringIn(seen, choices)}
          />
        ) : (
          <form
            className={classes['dialog']}
            onSubmit={(event) => {
              event.preventDefault()
              if (text.trim() !== '') lookAt(sourceOfText(text))
            }}
          >
            <DropZone onFiles={lookAtFiles}>
              <Icon name="upload" size={20} />
              <p>
                Drop descriptions (OpenAPI, AsyncAPI), files of Postman, Insomnia, Hoppscotch or a browser (HAR),{' '}
                <code>.http</code> files, a folder or a ZIP archive of such files
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
              <input
                ref={(element) => {
                  folder.current = element
                  element?.setAttribute('webkitdirectory', '')
                }}
                type="file"
                hidden
                aria-label="Folder"
                onChange={(event) => {
                  lookAtFiles(chosenFiles(event.currentTarget.files))
                  event.currentTarget.value = ''
                }}
              />
              <div className={classes['choices']}>
                <Button leftSection={<Icon name="file" />} onClick={() => input.current?.click()}>
                  Choose files
                </Button>
                <Button leftSection={<Icon name="folder" />} onClick={() => folder.current?.click()}>
                  Choose a folder
                </Button>
              </div>
            </DropZone>
            <Textarea
              label="Text or URL"
              description="A description, a cURL or PowerShell command, a collection as text, or where one can be fetched"
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
              <Button type="submit" variant="filled" disabled={text.trim() === '' || progress !== undefined}>
                Preview
              </Button>
            </div>
          </form>
        )}
        {progress ? <ProgressLine {...progress} /> : null}
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
