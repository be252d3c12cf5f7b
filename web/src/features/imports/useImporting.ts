import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { healthQuery } from '../../api/queries'
import { upload } from '../../api/upload'
import { problemsOf } from '../../api/refusal'
import type { ImportOutcome, ImportPreview, Problem } from '../../api/types'
import { bytes, counted } from '../../format/numbers'
import { bodyOf, sizeOf, sourceOfFiles, tooMuch, type ImportSource } from './source'

/** What a request carries where the server has not said yet how much that is. */
const usualBody = 96 << 20

/** What is being done, and how far it is where that is known (0 to 1). */
export interface Progress {
  what: string
  share?: number
  /** It can be stopped without anything having happened. */
  stop?: () => void
}

export interface Seen {
  source: ImportSource
  preview: ImportPreview
}

/** What a person chooses before an import. */
export interface Choices {
  /** Left out for a folder of its own. */
  folder?: string
  /** What holds of a description where it differs from what is there. */
  existing?: 'keep' | 'replace' | 'ask'
  /** Names of what takes what comes, where each is asked for. */
  replace?: string[]
}

/** Looks into what is to be imported, and brings it in; large files are read and sent with their progress. */
export function useImporting(project: string, onDone: (outcome: ImportOutcome) => void) {
  const [progress, setProgress] = useState<Progress>()
  const [problems, setProblems] = useState<Problem[]>([])
  const [seen, setSeen] = useState<Seen>()
  const running = useRef<AbortController>(undefined)
  const health = useQuery(healthQuery)

  const run = async (what: string, work: (signal: AbortSignal) => Promise<void>) => {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    const { signal } = controller
    setProgress({ what, stop: () => controller.abort() })
    setProblems([])
    try {
      await work(signal)
    } catch (error) {
      if (!signal.aborted) setProblems(problemsOf(error))
    }
    if (running.current === controller) setProgress(undefined)
  }
  const send = <T>(template: string, source: ImportSource, choices: Choices, then: string, signal: AbortSignal) =>
    upload<T>(template, {
      path: { project },
      body: bodyOf(source, choices),
      signal,
      onSent: (sent, of) => {
        if (signal.aborted) return
        const stop = () => running.current?.abort()
        if (sent < of) setProgress({ what: `Sending ${bytes(sent)} of ${bytes(of)}`, share: sent / of, stop })
        // What the server has whole it brings in, whether somebody waits for it or not.
        else setProgress(template.endsWith('/preview') ? { what: then, stop } : { what: then })
      },
    })
  const look = async (source: ImportSource, signal: AbortSignal) => {
    const template = '/projects/{project}/imports/preview'
    const preview = await send<ImportPreview>(template, source, {}, 'Looking into it', signal)
    setSeen({ source, preview })
  }
  const lookAt = (source: ImportSource) => void run('Looking into it', (signal) => look(source, signal))
  const lookAtFiles = (files: readonly File[]) => {
    if (files.length === 0) return
    const much = tooMuch(files, health.data?.maxBody ?? usualBody)
    if (much) {
      setProblems([{ code: 'too-large', ...much }])
      return
    }
    const size = sizeOf(files)
    const what = `Reading ${counted(files.length, 'file')}`
    void run(what, async (signal) => {
      const told = (read: number) => {
        if (signal.aborted) return
        setProgress({
          what: `${what}, ${bytes(read)} of ${bytes(size)}`,
          share: size === 0 ? 1 : read / size,
          stop: () => running.current?.abort(),
        })
      }
      await look(await sourceOfFiles(files, told, signal), signal)
    })
  }
  const bringIn = ({ source }: Seen, choices: Choices) =>
    void run('Importing', async (signal) => {
      onDone(await send<ImportOutcome>('/projects/{project}/imports', source, choices, 'Importing', signal))
    })
  return { progress, problems, seen, lookAt, lookAtFiles, bringIn, back: () => setSeen(undefined) }
}
