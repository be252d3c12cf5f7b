import { TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client'
import { healthQuery, settingsQuery } from '../../api/queries'
import { problemsOf } from '../../api/refusal'
import type { Settings } from '../../api/types'
import { amountOf, amountText } from '../../format/amounts'
import { count } from '../../format/numbers'
import { useTheme } from '../../theme/ThemeProvider'
import { Coming } from '../../ui/Coming'
import { Notice } from '../../ui/Notice'
import { Segmented } from '../../ui/Segmented'
import screen from '../shell/Screen.module.css'

/** A person's own settings; each is kept as soon as it is changed. */
export default function SettingsScreen() {
  const asked = useQuery(settingsQuery)
  const version = useQuery(healthQuery).data?.version
  return (
    <div className={screen['screen']}>
      <div className={screen['line']}>
        <h1>Settings</h1>
        <span className={screen['aside']}>{version ? `Parley ${version}` : ''}</span>
      </div>
      <div className={screen['scroll']}>
        {asked.data ? <Form settings={asked.data} /> : <Coming what="Settings" asked={asked} />}
      </div>
    </div>
  )
}

function Form({ settings }: { settings: Settings }) {
  const client = useQueryClient()
  const { setTheme } = useTheme()
  const [problem, setProblem] = useState<string>()
  const save = async (change: Partial<Settings>) => {
    try {
      const now = await api.put('/settings', { body: { ...settings, ...change } })
      client.setQueryData(settingsQuery.queryKey, now)
      setProblem(undefined)
    } catch (error) {
      setProblem(problemsOf(error)[0]?.message)
    }
  }
  return (
    <>
      {problem ? <Notice tone="bad" what={problem} /> : null}
      <div className={screen['form']}>
        <span>Theme</span>
        <div>
          <Segmented
            label="Theme"
            value={settings.theme}
            segments={[
              { key: 'system', label: 'As the system' },
              { key: 'light', label: 'Light' },
              { key: 'dark', label: 'Dark' },
            ]}
            onChange={(theme) => {
              setTheme(theme)
              void save({ theme })
            }}
          />
        </div>
        <span>Connections nobody watches</span>
        <Amount
          key={settings.unwatchedMinutes}
          label="Minutes until an unwatched connection is closed"
          notation={minutes}
          value={settings.unwatchedMinutes}
          help="minutes until they are closed. Closing the browser leaves connections alone; this says for how long."
          onDone={(unwatchedMinutes) => void save({ unwatchedMinutes })}
        />
        <span>Timeline of a session</span>
        <Amount
          key={settings.timelineLimit}
          label="Size that a timeline may take"
          notation={timelineSize}
          value={settings.timelineLimit}
          help={`that is ${count(settings.timelineLimit)} bytes. When it is full, the oldest entries go first, and the timeline says how many.`}
          onDone={(timelineLimit) => void save({ timelineLimit })}
        />
      </div>
    </>
  )
}

/** How an amount is written, and read again. */
interface Notation {
  written: (value: number) => string
  read: (text: string) => number | undefined
  /** What is asked for where something else was written. */
  wanted: string
}

const minutes: Notation = {
  written: String,
  read: (text) => (/^\d+$/.test(text.trim()) && within(Number(text), 1, 10_080) ? Number(text) : undefined),
  wanted: 'A whole number from 1 to 10,080',
}

const timelineSize: Notation = {
  written: amountText,
  read: (text) => {
    const value = amountOf(text)
    return value !== undefined && within(value, 1_000_000, Number.MAX_SAFE_INTEGER) ? value : undefined
  },
  wanted: 'From 1 MB on, such as 300 MB, 1.5 GB, 256 MiB or 300000000 B',
}

function within(value: number, from: number, to: number): boolean {
  return value >= from && value <= to
}

interface AmountProps {
  label: string
  notation: Notation
  value: number
  help: string
  onDone: (value: number) => void
}

function Amount({ label, notation, value, help, onDone }: AmountProps) {
  const [text, setText] = useState(notation.written(value))
  const typed = notation.read(text)
  const done = () => {
    if (typed !== undefined && typed !== value) onDone(typed)
  }
  return (
    <div>
      <TextInput
        type="text"
        aria-label={label}
        w={140}
        value={text}
        error={typed === undefined ? notation.wanted : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={done}
        onKeyDown={(event) => (event.key === 'Enter' ? done() : undefined)}
      />
      <p className={screen['help']}>{help}</p>
    </div>
  )
}
