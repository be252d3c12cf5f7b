import { useState } from 'react'
import type { Traffic } from '../../api/types'

/** Longer recordings are read by `parley import`. */
const mostHar = 64 << 20

export interface Describing {
  /** Sessions are being chosen. */
  choosing: boolean
  chosen: ReadonlySet<string>
  /** What is being reviewed. */
  traffic: Traffic | undefined
  /** Why a file cannot be read. */
  wrong: string | undefined
  begin: () => void
  toggle: (sessions: readonly string[], on: boolean) => void
  /** To the review of what was chosen, or of these sessions. */
  review: (sessions?: readonly string[]) => void
  recording: (file: File) => Promise<void>
  end: () => void
}

/** From sessions in History to a description: what is chosen, then what is reviewed. */
export function useDescribing(): Describing {
  const [choosing, setChoosing] = useState(false)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [traffic, setTraffic] = useState<Traffic>()
  const [wrong, setWrong] = useState<string>()
  const of = (sessions: readonly string[]) => setTraffic({ sessions: sessions.map((session) => ({ session })) })
  return {
    choosing,
    chosen,
    traffic,
    wrong,
    begin: () => {
      setChosen(new Set())
      setWrong(undefined)
      setChoosing(true)
    },
    toggle: (sessions, on) =>
      setChosen((before) => {
        const after = new Set(before)
        for (const session of sessions) {
          if (on) after.add(session)
          else after.delete(session)
        }
        return after
      }),
    review: (sessions) => of(sessions ?? [...chosen]),
    recording: async (file) => {
      if (file.size > mostHar) {
        setWrong('The file is longer than 64 MiB. `parley import FILE --describe` reads it.')
        return
      }
      setWrong(undefined)
      setTraffic({ har: await file.text() })
    },
    end: () => {
      setChoosing(false)
      setTraffic(undefined)
    },
  }
}
