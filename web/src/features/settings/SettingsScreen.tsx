import { TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client'
import { healthQuery, settingsQuery } from '../../api/queries'
import { problemsOf } from '../../api/refusal'
import type { Settings } from '../../api/types'
import { bytes } from '../../format/numbers'
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
          unit="minutes until they are closed"
          value={settings.unwatchedMinutes}
          min={1}
          max={10_080}
          help="Closing the browser leaves connections alone; this says for how long."
          onDone={(unwatchedMinutes) => void save({ unwatchedMinutes })}
        />
        <span>Timeline of a session</span>
        <Amount
          key={settings.timelineLimit}
          label="Bytes that a timeline may take"
          unit={`bytes (${bytes(settings.timelineLimit)})`}
          value={settings.timelineLimit}
          min={1_000_000}
          help="When it is full, the oldest entries go first, and the timeline says how many."
          onDone={(timelineLimit) => void save({ timelineLimit })}
        />
      </div>
    </>
  )
}

interface AmountProps {
  label: string
  unit: string
  value: number
  min: number
  max?: number
  help: string
  onDone: (value: number) => void
}

function Amount({ label, unit, value, min, max = Number.MAX_SAFE_INTEGER, help, onDone }: AmountProps) {
  const [text, setText] = useState(value.toString())
  const number = Number(text)
  const wrong = Number.isInteger(number) && number >= min && number <= max ? undefined : `A whole number from ${min} on`
  const done = () => {
    if (!wrong && number !== value) onDone(number)
  }
  return (
    <div>
      <TextInput
        type="number"
        aria-label={label}
        w={140}
        min={min}
        max={max}
        value={text}
        error={wrong}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={done}
        onKeyDown={(event) => (event.key === 'Enter' ? done() : undefined)}
      />
      <p className={screen['help']}>
        {unit}. {help}
      </p>
    </div>
  )
}
